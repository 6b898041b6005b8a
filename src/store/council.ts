import { sql } from 'kysely'
import type { CampaignId, PersonId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'

/** What a member of the council votes: on an appeal for or against it, on points the points; `none` takes the vote back. */
export type VoteChoice = 'for' | 'against' | 'points' | 'none'

/** A member's vote as it stands. */
export interface CouncilVote {
  readonly round: RoundId
  readonly code: string
  readonly by: PersonId
  readonly version: number
  readonly choice: VoteChoice
  /** Plain decimal text; null for a vote against, and one taken back. */
  readonly points: string | null
  readonly at: Date
}

/** @throws Problem `step-taken` for a version that the person has cast meanwhile, in another window */
export async function insertVote(tx: Tx, { round, code, by, version, choice, points, at }: CouncilVote): Promise<void> {
  await tx
    .insertInto('council_votes')
    .values({ round_id: round, code, entered_by: by, version, choice, points, entered_at: at })
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('step-taken', {}) : error
    })
}

/** The votes in a campaign as they stand, those taken back among them; none for who may not know them. */
export async function listVotes(
  db: Db,
  campaign: CampaignId,
  only: { readonly round: RoundId; readonly code: string } | null = null,
): Promise<readonly CouncilVote[]> {
  const rows = await db
    .selectFrom('current_votes as v')
    .innerJoin('rounds as r', 'r.id', 'v.round_id')
    .selectAll('v')
    .where('r.campaign_id', '=', campaign)
    .$if(only !== null, (query) =>
      query.where('v.round_id', '=', only?.round ?? '').where('v.code', '=', only?.code ?? ''),
    )
    .orderBy('v.entered_at')
    .execute()
  return rows.map((row) => ({
    ...{ round: row.round_id as RoundId, code: row.code ?? '', by: row.entered_by as PersonId },
    ...{ version: row.version ?? 0, choice: row.choice as VoteChoice, points: row.points },
    at: row.entered_at ?? new Date(0),
  }))
}

/** A seat in the council of a campaign; the round is null for a seat in all of its rounds. */
export interface CouncilSeat {
  readonly person: PersonId
  readonly name: string
  readonly round: RoundId | null
}

/** Who sits in the council of a campaign now, by name; empty for who may not know it. */
export async function listSeats(db: Db, campaign: CampaignId): Promise<readonly CouncilSeat[]> {
  const { rows } = await sql<CouncilSeat>`
    select person_id as person, name, round_id as round from chiso_council_seats(${campaign}::uuid)
    order by name, person_id`.execute(db)
  return rows
}

/** Keeps votes on points from being cast while they are counted, and counted while one is cast, until the transaction ends. */
export async function holdVotes(tx: Tx, round: RoundId, hold: 'for-voting' | 'for-counting'): Promise<void> {
  await sql`select chiso_hold_votes(${round}::uuid, ${hold === 'for-voting'})`.execute(tx)
}

/** The rounds of a campaign in whose council the acting person sits, and those of which they may know the votes. */
export async function listCouncilRounds(
  db: Db,
  campaign: CampaignId,
): Promise<{ readonly voting: ReadonlySet<RoundId>; readonly seen: ReadonlySet<RoundId> }> {
  const { rows } = await sql<{ id: RoundId; votes: boolean; sees: boolean }>`
    select id, id in (select chiso_council_rounds()) as votes, id in (select chiso_vote_rounds()) as sees
    from rounds where campaign_id = ${campaign}::uuid`.execute(db)
  return {
    voting: new Set(rows.flatMap(({ id, votes }) => (votes ? [id] : []))),
    seen: new Set(rows.flatMap(({ id, sees }) => (sees ? [id] : []))),
  }
}

/** The end of a vote on points. */
export interface CouncilResult {
  readonly round: RoundId
  readonly code: string
  readonly members: number
  readonly votes: number
  /** Plain decimal text by the code of the figure. */
  readonly figures: Readonly<Record<string, string>>
  readonly reason: string
  readonly at: Date
}

/** @throws Problem `step-taken` if the votes were counted meanwhile */
export async function insertResult(tx: Tx, result: CouncilResult, by: PersonId): Promise<void> {
  const { round, figures, at, ...rest } = result
  await tx
    .insertInto('council_results')
    .values({ ...rest, round_id: round, figures: JSON.stringify(figures), entered_by: by, entered_at: at })
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('step-taken', {}) : error
    })
}

/** The votes on points in a campaign that were counted, of the rounds that the acting person sees. */
export async function listResults(db: Db, campaign: CampaignId): Promise<readonly CouncilResult[]> {
  const rows = await db
    .selectFrom('council_results as k')
    .innerJoin('rounds as r', 'r.id', 'k.round_id')
    .select(['k.round_id', 'k.code', 'k.members', 'k.votes', 'k.figures', 'k.reason', 'k.entered_at'])
    .where('r.campaign_id', '=', campaign)
    .execute()
  return rows.map(({ round_id, figures, entered_at, ...row }) => ({
    ...{ ...row, round: round_id as RoundId, at: entered_at },
    figures: figures as CouncilResult['figures'],
  }))
}

/** Whether the votes on points of a sub-criterion were counted. */
export async function isCounted(db: Db, round: RoundId, code: string): Promise<boolean> {
  const rows = db.selectFrom('council_results').select('code').where('round_id', '=', round).where('code', '=', code)
  return (await rows.executeTakeFirst()) !== undefined
}

/** Whether somebody still appraises a round. */
export async function stillAppraises(db: Db, round: RoundId, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{
    still: boolean
  }>`select chiso_still_appraises(${round}::uuid, ${person}) as still`.execute(db)
  return rows[0]?.still === true
}
