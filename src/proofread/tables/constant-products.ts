import { exact, isZero } from '../../number/exact.ts'
import { roundHalfUp } from '../../number/round.ts'
import { agrees } from '../figures/judge.ts'
import { type ColumnRelation, ofProduct, product } from './column-relations.ts'
import type { CellFigure, NumericTable } from './numeric-table.ts'

/** So many rows have to agree on how often a product is counted, of numbers that say something. */
const fewestRows = 3

/** What amounts are told in, and how often at most: months, lessons, days of a year. */
const [divisors, mostOften] = [[1n, 10n, 100n, 1000n, 1_000_000n, 1_000_000_000n], exact('366')]

/** A product counts so often, and is told in so many. */
interface Constant {
  readonly often: bigint
  readonly divisor: bigint
}

interface Factors {
  readonly result: CellFigure
  readonly a: CellFigure
  readonly b: CellFigure
}

/**
 * Products of two columns and a constant that its rows agree on: so many persons at so many thousand a month for three months, in millions. How
 * often is taken from the row of the greatest result, and the one before it, as one of them may be wrong.
 */
export function constantProducts(table: NumericTable): readonly ColumnRelation[] {
  const { columns, headers } = table
  const found = columns.flatMap((result) => {
    if (!ofProduct.test(headers[result] ?? '')) return []
    const others = columns.filter((column) => column !== result)
    return others.flatMap((a, at) => others.slice(at + 1).flatMap((b) => constantOf(table, [result, a, b]) ?? []))
  })
  return found.map(({ often, divisor }) => product(often, divisor))
}

function constantOf({ rows }: NumericTable, [r, a, b]: readonly [number, number, number]): Constant | undefined {
  const told = rows.flatMap(({ figures, isTotal }): readonly Factors[] => {
    const [result, first, second] = [figures[r], figures[a], figures[b]]
    const isTelling = result && first && second && !isTotal && !isZero(first.value) && !isZero(second.value)
    return isTelling && result.text.replace(/\D/g, '').length > 1 ? [{ result, a: first, b: second }] : []
  })
  if (told.length < fewestRows + 1) return undefined
  const largest = [...told].sort((one, other) => other.result.value.compare(one.result.value)).slice(0, 2)
  const tried = largest.flatMap(({ result, a: first, b: second }) =>
    divisors.flatMap((divisor): readonly Constant[] => {
      const often = roundHalfUp(result.value.mul(exact(divisor)).div(first.value.mul(second.value)), 0)
      return often.s > 0n && often.compare(mostOften) <= 0 ? [{ often: often.n, divisor }] : []
    }),
  )
  const isOfMost = ({ often, divisor }: Constant) => {
    const { compute } = product(often, divisor)
    const held = told.filter((each) => {
      const value = compute(each.a, each.b)
      return value && agrees(each.result, value)
    }).length
    return held >= fewestRows && 2 * held > told.length
  }
  return tried.find(isOfMost)
}
