import { createHash } from 'node:crypto'
import { type Fault, isError } from '../../fault.ts'
import type { SheetImport } from '../../files/sheets/import-preview.ts'
import {
  type DatedFigure,
  type ExternalFigureEntry,
  type ExternalFigurePreview,
  readExternalFigures,
} from '../../files/sheets/read-external-figures.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { SubCriterion } from '../../framework/framework.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { renderUnitFiguresTemplate } from '../../render/xlsx/unit-figures-template.ts'
import { appendAudit } from '../../store/audit.ts'
import { type CampaignSummary, holdCalendar } from '../../store/campaigns.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listPublications } from '../../store/publications.ts'
import {
  appendUnitFigures,
  type CampaignUnit,
  listCampaignUnits,
  listUnitFigures,
  type UnitFigureRow,
  type UnitFigureTable,
} from '../../store/unit-figures.ts'
import type { Actor, Context } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework } from '../open-framework.ts'
import { figureNames } from './figure-names.ts'

/** A kind of table in which figures of many units come into a campaign. */
export interface UnitFigureKind {
  readonly sheet: 'survey-points' | 'external-figures'
  readonly table: UnitFigureTable
  readonly action: 'import-survey-points' | 'import-external-figures'
}

/** Figures of the units of a campaign as they stand, with what they are figures of. */
export interface UnitFigures {
  readonly campaign: CampaignSummary
  readonly items: readonly SubCriterion[]
  readonly units: readonly CampaignUnit[]
  readonly figures: readonly UnitFigureRow[]
}

/** A row of a table beside what stands now, with the name of its unit. */
export interface UnitFigurePreview extends ExternalFigurePreview {
  readonly unitName: string
  /** What the figure is called. */
  readonly name: string
  /** The day of what stands now; null where that was not told, or nothing stands. */
  readonly dateBefore: ExternalFigurePreview['date']
}

export interface UnitFigureImport {
  readonly preview: readonly UnitFigurePreview[]
  readonly faults: readonly Fault[]
}

/** Reads the figures of some sub-criteria in all rounds of a campaign that the person sees. */
export async function unitFiguresOf(
  db: Db,
  campaign: CampaignSummary,
  table: UnitFigureTable,
  items: readonly SubCriterion[],
): Promise<UnitFigures> {
  const codes = items.map(({ code }) => code)
  const units = await listCampaignUnits(db, campaign.id)
  return { campaign, items, units, figures: await listUnitFigures(db, table, campaign.id, codes) }
}

/** Makes the workbook in which they are filled in. */
export function unitFigureSheet(
  { now }: Pick<Context, 'now'>,
  { campaign, items, units, figures }: UnitFigures,
  kind: UnitFigureKind,
): Promise<Uint8Array> {
  const ofRound = organisationsByRound(units)
  return renderUnitFiguresTemplate({
    ...{ kind: kind.sheet, campaign: campaign.id, indexYear: campaign.indexYear, items },
    units: units.map(({ organisation, name }) => ({ id: organisation, name })),
    figures: figures.map(({ round, ...figure }) => ({ ...figure, unit: ofRound.get(round) ?? '' })),
    ...{ agency: campaign.organiserName, date: dayInVietnam(now()) },
  })
}

/** Tells what each row of a filled-in table would do; writes nothing. */
export async function previewUnitFigures(
  standing: UnitFigures,
  kind: UnitFigureKind,
  file: SourceFile,
): Promise<UnitFigureImport> {
  const { preview, faults } = await readUnitFigures(standing, kind, file)
  const names = new Map<string, string>(standing.units.map(({ organisation, name }) => [organisation, name]))
  const before = datesBefore(standing)
  const called = figureNames(standing.items)
  return {
    faults,
    preview: preview.map((row) => ({
      ...row,
      unitName: names.get(row.unit) ?? '',
      name: called.get(`${row.code}/${row.figure}`) ?? row.figure,
      dateBefore: before.get(`${row.unit}/${row.code}/${row.figure}`) ?? null,
    })),
  }
}

