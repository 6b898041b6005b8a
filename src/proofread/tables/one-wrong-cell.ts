import type { Exact } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import type { Claim } from '../claims/claim.ts'
import { plainCell } from '../claims/claim-in-table.ts'
import { inPrintOf } from '../figures/in-print.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { type CellRelation, cellRelations, holdsWith, neededOf, type Spot, saidOf, spotsOf } from './cell-relation.ts'
import type { NumericTable } from './numeric-table.ts'

/** A table of more findings is told as it is. */
const mostWrong = 40

/** A cell with a value under which findings of its table are none. */
interface Cause {
  readonly spot: Spot
  readonly value: Exact
  readonly mended: readonly CellRelation[]
  /** How many relations it mends, less those that held and would not any more. */
  readonly gain: number
}

/**
 * Takes for one what one wrong cell makes of a table: its row, the total of its column and the shares of both are off then. The cell is
 * the one under another value of which the most of them hold and the fewest others fail; it alone is told.
 */
export function oneWrongCell(claims: readonly Claim[], tables: readonly NumericTable[]): readonly Claim[] {
  return tables.reduce((all, table) => explained(all, table), claims)
}

function explained(claims: readonly Claim[], table: NumericTable): readonly Claim[] {
  const own = claims.filter(({ place }) => place.table === table.place.table)
  const wrong = own.filter(isWrong)
  if (wrong.length === 0 || wrong.length > mostWrong) return claims
  const relations = cellRelations(own, table)
  const byCell = groupedBy(
    relations.flatMap((relation) => spotsOf(relation).map((spot) => ({ relation, spot }))),
    ({ spot }) => spot.figure,
  )
  const around = (spot: Spot) => (byCell.get(spot.figure) ?? []).map(({ relation }) => relation)
  const failing = relations.filter(({ claim }) => isWrong(claim))
  const ofTooLarge = new Set(failing.filter((each) => isOfTooLarge(each, wrong)).map(({ claim }) => saidOf(claim)))
  let left = claims.filter((claim) => !ofTooLarge.has(saidOf(claim)))
  let open = failing.filter(({ claim }) => !ofTooLarge.has(saidOf(claim)))
  for (let cause = causeOf(open, around); cause; cause = causeOf(open, around)) {
    const { mended } = cause
    const [first] = mended
    const taken = new Set(mended.map(({ claim }) => saidOf(claim)))
    const told = claimOf(cause)
    left = left.flatMap((claim) => (claim === first?.claim ? [told] : taken.has(saidOf(claim)) ? [] : [claim]))
    open = open.filter((each) => !mended.includes(each))
  }
  return left
}

/** Whether a relation fails by a score that is told to be above its maximum. */
function isOfTooLarge(relation: CellRelation, wrong: readonly Claim[]): boolean {
  return spotsOf(relation).some((spot) => {
    const { place, value } = spot.figure
    const isTold = wrong.some(
      (each) => each.kind === 'table-maximum' && each.place.row === place.row && each.place.column === place.column,
    )
    return isTold && (neededOf(relation, spot)?.compare(value) ?? 0) < 0
  })
}

function isWrong({ verdict }: Claim): boolean {
  return verdict === 'error' || verdict === 'check'
}

/** The cell that explains more than any other: several findings, or one whose number other relations confirm. */
function causeOf(open: readonly CellRelation[], around: (spot: Spot) => readonly CellRelation[]): Cause | undefined {
  const spots = new Map(open.flatMap(spotsOf).map((spot) => [spot.figure, spot]))
  const causes = [...spots.values()].flatMap((spot) => bestOf(spot, around(spot), open) ?? [])
  const [best, second] = causes.sort((one, other) => other.gain - one.gain)
  if (!best || best.gain < 1 || (second && second.gain >= best.gain)) return undefined
  if (best.mended.length > 1) return best
  const [relation] = best.mended
  const isMoved = relation !== undefined && relation.result.figure !== best.spot.figure
  return isMoved && isNearMiss(best.spot.figure, best.value) ? best : undefined
}

/** The value of a cell that mends the most. */
function bestOf(spot: Spot, around: readonly CellRelation[], open: readonly CellRelation[]): Cause | undefined {
  const wrong = around.filter((each) => open.includes(each))
  const held = around.filter(({ claim }) => !isWrong(claim))
  const values = wrong.flatMap((relation) => neededOf(relation, spot) ?? [])
  const causes = values.map((value) => {
    const mended = wrong.filter((relation) => holdsWith(relation, { spot, value }))
    const broken = held.filter((relation) => !holdsWith(relation, { spot, value }))
    return { spot, value, mended, gain: mended.length - broken.length }
  })
  return causes.reduce<Cause | undefined>((best, each) => (best && best.gain >= each.gain ? best : each), undefined)
}

/** The finding at a cell: its own, as an error unless a sign alone is left out, else one with the arithmetic of those that it explains. */
function claimOf({ spot: { row, figure }, value, mended }: Cause): Claim {
  const own = mended.find(({ result }) => result.figure === figure)
  if (own) return value.equals(figure.value.neg()) ? own.claim : { ...own.claim, verdict: 'error' }
  const expected = inPrintOf(figure, value)
  return plainCell(row, figure, {
    ...{ kind: mended[0]?.claim.kind ?? 'table-total', verdict: 'error', expected },
    arithmetic: mended.map(({ claim }) => claim.arithmetic).join('; '),
    why: {
      vi: `Ghi ${figure.text}; với ${expected} thì các phép tính có số này đều khớp.`,
      en: `${figure.text} is printed; with ${expected} all arithmetic with this number holds.`,
    },
    suggestion: {
      vi: `Sửa “${figure.text}” thành “${expected}”.`,
      en: `Change “${figure.text}” to “${expected}”.`,
    },
  })
}
