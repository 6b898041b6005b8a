import { type Selectable, sql } from 'kysely'
import type { ItemState } from '../assessment/course/item-state.ts'
import type { Role } from '../assessment/roles.ts'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'
import type { TellProgress } from './tell-progress.ts'

/** A sub-criterion of a round as it stands in the course. */
export interface RoundItem {
  readonly round: RoundId
  readonly code: string
  readonly state: ItemState
  /** The newest step: what a person must have seen to take the next. */
  readonly step: number
  /** False where it was claimed not to apply to the organisation. */
  readonly applies: boolean
  /**
   * Points in plain decimal text: claimed with the submission, set by the appraisal, given after an appeal; null before, and
   * those of the appraisal before its release to who only acts for the unit.
   */
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
  /** Null while nobody leads it. */
  readonly lead: OrganisationId | null
  readonly coOperating: readonly OrganisationId[]
  readonly changedAt: Date
}

/** A step of the course as it is written. */
export interface CourseStep {
  readonly round: RoundId
  readonly code: string
  readonly version: number
  readonly action: string
  readonly state: ItemState
  readonly reason: string | null
  readonly details: { readonly [name: string]: Plain }
}

interface Taking {
  readonly by: PersonId | null
  readonly at: Date
}

/**
 * Takes steps; each must follow the newest of its sub-criterion.
 *
 * @throws Problem `step-taken` if somebody took one of them meanwhile
 */
export async function insertSteps(tx: Tx, steps: readonly CourseStep[], { by, at }: Taking): Promise<void> {
  for (let from = 0; from < steps.length; from += rowsAtOnce) {
    const rows = steps.slice(from, from + rowsAtOnce).map(({ round, details, ...step }) => ({
      ...{ ...step, round_id: round, entered_by: by, entered_at: at },
      details: sql<string>`${JSON.stringify(details)}::jsonb`,
    }))
    await tx
      .insertInto('course_steps')
      .values(rows)
      .execute()
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new Problem('step-taken', {}) : error
      })
  }
}

/** As many as the parameters of a statement allow. */
const rowsAtOnce = 2000

/** Lets each sub-criterion of many rounds take its first step. */
export async function insertFirstSteps(
  tx: Tx,
  rounds: readonly RoundId[],
  codes: readonly string[],
  { by, at }: Taking,
  tell: TellProgress = () => {},
): Promise<void> {
  for (let from = 0; from < rounds.length; from += roundsAtOnce) {
    await tell(from, rounds.length)
    await sql`
      insert into course_steps (round_id, code, version, action, state, entered_by, entered_at)
      select round, code, 1, 'assign', 'open', ${by}, ${at}
      from unnest(${rounds.slice(from, from + roundsAtOnce)}::uuid[]) round, unnest(${codes}::text[]) code`.execute(tx)
  }
}

/** So many that a statement ends long before the time that it is given. */
const roundsAtOnce = 200

/**
 * Keeps sub-criteria from moving on until the transaction ends: `for-entering` together with others who enter, `for-moving`
 * alone. Held in the order given; everybody who holds several does so by code.
 */
export async function holdItems(
  tx: Tx,
  round: RoundId,
  codes: readonly string[],
  hold: 'for-entering' | 'for-moving',
): Promise<void> {
  await sql`select chiso_hold_item(${round}::uuid, code, ${hold === 'for-entering'})
    from unnest(${codes}::text[]) code`.execute(tx)
}

/** All sub-criteria of a round that are in the course, by code. */
export async function listItems(db: Db, round: RoundId): Promise<readonly RoundItem[]> {
  const rows = await db.selectFrom('seen_items').selectAll().where('round_id', '=', round).orderBy('code').execute()
  return rows.map(toItem)
}

/** The sub-criteria of a campaign with an appeal that reached the council, decided ones among them, of the rounds that are seen. */
export async function listEscalated(db: Db, campaign: CampaignId): Promise<readonly RoundItem[]> {
  const rows = await db
    .selectFrom('seen_items as i')
    .innerJoin('rounds as r', 'r.id', 'i.round_id')
    .selectAll('i')
    .where('r.campaign_id', '=', campaign)
    .where('i.state', 'in', ['escalated', 'decided', 'published'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('course_steps as s')
          .select('s.code')
          .whereRef('s.round_id', '=', 'i.round_id')
          .whereRef('s.code', '=', 'i.code')
          .where('s.action', '=', 'escalate'),
      ),
    )
    .orderBy('i.code')
    .execute()
  return rows.map(toItem)
}

/** Tells whether a sub-criterion goes through the course: one of a survey does not. */
export async function isInCourse(db: Db, round: RoundId, code: string): Promise<boolean> {
  const found = db.selectFrom('round_items').select('code').where('round_id', '=', round).where('code', '=', code)
  return (await found.executeTakeFirst()) !== undefined
}

