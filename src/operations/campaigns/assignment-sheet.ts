import { courseItems } from '../../assessment/course/course-items.ts'
import { isError } from '../../fault.ts'
import type { SheetImport } from '../../files/sheets/import-preview.ts'
import {
  type AssignmentEntry,
  type AssignmentPreview,
  readAssignmentSheet,
} from '../../files/sheets/read-assignment-sheet.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { Domain, ParFramework } from '../../framework/framework.ts'
import type { OrganisationId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { renderAssignmentTemplate } from '../../render/xlsx/assignment-template.ts'
import { listAssignmentVersions } from '../../store/assignments.ts'
import { listItems } from '../../store/course.ts'
import type { Db } from '../../store/database.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { getRoundSummary } from '../../store/rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework } from '../open-framework.ts'
import { writeAssignments } from './assign.ts'
import { campaignOf } from './require-move.ts'

/** What a sheet of assignments would do, with the names of the organisations in it. */
export interface AssignmentSheetImport extends SheetImport<AssignmentEntry, AssignmentPreview> {
  readonly names: ReadonlyMap<string, string>
}

/**
 * Makes the workbook in which the coordinating agency says who leads and who co-operates on each sub-criterion.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`
 */
export function makeAssignmentSheet(context: Context, actor: Actor, round: RoundId): Promise<Uint8Array> {
  return permitted(context, actor, 'assign', round, async (tx) => {
    const { framework, organisations, names, present, agency } = await standingOf(tx, round)
    return renderAssignmentTemplate({
      ...{ framework, round, agency, date: dayInVietnam(context.now()) },
      organisations: [...new Set(organisations.map(({ name }) => name))],
      assignments: present.map(({ code, lead, cooperating, version }) => ({
        ...{ code, version, lead: lead === null ? null : (names.get(lead) ?? null) },
        cooperating: cooperating.flatMap((id) => names.get(id) ?? []),
      })),
    })
  })
}

/**
 * Tells what each row of a filled-in sheet of assignments would do; writes nothing.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`
 */
export function previewAssignmentSheet(
  context: Context,
  actor: Actor,
  round: RoundId,
  file: SourceFile,
): Promise<AssignmentSheetImport> {
  return permitted(context, actor, 'assign', round, (tx) => readSheetOf(tx, round, file))
}

/**
 * Gives sub-criteria to agencies as a filled-in sheet says, all or none.
 *
 * @returns how many sub-criteria were given
 * @throws Problem `faulty-files` with every fault by cell, `stale-sheet` for assignments that somebody changed since the workbook
 * was made, and as `assign` does
 */
export function importAssignmentSheet(
  context: Context,
  actor: Actor,
  round: RoundId,
  file: SourceFile,
): Promise<{ assigned: number }> {
  return permitted(context, actor, 'assign', round, async (tx) => {
    const { entries, preview, faults } = await readSheetOf(tx, round, file)
    if (faults.some(isError)) throw new Problem('faulty-files', { faults })
    const stale = preview.filter(({ state }) => state === 'stale')
    if (stale.length > 0) throw new Problem('stale-sheet', { figures: stale.map(({ code }) => code) })
    const assignments = entries.map(({ code, lead, cooperating }) => ({
      ...{ code, lead: lead as OrganisationId | null, coOperating: cooperating as readonly OrganisationId[] },
    }))
    const reason = `nhập từ tệp ${file.name}`
    if (assignments.length > 0) await writeAssignments(context, tx, actor, { round, assignments, reason })
    return { assigned: assignments.length }
  })
}

async function readSheetOf(db: Db, round: RoundId, file: SourceFile): Promise<AssignmentSheetImport> {
  const { framework, organisations, names, present } = await standingOf(db, round)
  const read = readAssignmentSheet(file, { framework, round, organisations, present })
  return { ...read, names }
}

/** The sub-criteria in the course, who works on each, and the organisations that may. */
async function standingOf(db: Db, round: RoundId) {
  const { campaign } = await campaignOf(db, round)
  const { framework } = await openParFramework(campaign.parFramework)
  const { organisation, organisationName } = await getRoundSummary(db, round)
  const standing = await listOrganisations(db, { day: campaign.asOf })
  const own = standing.filter(({ id, parent }) => id === organisation || parent === organisation)
  const versions = await listAssignmentVersions(db, round)
  const items = await listItems(db, round)
  const involved = new Set(
    items.flatMap(({ lead, coOperating }) => (lead === null ? coOperating : [lead, ...coOperating])),
  )
  const organisations = standing
    .filter((each) => own.includes(each) || involved.has(each.id))
    .map(({ id, name }) => ({ id, name, code: null }))
  return {
    framework: inCourse(framework),
    organisations,
    names: new Map<string, string>(standing.map(({ id, name }) => [id, name])),
    agency: organisationName,
    present: items.map(({ code, lead, coOperating }) => ({
      ...{ code, lead, cooperating: coOperating.toSorted(), version: versions.get(code) ?? 0 },
    })),
  }
}

/** Nobody is assigned to what a survey or the council gives points for. */
function inCourse(framework: ParFramework): ParFramework {
  const codes = new Set(courseItems(framework).map(({ code }) => code))
  const kept = <T extends Pick<Domain, 'subCriteria'>>(part: T): T => ({
    ...part,
    subCriteria: part.subCriteria.filter(({ code }) => codes.has(code)),
  })
  return { ...framework, domains: framework.domains.map(kept), adjustments: framework.adjustments.map(kept) }
}
