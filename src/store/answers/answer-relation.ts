import type { AnswerCode } from '../../survey/design/answer-codes.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { AnswerSource, AnswerSourceColumn, AnswerValue } from './answer-source.ts'
import { isComputableType, isTextLike } from './answer-sql.ts'
import { answerUses } from './answer-uses.ts'
import { type AnswerRelation, codesSql, misfitsSql, repeatedSql } from './grouping-sql.ts'
import { parquetPath } from './open-answer-file.ts'

/** The columns of answers as a query names them; null if one that is needed is missing or stands twice. */
export function answerRelation(
  source: AnswerSource,
  needed: readonly string[],
  design: SurveyDesign,
): AnswerRelation | null {
  const useOf = answerUses(design)
  const named = (name: string) => source.columns.filter((column) => column.name === name)
  if (!needed.every((name) => named(name).length === 1)) return null
  return {
    relation: source.relation,
    written: (name) => named(name)[0]?.written ?? name,
    id: (name, written = named(name)[0]?.written ?? name) =>
      source.readAs({ name, written, type: named(name)[0]?.type ?? '' }, useOf(name)),
  }
}

/** Whether answers hold weights or answers that are no numbers or cannot be, or a respondent twice. */
export async function hasMisfits(source: AnswerSource, design: SurveyDesign, from: AnswerRelation): Promise<boolean> {
  const options = design.questions.filter(({ option }) => option !== null).map(({ column }) => column)
  const numbers = [
    ...design.weighting.columns,
    ...design.questions.filter(({ option }) => option === null).map(({ column }) => column),
  ]
  const typed = source.columns.filter(({ name }) => numbers.includes(name))
  const told = source.columns.filter(({ name }) => options.includes(name))
  if (!typed.every(({ type }) => isComputableType(type)) || !told.every(({ type }) => isTextLike(type))) return true
  const known = await soundColumns(source, design, typed)
  const doubtful = [...numbers.filter((name) => !known.has(name)), ...options]
  if (doubtful.length > 0 && Number(await firstValue(source, misfitsSql(design, from, doubtful))) > 0) return true
  return design.respondent !== null && (await firstValue(source, repeatedSql(design.respondent, from))) !== null
}

/** How many cells hold each code of the design, question by question. */
export async function countCodes(
  { readWhole }: AnswerSource,
  design: SurveyDesign,
  from: AnswerRelation,
): Promise<readonly (AnswerCode & { readonly cells: number })[]> {
  const asked = codesSql(design, from)
  if (!asked) return []
  for await (const { columns } of readWhole(asked.sql))
    return asked.codes.map((code, at) => ({ ...code, cells: Number(columns[at]?.[0] ?? 0) }))
  return []
}

/** Columns of ratings and whole numbers whose least and largest value, as a Parquet file states them, leave nothing to look for. */
async function soundColumns(
  { name, kind, readWhole }: AnswerSource,
  { questions, weighting }: SurveyDesign,
  columns: readonly AnswerSourceColumn[],
): Promise<ReadonlySet<string>> {
  if (kind !== 'parquet') return new Set()
  const rated = new Map(questions.flatMap(({ formula, column, scale }) => (formula === null ? [] : [[column, scale]])))
  const facts = new Map<AnswerValue, ColumnFacts>()
  for await (const { columns: found } of readWhole(factsSql(name))) {
    const [names = [], least = [], largest = []] = found
    for (const [at, written] of names.entries())
      facts.set(written, { least: least[at] ?? null, largest: largest[at] ?? null })
  }
  const isSound = ({ name: column, written, type }: AnswerSourceColumn) => {
    // What is no number does not count in what the file states.
    if (!/INT/.test(type) || weighting.columns.includes(column)) return false
    const scale = rated.get(column)
    if (!scale) return true
    const { least = null, largest = null } = facts.get(written) ?? {}
    if (typeof least !== 'number' || typeof largest !== 'number') return false
    return least >= scale.from && largest <= scale.to
  }
  return new Set(columns.filter(isSound).map(({ name: column }) => column))
}

interface ColumnFacts {
  readonly least: AnswerValue
  readonly largest: AnswerValue
}

/** Of each column the least and the largest value, null if any part of the file does not state them. */
function factsSql(path: string): string {
  const bound = (name: string, choose: string) =>
    `case when count(*) = count(${name}) then ${choose}(try_cast(${name} as double)) end`
  return `select path_in_schema, ${bound('stats_min_value', 'min')}, ${bound('stats_max_value', 'max')} from parquet_metadata(${parquetPath(path)}) group by 1`
}

async function firstValue({ readWhole }: AnswerSource, sql: string): Promise<AnswerValue> {
  for await (const { columns } of readWhole(sql)) return columns[0]?.[0] ?? null
  return null
}
