import { type SubCriterion, subCriterionOf } from '../../framework/framework.ts'
import { type Exact, isZero, sum } from '../../number/exact.ts'
import type { DocumentCheck, Reading } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { inFull } from '../figures/in-print.ts'
import { exactly } from '../figures/interval.ts'
import type { FrameworkKnowledge } from '../framework-knowledge.ts'
import type { NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { fractionsOf } from '../text/fractions.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import { namedFigures } from '../text/named-figures.ts'

/** Decimals to which a printed score is held against the rule. */
const scoreDecimals = 3

const columnsOf = {
  maximum: /điểm chuẩn|điểm tối đa|thang điểm/u,
  self: /tự (?:đánh giá|chấm)/u,
  appraised: /thẩm định/u,
} as const

/** Rows of a known framework: their maximum, their score by the rule, and what the rows leave of a total. */
export const ruleClaims: DocumentCheck = (reading) => {
  const { knowledge } = reading
  if (!knowledge) return []
  return tablesOf(reading.document).flatMap((table) => [
    ...table.rows.flatMap((row) => rowClaims(reading, knowledge, table, row)),
    ...totalsLeft(reading, knowledge, table),
  ])
}

function columnOf({ columns, headers }: NumericTable, kind: keyof typeof columnsOf): number | undefined {
  return columns.find((column) => {
    const header = headers[column] ?? ''
    return columnsOf[kind].test(header) && !/trừ/u.test(header)
  })
}

function rowClaims(
  { passages }: Reading,
  { framework, score }: FrameworkKnowledge,
  table: NumericTable,
  row: TableRow,
): readonly Claim[] {
  const item = subCriterionOf(framework, row.code)
  if (!item) return []
  const maximum = cellClaim(table, row, 'maximum', { value: item.maximum, words: 'điểm tối đa của bộ tiêu chí' })
  const prose = passages.filter(({ place }) => place.table === row.place.table && place.row === row.place.row)
  const figures = prose.map((passage) => namedFigures(item, passage)).find((found) => found !== undefined)
  const points = figures && score(item, figures)
  if (!figures || !points) return maximum
  const told = { value: points, words: ruleWords(item, figures) }
  return [...maximum, ...cellClaim(table, row, 'self', told), ...cellClaim(table, row, 'appraised', told)]
}

function ruleWords({ figures: definitions, standing }: SubCriterion, figures: Readonly<Record<string, Exact>>): string {
  const named = definitions.map(({ code, name }) => `${name}: ${inFull(figures[code] ?? sum([]), 0)}`)
  return `quy tắc của bộ tiêu chí${standing === 'assumed' ? ' (giả định)' : ''}, ${named.join('; ')}`
}

function cellClaim(
  table: NumericTable,
  row: TableRow,
  kind: keyof typeof columnsOf,
  { value, words }: { readonly value: Exact; readonly words: string },
): readonly Claim[] {
  const column = columnOf(table, kind)
  const figure = column === undefined ? undefined : row.figures[column]
  if (!figure) return []
  // A score of 1 is not 0,813 rounded: scores are printed without the zeros at their end.
  const scored = { ...figure, decimals: Math.max(figure.decimals, scoreDecimals) }
  return [judgedCell(row, scored, exactly(value), { kind: 'rule', grave: 'check', computation: words })]
}

/** A table of what is below its maximum leaves of the whole what a total in the text should be: 66,5 less all that is lost. */
function totalsLeft({ passages }: Reading, { framework }: FrameworkKnowledge, table: NumericTable): readonly Claim[] {
  if (!/(?:không|chưa) đạt/iu.test(table.title ?? '')) return []
  const whole = sum(framework.domains.map(({ maxima }) => maxima.documents))
  return passages.flatMap((passage) =>
    fractionsOf(passage).flatMap(({ top, bottom }) => {
      const kind = kindOf(clauseBefore(passage.text, top.start))
      const lost = kind && bottom.value.equals(whole) ? lostOf(framework, table, kind) : undefined
      if (!lost) return []
      const computation = `${inFull(whole, 1)} − ${inFull(lost, 3)} (điểm mất trong ${nameOfTable(table.place)})`
      return [judgedClaim(passage, top, exactly(whole.sub(lost)), { kind: 'rule', grave: 'check', computation })]
    }),
  )
}

/** Which total a clause is about: what evidence gave is appraised, also where it says who scored first. */
function kindOf(clause: string): 'self' | 'appraised' | undefined {
  if (/tài liệu kiểm chứng|TLKC|thẩm định/iu.test(clause)) return 'appraised'
  return /tự (?:đánh giá|chấm)/iu.test(clause) ? 'self' : undefined
}

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(0, at)
      .split(/[;.]\s/u)
      .at(-1) ?? ''
  )
}

/** What the rows that are scored by documents are below their maximum; undefined if a row is not of the framework. */
function lostOf(
  framework: FrameworkKnowledge['framework'],
  table: NumericTable,
  kind: 'self' | 'appraised',
): Exact | undefined {
  const [most, score] = [columnOf(table, 'maximum'), columnOf(table, kind)]
  if (most === undefined || score === undefined) return undefined
  const rows = table.rows.filter(({ isTotal }) => !isTotal)
  const lost = rows.flatMap((row) => {
    const item = subCriterionOf(framework, row.code)
    const [maximum, points] = [row.figures[most], row.figures[score]]
    if (!item || !maximum || !points) return []
    return [item.source === 'documents' ? maximum.value.sub(points.value) : sum([])]
  })
  const all = sum(lost)
  return lost.length === rows.length && !isZero(all) ? all : undefined
}
