import { type AnswerCode, answerCodes } from '../../survey/design/answer-codes.ts'
import { isFirstOption } from '../../survey/design/question-option.ts'
import { ratingsOf } from '../../survey/design/rating-scale.ts'
import type { Question, SurveyDesign } from '../../survey/design/survey-design.ts'
import { indexPercent, linearIndex } from '../../survey/estimate/index-percent.ts'
import { isNumberText } from '../../survey/estimate/number-text.ts'
import { quotedName, quotedText } from './answer-sql.ts'
import { isOptionQuestion, type OptionQuestion, optionFits, optionSql } from './option-sql.ts'

/** Answers in a database: what stands behind `from`, and each column's name as it is written there. */
export interface AnswerRelation {
  readonly relation: string
  readonly written: (column: string) => string
  /** The SQL of a column, or of what stands for it under another name, as values that mean the same are told: as one. */
  readonly id: (column: string, name?: string) => string
}

/** The columns that tell units and domains apart: of each stage stratum, unit, and population or probability, as far as the design names them, then the domain. */
export function groupKeys({ stages }: SurveyDesign, domain: string | null): readonly string[] {
  const ofStages = stages.flatMap(({ stratum, unit, population, probability }) => [
    stratum,
    unit,
    population ?? probability,
  ])
  return [...new Set([...ofStages, domain].filter((column) => column !== null))]
}

/**
 * The query that reduces answers to totals, a row for each unit of the last stage and domain: the keys, the people, their weights, then of each
 * measure those who answered, their weights, the weighted ratings, and for ratios the weighted total below the line; then of each
 * combination those who answered any of it. It is the same in DuckDB and in PostgreSQL.
 */
export function groupingSql(design: SurveyDesign, domain: string | null, from: AnswerRelation): string {
  const keys = groupKeys(design, domain)
  const people = `(select ${[...keys.map((key, at) => `${named(from, key)} as k${at}`), ...peopleSql(design, from)].join(', ')} from ${from.relation}) as people`
  const groups = keys.map((_, at) => `k${at}`)
  // Grouped as they are written, which is quicker; groups of one meaning are added up where they are read.
  const ids = keys.map((key, at) => from.id(key, `k${at}`))
  return `select ${[...ids, 'count(*)', 'sum(w)', ...measureSums(design), ...combinationSums(design)].join(', ')} from ${people} group by ${groups.join(', ')}`
}

/** The query for how many rows hold a weight, a rating or a number that cannot be: one number. */
export function misfitsSql(design: SurveyDesign, from: AnswerRelation, columns: readonly string[]): string {
  const weights = design.weighting.columns.filter((column) => columns.includes(column))
  const questions = design.questions.filter(({ column }) => columns.includes(column))
  const fits = [
    ...weights.map((column) => `coalesce(${weightFits(design, named(from, column))}, false)`),
    ...questions.map((question) => {
      if (isOptionQuestion(question)) return optionFits(question, textOf(from))
      const answer = answerSql(question, from)
      const fit =
        question.formula === null
          ? `abs(cast(${answer} as double precision)) < ${infinity}`
          : `${answer} in (${ratingsOf(question.scale).join(', ')})`
      return `coalesce(${fit}, true)`
    }),
  ]
  return `select count(*) from ${from.relation} where not (${fits.join(' and ')})`
}

/** The codes that may stand in columns of numbers, and the query for how many cells hold each; null where there are none. */
export function codesSql(
  { questions, noAnswer }: SurveyDesign,
  from: AnswerRelation,
): { readonly sql: string; readonly codes: readonly AnswerCode[] } | null {
  const found = questions.flatMap((question) => {
    const codes = answerCodes(question, noAnswer)
    if (isOptionQuestion(question))
      return isReadFor(question)
        ? codes.map((code) => counted(textOf(from)(question.column), quotedText(code.code), code))
        : []
    return codes
      .filter(({ code }) => isNumberText(code))
      .map((code) => counted(named(from, question.column), code.code, code))
  })
  if (found.length === 0) return null
  const sql = `select ${found.map(({ count }) => count).join(', ')} from ${from.relation}`
  return { sql, codes: found.map(({ code }) => code) }
}

