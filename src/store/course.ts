import { type Selectable, sql } from 'kysely'
import type { ItemState } from '../assessment/course/item-state.ts'
import type { CampaignId, OrganisationId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

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