/** The sub-criteria of a round that the acting person edits or heads for an agency. */
export async function listOwnItems(db: Db, round: RoundId): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select i.code from round_items i
    where i.round_id = ${round}::uuid and exists (
      select from chiso_item_roles(i.round_id, i.code) role where role in ('lead-agency-editor', 'lead-agency-head'))`.execute(
    db,
  )
  return new Set(rows.map(({ code }) => code))
}

/** @throws Problem `not-found` */
export async function getItem(db: Db, round: RoundId, code: string): Promise<RoundItem> {
  const row = await db
    .selectFrom('seen_items')
    .selectAll()
    .where('round_id', '=', round)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row)
    throw new Problem('not-found', { what: { vi: 'tiêu chí của kỳ', en: 'sub-criterion of the round' }, id: code })
  return toItem(row)
}

/** Every column but the points and the lead is one that cannot be missing; of a view the database does not say so. */
function toItem(row: Selectable<DB['seen_items']>): RoundItem {
  return {
    round: row.round_id as RoundId,
    code: row.code ?? '',
    state: row.state as ItemState,
    step: row.step ?? 0,
    applies: row.applies ?? true,
    ...{ claimed: row.claimed, appraised: row.appraised, final: row.final },
    lead: row.lead_id as OrganisationId | null,
    coOperating: (row.co_operating ?? []) as OrganisationId[],
    changedAt: row.changed_at ?? new Date(0),
  }
}

/** Codes of the sub-criteria of a round of which the acting person may enter figures, where they stand. */
export async function listEnterable(db: Db, round: RoundId): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from round_items where round_id = ${round}::uuid and chiso_enters(round_id, code)`.execute(db)
  return rows.map(({ code }) => code)
}

/** The roles that the acting person holds in the course of a round; who judges does so for the organiser of the campaign. */
export async function listCourseRoles(db: Db, round: RoundId): Promise<readonly Role[]> {
  const { rows } = await sql<{
    role: Role
  }>`select distinct role from chiso_course_roles(${round}::uuid) as role order by role`.execute(db)
  return rows.map(({ role }) => role)
}

/** The roles that the acting person holds for a sub-criterion. */
export async function listItemRoles(db: Db, round: RoundId, code: string): Promise<readonly Role[]> {
  const { rows } = await sql<{
    role: Role
  }>`select distinct role from chiso_item_roles(${round}::uuid, ${code}) as role order by role`.execute(db)
  return rows.map(({ role }) => role)
}

/** A step as it is read, the newest last; the name is null for who may not know the person. */
export interface TakenStep extends Omit<CourseStep, 'round' | 'code'> {
  readonly by: { readonly id: PersonId; readonly name: string | null } | null
  readonly at: Date
}

export async function listSteps(db: Db, round: RoundId, code: string): Promise<readonly TakenStep[]> {
  const rows = await db
    .selectFrom('course_steps as s')
    .leftJoin('people as p', 'p.id', 's.entered_by')
    .selectAll('s')
    .select('p.name as person_name')
    .where('s.round_id', '=', round)
    .where('s.code', '=', code)
    .orderBy('s.version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    action: row.action,
    state: row.state as ItemState,
    reason: row.reason,
    details: row.details as { readonly [name: string]: Plain },
    by: row.entered_by === null ? null : { id: row.entered_by as PersonId, name: row.person_name },
    at: row.entered_at,
  }))
}

/** Who took the newest step of an action; null if nobody did. */
export async function findLastBy(db: Db, round: RoundId, code: string, action: string): Promise<PersonId | null> {
  const row = await db
    .selectFrom('course_steps')
    .select('entered_by')
    .where('round_id', '=', round)
    .where('code', '=', code)
    .where('action', '=', action)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.entered_by ?? null) as PersonId | null
}

/** Who leads a sub-criterion and who co-operates. */
export interface Assignment {
  readonly code: string
  readonly lead: OrganisationId | null
  readonly coOperating: readonly OrganisationId[]
}

/** The newest version of the assignment of each sub-criterion of a round; one that was never assigned is absent. */
export async function listAssignmentVersions(db: Db, round: RoundId): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('assignments')
    .select(['code', sql<number>`max(version)`.as('version')])
    .where('round_id', '=', round)
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, version }) => [code, version]))
}

/** Appends assignments as the next version of each. */
export async function appendAssignments(
  tx: Tx,
  round: RoundId,
  assignments: readonly Assignment[],
  { by, at, reason }: Taking & { readonly reason: string | null },
): Promise<void> {
  if (assignments.length === 0) return
  const rows = assignments.map(({ code, lead, coOperating }) => ({
    ...{ round_id: round, code, lead_id: lead, co_operating: [...coOperating] },
    ...{ reason, entered_by: by, entered_at: at },
    version: sql<number>`1 + coalesce((select max(version) from assignments
      where round_id = ${round} and code = ${code}), 0)`,
  }))
  await tx.insertInto('assignments').values(rows).execute()
}

/** How far a round is: how many of its sub-criteria stand in each state, and their points so far. */
export interface RoundProgress {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly states: Readonly<Partial<Record<ItemState, number>>>
  /** Sums in plain decimal text; null where no sub-criterion has any. */
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
}

/** The rounds of a campaign that the acting person sees, by the name of the organisation. */
export async function listProgress(db: Db, campaign: CampaignId): Promise<readonly RoundProgress[]> {
  const { rows } = await sql<{
    round_id: RoundId
    organisation_id: OrganisationId
    name: string
    states: RoundProgress['states'] | null
    claimed: string | null
    appraised: string | null
    final: string | null
  }>`
    select r.id as round_id, r.organisation_id, coalesce(n.name, o.name) as name, p.states, p.claimed::text as claimed,
      p.appraised::text as appraised, p.final::text as final
    from rounds r
    join organisations o on o.id = r.organisation_id
    left join lateral (
      select name from organisation_names
      where organisation_id = r.organisation_id and valid_from <= r.as_of
      order by valid_from desc limit 1
    ) n on true
    left join seen_progress p on p.round_id = r.id
    where r.campaign_id = ${campaign}::uuid
    order by name, r.id`.execute(db)
  return rows.map(({ round_id, organisation_id, name, states, ...points }) => ({
    ...{ round: round_id, organisation: organisation_id, organisationName: name, states: states ?? {} },
    ...points,
  }))
}
