import type { Exact } from '../../number/exact.ts'
import type { Claim } from '../claims/claim.ts'
import { plainCell } from '../claims/claim-in-table.ts'
import { inFormOf } from '../figures/in-print.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { CellFigure, NumericTable, TableRow } from './numeric-table.ts'

/** A cell with the row that it stands in. */
interface Spot {
  readonly row: TableRow
  readonly figure: CellFigure
}

/** A finding in a table, and by how much its number is too large; negative where it is too small. */
interface Off {
  readonly claim: Claim
  readonly spot: Spot
  readonly excess: Exact
}

/**
 * Takes for one what one wrong cell makes of a table: the total of its column is then off by as much as its row. Where the row is told
 * by that cell, the total is right and is not told; where the row is told by another cell, whose column adds up, the blame is put on the
 * cell that both have in common.
 */
export function oneWrongCell(claims: readonly Claim[], tables: readonly NumericTable[]): readonly Claim[] {
  return tables.reduce((all, table) => explained(all, table), claims)
}

function explained(claims: readonly Claim[], table: NumericTable): readonly Claim[] {
  const spots = spotsOf(table)
  const off = claims.flatMap((claim) => offOf(claim, spots, table) ?? [])
  const totals = off.filter(({ spot }) => spot.row.isTotal)
  const inRows = off.filter(({ spot }) => !spot.row.isTotal)
  let left = claims
  for (const total of totals) {
    const own = inRows.find((each) => isSameColumn(each, total) && each.excess.neg().equals(total.excess))
    const moved = own ? null : movedBlame(inRows, total, spots, left)
    const echoes = own ? inRows.filter((each) => isEcho(each, own)) : []
    const taken = own || moved ? [total, ...echoes] : []
    left = left.filter(
      ({ place, verdict }) => verdict === 'holds' || !taken.some(({ claim }) => isSameCell(place, claim.place)),
    )
    if (moved) left = left.map((claim) => (claim === moved.from ? moved.to : claim))
  }
  return left
}

function spotsOf({ rows }: NumericTable): readonly Spot[] {
  return rows.flatMap((row) => row.figures.flatMap((figure) => (figure ? [{ row, figure }] : [])))
}

function offOf(claim: Claim, spots: readonly Spot[], { place }: NumericTable): Off | null {
  if (claim.verdict !== 'error' || claim.expected === null || claim.place.table !== place.table) return null
  const spot = spots.find(({ figure }) => isSameCell(figure.place, claim.place))
  const [expected] = readFigures(claim.expected)
  return spot && expected ? { claim, spot, excess: spot.figure.value.sub(expected.value) } : null
}

/** The row finding that a total in another column explains, told by the cell of that column; null unless there is just one. */
function movedBlame(
  inRows: readonly Off[],
  total: Off,
  spots: readonly Spot[],
  claims: readonly Claim[],
): { readonly from: Claim; readonly to: Claim } | null {
  const fitting = inRows.filter(
    (each) =>
      !isSameColumn(each, total) &&
      each.excess.abs().equals(total.excess.abs()) &&
      claims.some(({ verdict, place }) => verdict === 'holds' && isTotalOf(place, total, each)),
  )
  const [found] = fitting
  if (!found || fitting.length > 1) return null
  const culprit = spots.find(({ row, figure }) => row === found.spot.row && figure.place.column === columnOf(total))
  if (!culprit || culprit.figure.decimals !== total.spot.figure.decimals) return null
  return { from: found.claim, to: blamed(culprit, found.claim, total) }
}

/** Whether a place is the total of the column that a row was told by. */
function isTotalOf({ table, row, column }: Claim['place'], total: Off, { spot }: Off): boolean {
  const { place } = total.claim
  return table === place.table && row === place.row && column === spot.figure.place.column
}

function blamed({ row, figure }: Spot, { kind, arithmetic }: Claim, total: Off): Claim {
  const expected = inFormOf(figure, figure.value.add(total.excess))
  return plainCell(row, figure, {
    ...{ kind, verdict: 'error', expected },
    arithmetic: `${arithmetic}; ${total.claim.arithmetic}`,
    why: {
      vi: `Ghi ${figure.text}; với ${expected} thì cả dòng này và dòng cộng của cột đều khớp.`,
      en: `${figure.text} is printed; with ${expected} both this row and the total of the column hold.`,
    },
    suggestion: {
      vi: `Sửa “${figure.text}” thành “${expected}”.`,
      en: `Change “${figure.text}” to “${expected}”.`,
    },
  })
}

/** Whether a finding is of the same row and by as much: the row told by another cell. */
function isEcho(one: Off, own: Off): boolean {
  return one.spot.row === own.spot.row && !isSameColumn(one, own) && one.excess.abs().equals(own.excess.abs())
}

function columnOf({ spot }: Off): number | undefined {
  return spot.figure.place.column
}

function isSameColumn(one: Off, other: Off): boolean {
  return columnOf(one) === columnOf(other)
}

function isSameCell(one: Claim['place'], other: Claim['place']): boolean {
  return one.table === other.table && one.row === other.row && one.column === other.column
}
