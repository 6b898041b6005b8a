import { sql } from 'kysely'
import type { RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import type { Db } from './database.ts'
import type { ScoreEntry } from './entries.ts'

/**
 * Everything entered in a round, all its versions in no order, a column each: written and read in half the time that an object
 * for each entry takes. The newest version is found outside the database, in a fraction of the time that it takes to sort.
 */
export interface EntryColumns {
  readonly figures: FigureColumns
  readonly scores: ScoreColumns
  /** Codes of sub-criteria that do not apply, sorted. */
  readonly exempt: string[]
  /** The rest of the round. */
  readonly context: Plain
}

/** What is known of each version of each entry, at the same place in each column. */
interface Versions<Name extends string> {
  /** Of the sub-criterion; behind it a tab and the version, where it is not the first. */
  readonly codes: readonly string[]
  /** The figures, or the stages of the scores. */
  readonly names: readonly Name[]
  /** Plain decimal text; null where it is missing. */
  readonly values: readonly (string | null)[]
}

export interface FigureColumns extends Versions<string> {
  /** Null where they were not asked for. */
  readonly sources: readonly (string | null)[] | null
}

export interface ScoreColumns extends Versions<ScoreEntry['stage']> {
  /** Null where they were not asked for, as the standings. */
  readonly causes: readonly (string | null)[] | null
  readonly standings: readonly ScoreEntry['standing'][] | null
}

/** No code holds it. */
const versionMark = '\t'

/** A code with its version, as it stands in a column of codes. */
export function codeAndVersion(text: string): { readonly code: string; readonly version: number } {
  const mark = text.indexOf(versionMark)
  return mark < 0 ? { code: text, version: 1 } : { code: text.slice(0, mark), version: Number(text.slice(mark + 1)) }
}

/**
 * Everything entered in some rounds: for what is computed of thousands of rounds, in few questions to the database.
 *
 * @param contextName the document that holds the rest of a round
 * @param texts whether sources, causes and standings are asked for, which take as long as all numbers
 * @returns each round asked for that is seen; one of which nothing was entered has empty columns
 */
export async function listEntryColumns(
  db: Db,
  rounds: readonly RoundId[],
  contextName: string,
  texts: boolean,
): Promise<ReadonlyMap<RoundId, EntryColumns>> {
  const asked = sql`${[...rounds]}::uuid[]`
  const text = (column: string) => (texts ? sql`json_agg(${sql.ref(column)})` : sql`null::json`)
  // Most entries have one version: a column for it would take a quarter of the time.
  const codes = sql`json_agg(case version when 1 then code else code || ${versionMark} || version end)`
  const { rows } = await sql<EntryRow>`
    with figures as (
      select round_id, ${codes} as codes, json_agg(figure) as names,
        json_agg(value) as "values", ${text('source')} as sources
      from figure_entries where round_id = any (${asked}) group by round_id
    ),
    scores as (
      select round_id, ${codes} as codes, json_agg(stage) as stages,
        json_agg(points) as points, ${text('cause')} as causes, ${text('standing')} as standings
      from score_entries where round_id = any (${asked}) group by round_id
    ),
    exempt as (
      select round_id, json_agg(code order by code collate "C") as codes
      from round_items where not applies and round_id = any (${asked}) group by round_id
    )
    select asked.round_id as round, f.codes as figure_codes, f.names, f."values", f.sources,
      s.codes as score_codes, s.stages, s.points, s.causes, s.standings, e.codes as exempt,
      coalesce(d.content, '{}') as context
    from unnest(${asked}) asked (round_id)
    left join figures f using (round_id)
    left join scores s using (round_id)
    left join exempt e using (round_id)
    left join current_documents d on d.round_id = asked.round_id and d.name = ${contextName}`.execute(db)
  return new Map(rows.map((row) => [row.round, toColumns(row)]))
}

/** Columns are null where nothing was entered. */
interface EntryRow {
  readonly round: RoundId
  readonly figure_codes: readonly string[] | null
  readonly names: readonly string[] | null
  readonly values: readonly (string | null)[] | null
  readonly sources: readonly (string | null)[] | null
  readonly score_codes: readonly string[] | null
  readonly stages: readonly ScoreEntry['stage'][] | null
  readonly points: readonly (string | null)[] | null
  readonly causes: readonly (string | null)[] | null
  readonly standings: readonly ScoreEntry['standing'][] | null
  readonly exempt: string[] | null
  readonly context: Plain
}

function toColumns(row: EntryRow): EntryColumns {
  const { sources, causes, standings, context } = row
  return {
    figures: {
      ...{ codes: row.figure_codes ?? [], names: row.names ?? [] },
      ...{ values: row.values ?? [], sources },
    },
    scores: {
      ...{ codes: row.score_codes ?? [], names: row.stages ?? [] },
      ...{ values: row.points ?? [], causes, standings },
    },
    ...{ exempt: row.exempt ?? [], context },
  }
}