/**
 * Enters the figures of a filled-in table, all or none, each as the next version.
 *
 * @returns how many figures were entered
 * @throws Problem `faulty-files` with every fault by cell, `stale-sheet` for figures that somebody changed since the workbook
 * was made, `wrong-state` for a campaign that was published
 */
export async function enterUnitFigures(
  context: Pick<Context, 'now'>,
  tx: Tx,
  actor: Actor,
  { standing, kind, file }: { standing: UnitFigures; kind: UnitFigureKind; file: SourceFile },
): Promise<{ entered: number }> {
  const { campaign, units } = standing
  const { entries, preview, faults } = await readUnitFigures(standing, kind, file)
  if (faults.some(isError)) throw new Problem('faulty-files', { faults })
  const names = new Map<string, string>(units.map(({ organisation, name }) => [organisation, name]))
  const told = ({ unit, code, figure }: ExternalFigureEntry) => `${names.get(unit) ?? ''} ${code}/${figure}`
  const stale = preview.filter(({ state }) => state === 'stale')
  if (stale.length > 0) throw new Problem('stale-sheet', { figures: entriesOf(entries, stale).map(told) })
  const rounds = new Map<string, RoundId>(units.map(({ organisation, round }) => [organisation, round]))
  const versions = new Map(preview.map((row) => [`${row.unit}/${row.code}/${row.figure}`, row.version]))
  const next = entries.flatMap(({ unit, code, figure, value, source, date }) => {
    const round = rounds.get(unit)
    const version = 1 + (versions.get(`${unit}/${code}/${figure}`) ?? 0)
    return round ? [{ round, code, figure, value, source, date, version }] : []
  })
  const at = context.now()
  const isNew = await appendUnitFigures(tx, kind.table, next, { by: actor.id, at })
  if (!isNew) throw new Problem('stale-sheet', { figures: entries.slice(0, 20).map(told) })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const details = { file: file.name, sha256, entered: next.length, units: new Set(next.map(({ round }) => round)).size }
  await appendAudit(tx, { round: null, at, person: actor.id, action: kind.action, subject: campaign.id, details })
  return { entered: next.length }
}

/**
 * Keeps a campaign from being published until the transaction ends.
 *
 * @throws Problem `wrong-state` for one that was published
 */
export async function requireUnpublished(
  tx: Tx,
  campaign: CampaignId,
  action: { readonly vi: string; readonly en: string },
): Promise<void> {
  await holdCalendar(tx, campaign)
  if ((await listPublications(tx, campaign)).length === 0) return
  throw new Problem('wrong-state', { action, state: { vi: 'đã công bố', en: 'published' }, codes: [] })
}

async function readUnitFigures(
  { campaign, items, units, figures }: UnitFigures,
  kind: UnitFigureKind,
  file: SourceFile,
): Promise<SheetImport<ExternalFigureEntry, ExternalFigurePreview>> {
  const { framework } = await openParFramework(campaign.parFramework)
  const ofRound = organisationsByRound(units)
  const present = new Map<string, DatedFigure[]>()
  for (const { round, code, figure, value, source, date, version } of figures) {
    const unit = ofRound.get(round) ?? ''
    const known = { code, figure, value, source, date, version, explanation: null }
    present.set(unit, [...(present.get(unit) ?? []), known])
  }
  return readExternalFigures(file, {
    ...{ framework, round: campaign.id, kind: kind.sheet, items, present },
    units: units.map(({ organisation, name }) => ({ id: organisation, name, code: organisation })),
  })
}

function organisationsByRound(units: readonly CampaignUnit[]): ReadonlyMap<RoundId, string> {
  return new Map(units.map(({ round, organisation }) => [round, organisation]))
}

function datesBefore({ units, figures }: UnitFigures) {
  const ofRound = organisationsByRound(units)
  return new Map(
    figures.map(({ round, code, figure, date }) => [`${ofRound.get(round) ?? ''}/${code}/${figure}`, date]),
  )
}

function entriesOf(entries: readonly ExternalFigureEntry[], rows: readonly ExternalFigurePreview[]) {
  const keys = new Set(rows.map(({ unit, code, figure }) => `${unit}/${code}/${figure}`))
  return entries.filter(({ unit, code, figure }) => keys.has(`${unit}/${code}/${figure}`))
}
