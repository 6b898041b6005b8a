import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { ratingScale } from '../../survey/estimate/index-percent.ts'
import type { AnswerSource, AnswerSourceColumn, AnswerValue } from './answer-source.ts'
import { isComputableType, quotedText } from './answer-sql.ts'
import { type AnswerRelation, misfitsSql, repeatedSql } from './grouping-sql.ts'

/** The columns of answers as a query names them; null if one that is needed is missing or stands twice. */
export function answerRelation({ columns, relation }: AnswerSource, needed: readonly string[]): AnswerRelation | null {
  const named = (name: string) => columns.filter((column) => column.name === name)
  if (!needed.every((name) => named(name).length === 1)) return null
  return { relation, written: (name) => named(name)[0]?.written ?? name }
}

/** Whether answers hold weights or answers that are no numbers or cannot be, or a respondent twice. */
export async function hasMisfits(source: AnswerSource, design: SurveyDesign, from: AnswerRelation): Promise<boolean> {
  const numbers = [...design.weighting.columns, ...design.questions.map(({ column }) => column)]
  const typed = source.columns.filter(({ name }) => numbers.includes(name))
  if (!typed.every(({ type }) => isComputableType(type))) return true
  const known = await soundColumns(source, design, typed)
  const doubtful = numbers.filter((name) => !known.has(name))
  if (doubtful.length > 0 && Number(await firstValue(source, misfitsSql(design, from, doubtful))) > 0) return true
  return design.respondent !== null && (await firstValue(source, repeatedSql(design.respondent, from))) !== null
}

/** Columns whose least and largest value, as a Parquet file states them, leave nothing to look for. */
async function soundColumns(
  { name, kind, read }: AnswerSource,
  { weighting, questions }: SurveyDesign,
  columns: readonly AnswerSourceColumn[],
): Promise<ReadonlySet<string>> {
  if (kind !== 'parquet') return new Set()
  const rated = new Set(questions.filter(({ formula }) => formula !== null).map(({ column }) => column))
  const facts = new Map<AnswerValue, ColumnFacts>()
  for await (const { columns: found } of read(factsSql(name))) {
    const [names = [], least = [], largest = [], missing = []] = found
    for (const [at, written] of names.entries())
      facts.set(written, { least: least[at] ?? null, largest: largest[at] ?? null, missing: missing[at] ?? null })
  }
  const isSound = ({ name: column, written, type }: AnswerSourceColumn) => {
    const { least = null, largest = null, missing = null } = facts.get(written) ?? {}
    if (typeof least !== 'number' || typeof largest !== 'number') return false
    if (rated.has(column)) return /INT/.test(type) && least >= ratingScale.lowest && largest <= ratingScale.highest
    const most = weighting.kind === 'weight' ? Number.MAX_VALUE : 1
    return weighting.columns.includes(column) ? least > 0 && largest <= most && missing === 0 : /INT/.test(type)
  }
  return new Set(columns.filter(isSound).map(({ name }) => name))
}

interface ColumnFacts {
  readonly least: AnswerValue
  readonly largest: AnswerValue
  readonly missing: AnswerValue
}

/** Of each column the least and the largest value, null if any part of the file does not state them, and how many are missing. */
function factsSql(path: string): string {
  const bound = (name: string, choose: string) =>
    `case when count(*) = count(${name}) then ${choose}(try_cast(${name} as double)) end`
  return `select path_in_schema, ${bound('stats_min_value', 'min')}, ${bound('stats_max_value', 'max')}, sum(stats_null_count) from parquet_metadata(${quotedText(path)}) group by 1`
}

async function firstValue({ read }: AnswerSource, sql: string): Promise<AnswerValue> {
  for await (const { columns } of read(sql)) return columns[0]?.[0] ?? null
  return null
}