function counted(cell: string, value: string, code: AnswerCode) {
  return { code, count: `count(case when ${cell} = ${value} then 1 end)` }
}

/** Whether codes in the column of an option are counted for it: of options in one column, for the first only. */
function isReadFor({ option }: OptionQuestion): boolean {
  return option.columns !== null || isFirstOption(option)
}

/** The query for an id of a respondent that stands twice, or for rows without; no row if there are none. */
export function repeatedSql(respondent: string, from: AnswerRelation): string {
  const name = from.id(respondent)
  return `select 1 from ${from.relation} group by ${name} having count(*) > 1 or ${name} is null or cast(${name} as varchar) = '' limit 1`
}

const infinity = "cast('infinity' as double precision)"

function named({ written }: AnswerRelation, column: string): string {
  return quotedName(written(column))
}

/** Of whole numbers and texts: what the cell reads like, without blanks around it. */
function textOf({ id }: AnswerRelation): (column: string) => string {
  return (column) => `coalesce(cast(${id(column)} as varchar), '')`
}

function weightFits({ weighting }: SurveyDesign, name: string): string {
  return weighting.kind === 'weight' ? `${name} > 0 and ${name} < ${infinity}` : `${name} > 0 and ${name} <= 1`
}

/** The weight as `w`, each question as `q0` and so on. */
function peopleSql(design: SurveyDesign, from: AnswerRelation): readonly string[] {
  const factors = design.weighting.columns.map((column) => `cast(${named(from, column)} as double precision)`)
  const product = factors.join(' * ')
  const weight = design.weighting.kind === 'weight' ? product : `1 / (${product})`
  return [
    `${weight} as w`,
    ...design.questions.map((question, at) => {
      if (isOptionQuestion(question)) return `${optionSql(question, textOf(from))} as q${at}`
      const { formula, scale } = question
      const answer = answerSql(question, from)
      if (formula === null || linearIndex(formula, scale)) return `${answer} as q${at}`
      const cases = ratingsOf(scale).map((rating) => `when ${rating} then ${indexPercent(formula, rating, scale)}`)
      return `case ${answer} ${cases.join(' ')} end as q${at}`
    }),
  ]
}

function answerSql({ column, noAnswer }: Question, from: AnswerRelation): string {
  const name = named(from, column)
  // A number can only be a code that is written as numbers are.
  const codes = noAnswer.filter((text) => isNumberText(text))
  return codes.length === 0 ? name : `case when ${name} in (${codes.join(', ')}) then null else ${name} end`
}

function measureSums({ plan }: SurveyDesign): readonly string[] {
  return plan.measures.flatMap(({ top, bottom }) => {
    const [above, below] = [`q${top}`, `q${bottom ?? top}`]
    if (bottom === null) return [`count(${above})`, weightWhere(`${above} is not null`), `sum(w * ${above})`]
    const both = `${above} is not null and ${below} is not null`
    return [
      `sum(case when ${both} then 1 else 0 end)`,
      weightWhere(both),
      `sum(case when ${both} then w * ${above} end)`,
      `sum(case when ${both} then w * ${below} end)`,
    ]
  })
}

function weightWhere(condition: string): string {
  return `sum(case when ${condition} then w else 0 end)`
}

function combinationSums({ plan }: SurveyDesign): readonly string[] {
  return plan.combinations.map(({ criteria }) => {
    const unanswered = criteria.map((at) => `q${plan.measures[at]?.top} is null`)
    // Of nearly all people the first criterion tells; `coalesce` and `or` look at more of them and take three times as long.
    return `count(case when ${unanswered.join(' and ')} then null else 1 end)`
  })
}
