import { sql } from 'kysely'
import type { ItemState } from '../assessment/course/item-state.ts'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { Db } from './database.ts'

/** A figure as another ministry gives it. */
export interface GivenFigure {
  readonly figure: string
  /** Plain decimal text. */
  readonly value: string
  readonly source: string | null
  /** The day that it is of, as 2024-12-20; null where that was not told. */
  readonly date: string | null
}

/** A sub-criterion in the round of one organisation, as it stands. */
export interface ItemOfRound {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly state: ItemState
  readonly step: number
  readonly applies: boolean
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
  /** Pieces of evidence that stand with it. */
  readonly evidence: number
  readonly figures: readonly { readonly figure: string; readonly value: string | null }[]
  /** Figures that other ministries give; they stand beside and count for nothing by themselves. */
  readonly external: readonly GivenFigure[]
  /** Whether the acting person appraises the round. */
  readonly appraises: boolean
}

/** A sub-criterion in all rounds of a campaign that the acting person sees, by the name of the organisation. */
export async function listItemOfRounds(db: Db, campaign: CampaignId, code: string): Promise<readonly ItemOfRound[]> {
  const { rows } = await sql<{
    round_id: RoundId
    organisation_id: OrganisationId
    name: string
    state: ItemState
    step: number
    applies: boolean
    claimed: string | null
    appraised: string | null
    final: string | null
    evidence: number
    figures: ItemOfRound['figures'] | null
    external: ItemOfRound['external'] | null
    appraises: boolean
  }>`
    with taken as materialized (
      select r.id, r.organisation_id, organisation_name(r.organisation_id, r.as_of) as name
      from rounds r where r.campaign_id = ${campaign}::uuid
    )
    select i.round_id, t.organisation_id, t.name, i.state, i.step, i.applies, i.claimed::text, i.appraised::text,
      i.final::text, coalesce(e.pieces, 0) as evidence, f.figures, x.external,
      i.round_id in (select chiso_rounds('appraiser')) as appraises
    from taken t
    join seen_items i on i.round_id = t.id and i.code = ${code}
    left join (
      select round_id, jsonb_agg(jsonb_build_object('figure', figure, 'value', value) order by figure) as figures
      from current_figures where code = ${code} and round_id in (select id from taken) group by round_id
    ) f on f.round_id = t.id
    left join (
      select round_id, jsonb_agg(jsonb_build_object('figure', figure, 'value', value, 'source', source,
        'date', dated_on) order by figure) as external
      from current_external_figures
      where code = ${code} and value is not null and round_id in (select id from taken) group by round_id
    ) x on x.round_id = t.id
    left join (
      select round_id, count(*)::integer as pieces
      from current_evidence where code = ${code} and not withdrawn and round_id in (select id from taken) group by round_id
    ) e on e.round_id = t.id
    order by t.name, t.id`.execute(db)
  return rows.map(({ round_id, organisation_id, name, figures, external, ...row }) => ({
    ...{ round: round_id, organisation: organisation_id, organisationName: name },
    ...{ figures: figures ?? [], external: external ?? [] },
    ...row,
  }))
}

/** The newest step of one action on a sub-criterion of a round. */
export interface NewestStep {
  readonly round: RoundId
  readonly code: string
  readonly action: string
  readonly reason: string | null
  readonly details: { readonly [name: string]: Plain }
  readonly by: PersonId | null
}

/**
 * The newest step of each action in all rounds of a campaign that the acting person sees.
 *
 * @param code of one sub-criterion; null for all
 */
export async function listNewestSteps(
  db: Db,
  campaign: CampaignId,
  code: string | null,
  actions: readonly string[],
): Promise<readonly NewestStep[]> {
  const rows = await db
    .selectFrom('course_steps as s')
    .innerJoin('rounds as r', 'r.id', 's.round_id')
    .distinctOn(['s.round_id', 's.code', 's.action'])
    .select(['s.round_id', 's.code', 's.action', 's.reason', 's.details', 's.entered_by'])
    .where('r.campaign_id', '=', campaign)
    .$if(code !== null, (query) => query.where('s.code', '=', code ?? ''))
    .where('s.action', 'in', [...actions])
    .orderBy('s.round_id')
    .orderBy('s.code')
    .orderBy('s.action')
    .orderBy('s.version', 'desc')
    .execute()
  return rows.map(({ round_id, code: of, action, reason, details, entered_by }) => ({
    ...{ round: round_id as RoundId, code: of, action, reason, by: entered_by as PersonId | null },
    details: details as NewestStep['details'],
  }))
}
