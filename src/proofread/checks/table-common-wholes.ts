import { type Exact, exact, hundred, isZero, maximum, minimum } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { exactly, type Interval, lastPlace, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { ofSomePeople, type Per, perOf } from '../tables/per-headers.ts'
import { tablesOf } from '../tables/tables-of.ts'
import type { FinishedDocument } from '../text/finished-document.ts'

/** An amount with what it is of a hundred, or of so many, that stands right behind it, and the whole of which it is that. */
interface Shared {
  readonly row: TableRow
  readonly part: CellFigure
  readonly share: CellFigure
  readonly whole: Interval
}

/** Two columns side by side: amounts, and what each is of so many of a whole. */
interface Pair {
  readonly shared: readonly Shared[]
  readonly per: Per
  readonly header: string
}

/**
 * Columns of amounts with their per cents of a whole that the table does not print, the same in most rows: 24 | 85,71; 21 | 75,00; or
 * with how many they are for ten thousand of the population.
 */
export const tableCommonWholes: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) => {
    const pairs = pairsOf(table)
    if (pairs.length === 0) return []
    const lead = leadOf(document, table)
    const commons = pairs.map(({ shared }) => commonOf(shared))
    return pairs.flatMap((pair, at) => {
      const common = commons[at]
      if (!common) return []
      // The words above may name the whole: So với kế hoạch năm 1.200 (%).
      const isSaid = readFigures(`${pair.header}; ${lead}`).some(({ value }) => value.equals(common.value))
      const beside = pairs.flatMap(({ shared }, place) => (place === at ? [] : shared))
      return wholeClaims(pair, common, { isSaid: isSaid || pair.per.isOfPeople, beside })
    })
  })

function pairsOf(table: NumericTable): readonly Pair[] {
  return table.columns.flatMap((column, at) => {
    const [amounts, header] = [table.columns[at - 1], table.headers[column] ?? '']
    const per = perOf(header)
    return amounts === undefined || !per || perOf(table.headers[amounts] ?? '')
      ? []
      : [{ shared: sharesOf(table, [amounts, column], per), per, header }]
  })
}

/** The title of a table with the paragraph that leads to it. */
function leadOf({ blocks }: FinishedDocument, { place, title }: NumericTable): string {
  const before = blocks[blocks.findIndex((block) => block.kind === 'table' && block.place.table === place.table) - 1]
  return `${title ?? ''}; ${before?.kind === 'paragraph' && before.text.length <= longestLead ? before.text : ''}`
}

const longestLead = 600

function sharesOf({ rows }: NumericTable, [amounts, column]: readonly [number, number], per: Per): readonly Shared[] {
  return rows.flatMap((row) => {
    const [part, share] = [row.figures[amounts], row.figures[column]]
    const isOther = per.isOfPeople && ofSomePeople.test(row.label)
    const whole = part && share && !part.isPercent && !isZero(share.value) ? wholeOf(part, share, per) : undefined
    return part && share && whole && !isOther && !isZero(part.value) ? [{ row, part, share, whole }] : []
  })
}

function wholeOf(part: CellFigure, { value, decimals }: CellFigure, { many }: Per): Interval | undefined {
  const half = lastPlace(decimals).div(exact(2n))
  const whole = over(printedInterval(part), { value, low: value.sub(half), high: value.add(half) })
  return whole && times(whole, exactly(many))
}

/** Wholes that are further apart than this share of them agree by chance. */
const narrow = exact('0.005')

/** The whole that most rows have in common, if it is narrow enough. */
function commonOf(shared: readonly Shared[]): Interval | undefined {
  const groups = shared.map(({ whole }) => shared.filter((each) => meets(each.whole, whole)))
  const agreeing = groups.reduce((best, group) => (group.length > best.length ? group : best), [])
  const others = shared.length - agreeing.length
  if (agreeing.length < 2 || others > (agreeing.length < 3 ? 1 : agreeing.length / 2) || shared.length < 3)
    return undefined
  const common = meeting(agreeing.map(({ whole }) => whole))
  return common && common.high.sub(common.low).compare(common.value.mul(narrow)) <= 0 ? common : undefined
}

interface Known {
  /** Whether words tell the whole. */
  readonly isSaid: boolean
  /** The shares of other columns: those of the same row may be of the whole too, or of another. */
  readonly beside: readonly Shared[]
}

/** A share that is one of another whole number may well be of that, unless words tell the whole or the shares beside it are of it. */
function wholeClaims({ shared, per: { many } }: Pair, common: Interval, { isSaid, beside }: Known): readonly Claim[] {
  return shared.flatMap(({ row, part, share, whole }) => {
    const computed = over(printedInterval(part), common)
    const rate = computed && times(computed, exactly(many))
    if (!rate || agrees(share, rate)) return []
    const own = beside.filter((each) => each.row === row)
    if (own.some((each) => meets(each.whole, whole) && !meets(each.whole, common))) return []
    if (countIn(whole) && !isSaid && !own.some((each) => meets(each.whole, common))) return []
    const per = many.equals(hundred) ? '' : ` × ${inFull(many, 0)}`
    return [
      judgedCell(row, share, rate, {
        ...{ kind: 'table-ratio', grave: 'error' },
        computation: `${bare(part)} / ${inFull(common.value, 0)}${per}`,
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
