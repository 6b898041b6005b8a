import { type Exact, exact, hundred, isZero, maximum, minimum } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { exactly, type Interval, lastPlace, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

const isShareHeader = (header: string) =>
  /%|t[ỷỉ] lệ|t[ỷỉ] trọng|cơ cấu/u.test(header) && !/tăng|giảm|tốc độ/u.test(header)

/** An amount with the per cent that stands right behind it, and the whole of which it is that. */
interface Shared {
  readonly row: TableRow
  readonly part: CellFigure
  readonly share: CellFigure
  readonly whole: Interval
}

/** Columns of amounts with their per cents of a whole that the table does not print, the same in most rows: 24 | 85,71; 21 | 75,00. */
export const tableCommonWholes: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    table.columns.flatMap((column, at) => {
      const amounts = table.columns[at - 1]
      const isPair = isShareHeader(table.headers[column] ?? '') && !isShareHeader(table.headers[amounts ?? -1] ?? '%')
      return amounts === undefined || !isPair
        ? []
        : wholeClaims(sharesOf(table, amounts, column), table.headers[column] ?? '')
    }),
  )

function sharesOf({ rows }: NumericTable, amounts: number, column: number): readonly Shared[] {
  return rows.flatMap((row) => {
    const [part, share] = [row.figures[amounts], row.figures[column]]
    const whole = part && share && !part.isPercent && !isZero(share.value) ? wholeOf(part, share) : undefined
    return part && share && whole && !isZero(part.value) ? [{ row, part, share, whole }] : []
  })
}

function wholeOf(part: CellFigure, { value, decimals }: CellFigure): Interval | undefined {
  const half = lastPlace(decimals).div(exact(2n))
  const whole = over(printedInterval(part), { value, low: value.sub(half), high: value.add(half) })
  return whole && times(whole, exactly(hundred))
}

/** Wholes that are further apart than this share of them agree by chance. */
const narrow = exact('0.005')

function wholeClaims(shared: readonly Shared[], header: string): readonly Claim[] {
  const groups = shared.map(({ whole }) => shared.filter((each) => meets(each.whole, whole)))
  const agreeing = groups.reduce((best, group) => (group.length > best.length ? group : best), [])
  const others = shared.length - agreeing.length
  if (agreeing.length < 2 || others > (agreeing.length < 3 ? 1 : agreeing.length / 2) || shared.length < 3) return []
  const common = meeting(agreeing.map(({ whole }) => whole))
  if (!common || common.high.sub(common.low).compare(common.value.mul(narrow)) > 0) return []
  // The words above may name the whole: So với kế hoạch năm 1.200 (%).
  const isSaid = readFigures(header).some(({ value }) => value.equals(common.value))
  return shared.flatMap(({ row, part, share, whole }) => {
    const computed = over(printedInterval(part), common)
    const percent = computed && times(computed, exactly(hundred))
    // A share that is one of another whole number may well be of that.
    if (!percent || agrees(share, percent) || (countIn(whole) && !isSaid)) return []
    return [
      judgedCell(row, share, percent, {
        ...{ kind: 'table-ratio', grave: 'error' },
        computation: `${bare(part)} / ${inFull(common.value, 0)}`,
      }),
    ]
  })
}

function meets(one: Interval, other: Interval): boolean {
  return one.low.compare(other.high) <= 0 && other.low.compare(one.high) <= 0
}

/** The largest whole number between two bounds. */
function countIn({ low, high }: Pick<Interval, 'low' | 'high'>): Exact | undefined {
  const count = exact(high.n / high.d)
  return count.compare(low) >= 0 ? count : undefined
}

/** The narrowest whole that all have in common: the whole number in it, if there is one. */
function meeting(wholes: readonly Interval[]): Interval | undefined {
  const low = wholes.map((each) => each.low).reduce(maximum)
  const high = wholes.map((each) => each.high).reduce(minimum)
  if (low.compare(high) > 0) return undefined
  return { value: countIn({ low, high }) ?? low.add(high).div(exact(2n)), low, high }
}
