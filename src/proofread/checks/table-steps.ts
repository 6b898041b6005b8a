import { exact, hundred, isZero } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { baseInterval, exactly, type Interval, minus, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { type CellFigure, type NumericTable, rankHeader, type TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** Words above a column of changes from row to row. */
const ofChange = /tăng|giảm|chênh|so với|so năm|so cùng|tốc độ|phát triển|biến động|\+\/-|±|%/u

/** Names of rows that are times. */
const time = /^(?:năm|quý|tháng|kỳ|vụ|tuần|đợt|lần|ngày|nhiệm kỳ|giai đoạn)(?!\p{L})|(?:19|20)\d\d|^[IVX]+$|^T\d/iu

/** How a number may follow from that of its own row and that of the row before. */
interface Way {
  readonly compute: (own: Interval, before: CellFigure) => Interval | undefined
  readonly write: (own: string, before: string) => string
  readonly isShare: boolean
}

const ways: readonly Way[] = [
  {
    compute: (own, before) => minus(own, printedInterval(before)),
    write: (own, before) => `${own} − ${before}`,
    isShare: false,
  },
  {
    compute: (own, before) => percent(over(minus(own, printedInterval(before)), baseInterval(before))),
    write: (own, before) => `(${own} − ${before}) / ${before}`,
    isShare: true,
  },
  {
    compute: (own, before) => percent(over(own, baseInterval(before))),
    write: (own, before) => `${own} / ${before}`,
    isShare: true,
  },
]

function percent(share: Interval | undefined): Interval | undefined {
  return share && times(share, exactly(hundred))
}

/** A change with what it follows from. */
interface Step {
  readonly row: TableRow
  readonly figure: CellFigure
  readonly computed: Interval
  readonly computation: string
  readonly isShare: boolean
}

/** Columns of changes from one row of a time to the next: 2022 | 79,44 | −6,77; 2023 | 82,06 | +2,62. */
export const tableSteps: DocumentCheck = ({ document }) => tablesOf(document).flatMap(stepsClaims)

function stepsClaims(table: NumericTable): readonly Claim[] {
  const rows = table.rows.filter(({ isTotal, label }) => !isTotal && time.test(label))
  if (rows.length < 3 || 2 * rows.length < table.rows.length) return []
  const changes = table.columns.filter((column) => ofChange.test(table.headers[column] ?? ''))
  return changes.flatMap((column) => {
    const values = table.columns.filter((each) => each !== column && !changes.includes(each))
    const tried = [rows, [...rows].reverse()].flatMap((ordered) =>
      values.flatMap((value) => ways.map((way) => stepsOf(ordered, { column, value, way, headers: table.headers }))),
    )
    const [best] = tried.sort((one, other) => heldOf(other) - heldOf(one))
    return best && isBelieved(best) ? best.map(toClaim) : []
  })
}

interface Of {
  readonly column: number
  readonly value: number
  readonly way: Way
  readonly headers: readonly string[]
}

function stepsOf(rows: readonly TableRow[], { column, value, way, headers }: Of): readonly Step[] {
  const isRank = rankHeader.test(headers[value] ?? '')
  return rows.flatMap((row, at) => {
    const [figure, own, before] = [row.figures[column], row.figures[value], rows[at - 1]?.figures[value]]
    // A first row has no row before it, and says so by a dash or a nought.
    if (!figure || !own || !before || isZero(before.value)) return []
    const step = way.compute(printedInterval(own), before)
    if (!step) return []
    const computed = isRank && !way.isShare ? times(step, exactly(exact('-1'))) : step
    const [now, then] = isRank ? [bare(before), bare(own)] : [bare(own), bare(before)]
    return [
      { row, figure, computed: signed(figure, computed), computation: way.write(now, then), isShare: way.isShare },
    ]
  })
}

/** A fall may be printed without its sign. */
function signed(figure: CellFigure, computed: Interval): Interval {
  const isBare = figure.value.s >= 0n && !/^[+]/.test(figure.text)
  return isBare && computed.value.s < 0n && agrees(figure, negated(computed)) ? negated(computed) : computed
}

function negated(value: Interval): Interval {
  return times(value, exactly(exact('-1')))
}

function heldOf(steps: readonly Step[]): number {
  return steps.filter(({ figure, computed }) => agrees(figure, computed)).length
}

/** Two steps that hold are enough, if half do; of two one, if the other is off by an oversight. */
function isBelieved(steps: readonly Step[]): boolean {
  const held = heldOf(steps)
  const misses = steps.filter(({ figure, computed }) => !agrees(figure, computed))
  if (held >= 2 && 2 * held > steps.length) return true
  return held === 1 && steps.length === 2 && misses.every(({ figure, computed }) => isNearMiss(figure, computed.value))
}

function toClaim({ row, figure, computed, computation, isShare }: Step): Claim {
  return judgedCell(row, figure, computed, {
    ...{ kind: isShare ? 'table-ratio' : 'table-difference', grave: 'error' },
    computation,
  })
}
