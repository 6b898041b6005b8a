import { sql } from 'kysely'
import type { RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { Db } from './database.ts'
import type { FigureEntry, ScoreEntry } from './entries.ts'

/** What stands in a round now. */
export interface StandingEntries {
  readonly figures: FigureEntry[]
  readonly scores: Pick<ScoreEntry, 'code' | 'stage' | 'points' | 'cause' | 'standing'>[]
  /** Codes of sub-criteria that do not apply. */
  readonly exempt: string[]
  /** The rest of the round. */
  readonly context: Plain
}

/**
 * The newest version of everything entered in some rounds, sorted by code: for what is computed of thousands of rounds, in
 * few questions to the database.
 *
 * @param contextName the document that holds the rest of a round
 * @returns each round asked for that has anything; a round of which nothing was entered is not among them
 */
export async function listStandingEntries(
  db: Db,
  rounds: readonly RoundId[],
  contextName: string,
): Promise<ReadonlyMap<RoundId, StandingEntries>> {
  const { rows } = await sql<{ round: RoundId } & StandingEntries>`
    with asked as (select unnest(${[...rounds]}::uuid[]) as round_id),
    figures as (
      select round_id, json_agg(
        json_build_object('code', code, 'figure', figure, 'value', value, 'source', source)
        order by code collate "C", figure collate "C") as entries
      from current_figures where round_id = any (${[...rounds]}::uuid[]) group by round_id
    ),
    scores as (
      select round_id, json_agg(
        json_build_object('code', code, 'stage', stage, 'points', points, 'cause', cause, 'standing', standing)
        order by code collate "C", stage collate "C") as entries
      from current_scores where round_id = any (${[...rounds]}::uuid[]) group by round_id
    ),
    exempt as (
      select round_id, json_agg(code order by code collate "C") as entries
      from round_items where not applies and round_id = any (${[...rounds]}::uuid[]) group by round_id
    )
    select asked.round_id as round, coalesce(f.entries, '[]') as figures, coalesce(s.entries, '[]') as scores,
      coalesce(e.entries, '[]') as exempt, coalesce(d.content, '{}') as context
    from asked
    left join figures f using (round_id)
    left join scores s using (round_id)
    left join exempt e using (round_id)
    left join current_documents d on d.round_id = asked.round_id and d.name = ${contextName}`.execute(db)
  return new Map(rows.map(({ round, ...entries }) => [round, entries]))
}
