import { exact } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, over, printedInterval, total } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import { type CellFigure, type NumericTable, rankHeader, type TableRow } from '../tables/numeric-table.ts'
import { runsBeside } from '../tables/runs-beside.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** Tables with more columns of numbers are not searched. */
const mostColumns = 12

/** So many rows have to hold to believe in a mean; more, where no word says that a column is one. */
const [fewestNamed, fewestUnnamed] = [2, 3]

const saysMean = /(?<!\p{L})(?:trung bình|bình quân|điểm tb|đtb|tb)(?!\p{L})/u

/** Columns of changes, which are no parts of a mean. */
const ofChange = /tăng|giảm|chênh|so với|so sánh/u

interface Mean {
  readonly row: TableRow
  readonly figure: CellFigure
  readonly parts: readonly CellFigure[]
  readonly mean: Interval
}

/** Columns of the means of those beside them in most rows, and the rows in which they are not. */
export const tableColumnMeans: DocumentCheck = ({ document }) => tablesOf(document).flatMap(meansOfTable)

function meansOfTable(table: NumericTable): readonly Claim[] {
  const { headers, rows } = table
  const columns = table.columns.filter((column) => !rankHeader.test(headers[column] ?? ''))
  if (columns.length < 3 || columns.length > mostColumns || rows.length < fewestNamed + 1) return []
  return columns.flatMap((column) => {
    const header = headers[column] ?? ''
    if (ofChange.test(header)) return []
    const runs = runsBeside(columns, column).filter((run) => !run.some((each) => ofChange.test(headers[each] ?? '')))
    const tried = runs.map((run) => meansIn(rows, column, run)).sort((one, other) => heldOf(other) - heldOf(one))
    const [best] = tried
    return best && isBelieved(best, saysMean.test(header)) ? best.map(toClaim) : []
  })
}

/** The rows that have all numbers of a run; those of equal numbers tell nothing of a mean. */
function meansIn(rows: readonly TableRow[], column: number, run: readonly number[]): readonly Mean[] {
  return rows.flatMap((row) => {
    const figure = row.figures[column]
    const parts = [...run].sort((one, other) => one - other).flatMap((each) => row.figures[each] ?? [])
    const [first] = parts
    if (!figure || !first || parts.length < run.length || parts.every(({ value }) => value.equals(first.value)))
      return []
    const mean = over(total(parts.map(printedInterval)), exactly(exact(`${parts.length}`)))
    return mean ? [{ row, figure, parts, mean }] : []
  })
}

/** Rows that hold to the last digit. */
function heldOf(means: readonly Mean[]): number {
  return means.filter(({ figure, mean }) => isMean(judge(figure, mean))).length
}

function isMean(judgement: ReturnType<typeof judge>): boolean {
  return judgement === 'same' || judgement === 'from-unrounded'
}

/** Under a word that says so two rows are enough, if half do; else it takes three, and most, of parts that say something. */
function isBelieved(means: readonly Mean[], isNamed: boolean): boolean {
  const held = heldOf(means)
  if (isNamed) return held >= fewestNamed && 2 * held >= means.length
  const isTelling = means.every(({ parts, figure }) => parts.length > 2 && figure.decimals > 0)
  return isTelling && held >= fewestUnnamed && 4 * held >= 3 * means.length
}

function toClaim({ row, figure, parts, mean }: Mean): Claim {
  return judgedCell(row, figure, mean, {
    ...{ kind: 'formula', grave: 'error' },
    computation: `(${parts.map(bare).join(' + ')}) / ${parts.length}`,
  })
}
