import { type Selectable, sql } from 'kysely'
import type { CampaignId, OrganisationId, RoundId } from '../framework/ids.ts'
import { type CalendarDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

/** A round as it is listed: whose it is, which year, by which frameworks. */
export interface RoundHead {
  readonly id: RoundId
  readonly organisation: OrganisationId
  readonly indexYear: number
  readonly title: string
  readonly parFramework: string
  /** Null where the framework has no satisfaction index. */
  readonly sipasFramework: string | null
  /** The campaign it is part of; null for a round by itself. */
  readonly campaign: CampaignId | null
}

/** A round as people find it in a list. */
export interface RoundSummary extends RoundHead {
  readonly organisationName: string
  /** `appraised` as soon as one appraised score stands in it. */
  readonly stage: 'self' | 'appraised'
}

/** Rounds that the acting person may see, the newest year first. */
export async function listRounds(db: Db): Promise<readonly RoundSummary[]> {
  const rows = await summaries(db).orderBy('r.index_year', 'desc').orderBy('r.title').execute()
  return rows.map(toRoundSummary)
}

/** @throws Problem `not-found`, also for a round that the acting person may not see */
export async function getRoundSummary(db: Db, id: RoundId): Promise<RoundSummary> {
  const row = await summaries(db).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw unknownRound(id)
  return toRoundSummary(row)
}

function summaries(db: Db) {
  const isAppraised = sql<boolean>`exists (
    select from current_scores s where s.round_id = r.id and s.stage = 'appraised' and s.points is not null)`
  return db
    .selectFrom('rounds as r')
    .selectAll('r')
    .select([
      sql<string>`organisation_name(r.organisation_id, r.as_of)`.as('organisation_name'),
      isAppraised.as('is_appraised'),
    ])
}

function toRoundSummary(
  row: Selectable<DB['rounds']> & { readonly organisation_name: string; readonly is_appraised: boolean },
): RoundSummary {
  return {
    ...toRoundHead(row),
    organisationName: row.organisation_name,
    stage: row.is_appraised ? 'appraised' : 'self',
  }
}

/** @throws Problem `not-found`, also for a round that the acting person may not see */
export async function getRoundHead(db: Db, id: RoundId): Promise<RoundHead> {
  const row = await db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw unknownRound(id)
  return toRoundHead(row)
}

/** The round of an organisation in a year, one of a campaign first; undefined if the acting person sees none. */
export async function findRoundOfYear(
  db: Db,
  organisation: OrganisationId,
  indexYear: number,
): Promise<RoundId | undefined> {
  const row = await db
    .selectFrom('rounds')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('index_year', '=', indexYear)
    .orderBy(sql`campaign_id is null`)
    .limit(1)
    .executeTakeFirst()
  return row?.id as RoundId | undefined
}

function unknownRound(id: RoundId): Problem {
  return new Problem('not-found', { what: { vi: 'kỳ đánh giá', en: 'round' }, id })
}

/** @throws Problem `round-exists` for a year of which the organisation has one */
export async function insertRound(
  tx: Tx,
  round: RoundHead & { readonly asOf: CalendarDate },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('rounds')
    .values({
      id: round.id,
      organisation_id: round.organisation,
      index_year: round.indexYear,
      title: round.title,
      par_framework: round.parFramework,
      sipas_framework: round.sipasFramework,
      campaign_id: round.campaign,
      as_of: toIsoDate(round.asOf),
      created_by: by,
      created_at: at,
    })
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('round-exists', { year: round.indexYear }) : error
    })
}

function toRoundHead(row: Selectable<DB['rounds']>): RoundHead {
  return {
    id: row.id as RoundId,
    organisation: row.organisation_id as OrganisationId,
    indexYear: row.index_year,
    title: row.title,
    parFramework: row.par_framework,
    sipasFramework: row.sipas_framework,
    campaign: row.campaign_id as CampaignId | null,
  }
}
