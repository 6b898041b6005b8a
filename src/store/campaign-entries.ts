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
  const asked = sql`${[...rounds]}::uuid[]`
  const { rows } = await sql<EntryColumns>`
    with asked as (select unnest(${asked}) as round_id),
    figures as (
      select round_id, json_agg(code order by code, figure) as codes, json_agg(figure order by code, figure) as names,
        json_agg(value order by code, figure) as "values", json_agg(source order by code, figure) as sources
      from (
        select distinct on (round_id, code, figure) round_id, code, figure, value, source
        from (
          select round_id, code collate "C" as code, figure collate "C" as figure, version, value, source
          from figure_entries where round_id = any (${asked})
        ) entered
        order by round_id, code, figure, version desc
      ) newest
      group by round_id
    ),
    scores as (
      select round_id, json_agg(code order by code, stage) as codes, json_agg(stage order by code, stage) as stages,
        json_agg(points order by code, stage) as points, json_agg(cause order by code, stage) as causes,
        json_agg(standing order by code, stage) as standings
      from (
        select distinct on (round_id, code, stage) round_id, code, stage, points, cause, standing
        from (
          select round_id, code collate "C" as code, stage collate "C" as stage, version, points, cause, standing
          from score_entries where round_id = any (${asked})
        ) entered
        order by round_id, code, stage, version desc
      ) newest
      group by round_id
    ),
    exempt as (
      select round_id, json_agg(code order by code collate "C") as codes
      from round_items where not applies and round_id = any (${asked}) group by round_id
    )
    select asked.round_id as round, f.codes as figure_codes, f.names, f."values", f.sources, s.codes as score_codes, s.stages,
      s.points, s.causes, s.standings, e.codes as exempt, coalesce(d.content, '{}') as context
    from asked
    left join figures f using (round_id)
    left join scores s using (round_id)
    left join exempt e using (round_id)
    left join current_documents d on d.round_id = asked.round_id and d.name = ${contextName}`.execute(db)
  return new Map(rows.map((row) => [row.round, toEntries(row)]))
}

/** A column each of what was entered in a round: written and read in half the time that an object for each entry takes. */
interface EntryColumns extends Pick<StandingEntries, 'context'> {
  readonly round: RoundId
  readonly figure_codes: readonly string[] | null
  readonly names: readonly string[]
  readonly values: readonly (string | null)[]
  readonly sources: readonly (string | null)[]
  readonly score_codes: readonly string[] | null
  readonly stages: readonly ScoreEntry['stage'][]
  readonly points: readonly (string | null)[]
  readonly causes: readonly (string | null)[]
  readonly standings: readonly ScoreEntry['standing'][]
  readonly exempt: string[] | null
}

function toEntries(row: EntryColumns): StandingEntries {
  const { names, values, sources, stages, points, causes, standings } = row
  return {
    figures: (row.figure_codes ?? []).map((code, at) => ({
      code,
      figure: names[at] ?? '',
      source: sources[at] ?? null,
      value: values[at] ?? null,
    })),
    scores: (row.score_codes ?? []).map((code, at) => ({
      cause: causes[at] ?? null,
      code,
      points: points[at] ?? null,
      stage: stages[at] ?? 'self',
      standing: standings[at] ?? 'printed',
    })),
    exempt: row.exempt ?? [],
    context: row.context,
  }
}
