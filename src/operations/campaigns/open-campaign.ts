import { courseItems } from '../../assessment/course/course-items.ts'
import { type Calendar, windowKinds } from '../../assessment/course/window.ts'
import { requireRight } from '../../assessment/rights.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../framework/ids.ts'
import type { Organisation } from '../../framework/organisation.ts'
import { searchName } from '../../number/search-name.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import { Problem } from '../../problem.ts'
import { appendAssignments } from '../../store/assignments.ts'
import { appendAudit } from '../../store/audit.ts'
import { appendWindow, type Campaign, insertCampaign, insertCampaignRounds } from '../../store/campaigns.ts'
import { insertFirstSteps } from '../../store/course-steps.ts'
import type { Tx } from '../../store/database.ts'
import { getOrganisation, listOrganisations } from '../../store/organisations.ts'
import { mayOpenRound } from '../../store/role-grants.ts'
import type { TellProgress } from '../../store/tell-progress.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { openParFramework } from '../open-framework.ts'
import { requireCalendar } from './require-calendar.ts'

/** A campaign as somebody opens it. */
export interface CampaignToOpen extends Omit<Campaign, 'id'> {
  readonly calendar: Calendar
  /** Who takes part: each gets a round. */
  readonly units: readonly OrganisationId[]
}

/**
 * Opens a campaign: its calendar, a round for each unit, and in each round the sub-criteria of the framework, led by the
 * agency that the framework names where the unit has one of that name.
 *
 * @throws Problem `not-permitted`; `invalid-input` for a calendar that cannot be, no unit, one named twice, or one that
 * does not stand below the organiser on the day; `not-found` for a framework that does not exist; `round-exists`
 */
export function openCampaign(
  context: Context,
  actor: Actor,
  opened: CampaignToOpen,
  following: Following = {},
): Promise<CampaignId> {
  return permitted(context, actor, 'open campaign', null, async (tx, held) => {
    if (!(await mayOpenRound(tx, opened.organiser)))
      throw new Problem('not-permitted', { action: 'open campaign', roles: held })
    requireRight('open campaign', held)
    requireCalendar(opened.calendar)
    const { id } = await insertOpenedCampaign(tx, context, opened, {
      ...{ by: actor.id, at: context.now(), tell: following.tell },
    })
    await following.done?.(tx, id)
    return id
  })
}

/** Who follows long work: told how far it is, and of its end in the same transaction. */
export interface Following {
  readonly tell?: TellProgress
  readonly done?: (tx: Tx, campaign: CampaignId) => Promise<void>
}

/** A round that was opened in a campaign. */
export interface OpenedRoundOf {
  readonly id: RoundId
  readonly unit: Organisation
}

/**
 * Opens a campaign without asking who may; with its row in the audit log.
 *
 * @throws Problem as `openCampaign` does
 */
export async function insertOpenedCampaign(
  tx: Tx,
  { newId }: Pick<Context, 'newId'>,
  opened: CampaignToOpen,
  { by, at, tell }: { readonly by: Actor['id']; readonly at: Date; readonly tell?: TellProgress | undefined },
): Promise<{ readonly id: CampaignId; readonly rounds: readonly OpenedRoundOf[] }> {
  const id = newId() as CampaignId
  const entering = { by, at, reason: null }
  const units = await requireUnits(tx, opened)
  await insertCampaign(tx, { ...opened, id }, by, at)
  for (const kind of windowKinds) await appendWindow(tx, id, { kind, ...opened.calendar[kind] }, entering)
  const rounds = units.map((unit) => ({
    ...{ id: newId() as RoundId, organisation: unit.id, title: `${opened.title}, ${unit.name}`, unit },
  }))
  await insertCampaignRounds(tx, { ...opened, id }, rounds, entering)
  await assignAll(tx, opened, rounds, { ...entering, tell })
  const { organiser, indexYear, parFramework, asOf } = opened
  const details = { organiser, indexYear, parFramework, asOf: toIsoDate(asOf), units: opened.units }
  await appendAudit(tx, { round: null, at, person: by, action: 'open-campaign', subject: id, details })
  return { id, rounds }
}

async function requireUnits(tx: Tx, { organiser, units, asOf }: CampaignToOpen): Promise<readonly Organisation[]> {
  const where = { vi: 'các đơn vị tham gia', en: 'units' }
  if (units.length === 0) {
    const expected = { vi: 'ít nhất một đơn vị', en: 'at least one organisation' }
    throw new Problem('invalid-input', { where, expected, got: '' })
  }
  const twice = units.find((unit, at) => units.indexOf(unit) !== at)
  if (twice) {
    const expected = { vi: 'mỗi đơn vị một lần', en: 'each organisation once' }
    throw new Problem('invalid-input', { where, expected, got: twice })
  }
  const standing = new Map((await listOrganisations(tx, { day: asOf })).map((unit) => [unit.id, unit]))
  const found = await Promise.all(units.map((unit) => standing.get(unit) ?? absent(tx, unit, asOf)))
  const foreign = found.find((unit) => !isBelow(standing, unit, organiser))
  if (foreign) {
    const expected = { vi: 'đơn vị trực thuộc cơ quan tổ chức đợt đánh giá', en: 'units below the organiser' }
    throw new Problem('invalid-input', { where, expected, got: foreign.name })
  }
  return found
}

function isBelow(
  standing: ReadonlyMap<OrganisationId, Organisation>,
  unit: Organisation,
  top: OrganisationId,
): boolean {
  for (let each: Organisation | undefined = unit; each; each = each.parent ? standing.get(each.parent) : undefined) {
    if (each.id === top) return true
  }
  return false
}

/** A unit that is not there on the day is told by its name, if it ever was. */
async function absent(tx: Tx, id: OrganisationId, day: CampaignToOpen['asOf']): Promise<never> {
  const { name } = await getOrganisation(tx, id, day)
  const expected = { vi: `đơn vị tồn tại vào ngày ${toIsoDate(day)}`, en: `units that exist on ${toIsoDate(day)}` }
  throw new Problem('invalid-input', { where: { vi: 'các đơn vị tham gia', en: 'units' }, expected, got: name })
}

/** Every sub-criterion takes its first step; those of which the unit has the agency that the framework names are led by it. */
async function assignAll(
  tx: Tx,
  { parFramework, asOf }: CampaignToOpen,
  rounds: readonly OpenedRoundOf[],
  {
    tell,
    ...entering
  }: { readonly by: Actor['id']; readonly at: Date; readonly reason: null; readonly tell: TellProgress | undefined },
): Promise<void> {
  const { framework } = await openParFramework(parFramework)
  const items = courseItems(framework)
  await insertFirstSteps(
    tx,
    rounds.map(({ id }) => id),
    items.map(({ code }) => code),
    entering,
    tell,
  )
  const named = new Set(items.flatMap(({ leadAgency }) => (leadAgency === null ? [] : [searchName(leadAgency)])))
  const agencies = (await listOrganisations(tx, { day: asOf })).filter(({ name }) => named.has(searchName(name)))
  for (const { id, unit } of rounds) {
    const own = new Map(
      agencies.filter(({ parent }) => parent === unit.id).map((each) => [searchName(each.name), each.id]),
    )
    const assignments = items.flatMap(({ code, leadAgency }) => {
      const lead = leadAgency === null ? undefined : own.get(searchName(leadAgency))
      return lead === undefined ? [] : [{ code, lead, coOperating: [] }]
    })
    await appendAssignments(tx, id, assignments, entering)
  }
}
