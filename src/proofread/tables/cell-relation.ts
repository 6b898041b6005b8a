import { type Exact, exact, hundred, isZero, one } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { roundHalfUp } from '../../number/round.ts'
import type { Claim } from '../claims/claim.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { readFigures } from '../figures/read-figures.ts'
import { type ArithmeticToken, computed } from '../figures/written-arithmetic.ts'
import type { CellFigure, NumericTable, TableRow } from './numeric-table.ts'

/** A cell with the row that it stands in. */
export interface Spot {
  readonly row: TableRow
  readonly figure: CellFigure
}

/** What a claim says of the cells of a table: one follows from some others. */
export interface CellRelation {
  readonly claim: Claim
  readonly result: Spot
  /** A cell, or a number that stands nowhere else, or an operator. */
  readonly pieces: readonly (Spot | ArithmeticToken)[]
  /** A hundred where shares are told in per cent; negative where a fall is told without its sign. */
  readonly factor: Exact
}

/** A cell as it would be with another value. */
export interface Change {
  readonly spot: Spot
  readonly value: Exact
}

/** The relations that the claims of a table state, as far as their arithmetic can be read back to its cells. */
export function cellRelations(claims: readonly Claim[], { rows, place }: NumericTable): readonly CellRelation[] {
  const spots = rows.flatMap((row) => row.figures.flatMap((figure) => (figure ? [{ row, figure }] : [])))
  const lines: Lines = {
    rows: groupedBy(spots, ({ figure }) => figure.place.row),
    columns: groupedBy(spots, ({ figure }) => figure.place.column),
    totals: spots.filter(({ row }) => row.isTotal),
  }
  const own = claims.filter((claim) => claim.place.table === place.table && claim.expected !== null)
  const once = new Map(own.map((claim) => [saidOf(claim), claim]))
  return [...once.values()].flatMap((claim) => relationOf(claim, lines) ?? [])
}

/** What a claim says of which cell: two checks may say the same. */
export function saidOf({ place: { table, row, column }, arithmetic }: Claim): string {
  return `${table} ${row} ${column} ${arithmetic}`
}

interface Lines {
  readonly rows: ReadonlyMap<number | undefined, readonly Spot[]>
  readonly columns: ReadonlyMap<number | undefined, readonly Spot[]>
  readonly totals: readonly Spot[]
}

const factors = [one, hundred, exact('-1'), exact('-100')]

function relationOf(claim: Claim, lines: Lines): CellRelation | undefined {
  const own = lines.rows.get(claim.place.row) ?? []
  const result = own.find(({ figure }) => figure.place.column === claim.place.column)
  const [side = ''] = claim.arithmetic.split(' = ')
  if (!result || /\p{L}|;/u.test(side)) return undefined
  const near = [-1, 1].flatMap((step) => lines.rows.get((claim.place.row ?? 0) + step) ?? [])
  const column = lines.columns.get(claim.place.column) ?? []
  const pieces = piecesOf(side, { ...lines, own, near, column, result })
  const [expected] = readFigures(claim.expected ?? '')
  const value = resultOf(pieces)
  if (!expected || !value) return undefined
  const factor = factors.find((each) => agrees(expected, times(value, exactly(each))))
  return factor && { claim, result, pieces, factor }
}

interface Around extends Lines {
  readonly own: readonly Spot[]
  /** Of the rows before and behind. */
  readonly near: readonly Spot[]
  readonly column: readonly Spot[]
  readonly result: Spot
}

/** The pieces of an arithmetic, each number with its cell: in the row if all stand there, else in the column, else wherever near. */
function piecesOf(side: string, { own, near, column, totals, result }: Around): CellRelation['pieces'] {
  const texts = side.match(/\d[\d.,]*%?|[()×/+−]/gu) ?? []
  const isIn = (line: readonly Spot[]) => texts.every((text) => !isCellText(text) || line.some(isSpotOf(text, result)))
  const lines = isIn(own) ? [own] : isIn(column) ? [column] : [own, column, totals, near]
  const taken = new Set<Spot>()
  return texts.map((text) => {
    if (!/\d/.test(text)) return { kind: 'mark', mark: text }
    const same = lines.flat().filter(isSpotOf(text, result))
    const spot = same.find((each) => !taken.has(each)) ?? same[0]
    if (!spot) return { kind: 'number', value: exactly(readFigures(text.replace('%', ''))[0]?.value ?? exact('0')) }
    taken.add(spot)
    return spot
  })
}

/** Whether a number of an arithmetic may be one of a cell: ten, a hundred and a thousand may be those of units. */
function isCellText(text: string): boolean {
  return /\d/.test(text) && !/^10+$/.test(text)
}

function isSpotOf(text: string, result: Spot) {
  return (spot: Spot) => spot !== result && bare(spot.figure) === text
}

function isSpot(piece: Spot | ArithmeticToken): piece is Spot {
  return 'figure' in piece
}

/** The cells of a relation. */
export function spotsOf({ result, pieces }: CellRelation): readonly Spot[] {
  return [result, ...pieces.filter(isSpot)]
}

function resultOf(pieces: CellRelation['pieces'], change?: Change): Interval | undefined {
  return computed(
    pieces.map((piece) => {
      if (!isSpot(piece)) return piece
      const value = change?.spot === piece ? { ...piece.figure, value: change.value } : piece.figure
      return { kind: 'number', value: printedInterval(value) }
    }),
  )
}

/** Whether a relation holds, with another value in one of its cells. */
export function holdsWith({ result, pieces, factor }: CellRelation, change?: Change): boolean {
  const value = resultOf(pieces, change)
  const figure = change?.spot === result ? { ...result.figure, value: change.value } : result.figure
  return value !== undefined && agrees(figure, times(value, exactly(factor)))
}

/** What a cell has to be for a relation to hold, in its own decimals; undefined where that is no plain question. */
export function neededOf(relation: CellRelation, spot: Spot): Exact | undefined {
  const { result, pieces, factor } = relation
  const at = (value: Exact) => resultOf(pieces, { spot, value })?.value.mul(factor)
  const start = spot.figure.value
  const found = at(start)
  if (!found) return undefined
  if (spot === result) return roundHalfUp(found, spot.figure.decimals)
  const next = at(start.add(one))
  const slope = next?.sub(found)
  if (!slope || isZero(slope)) return undefined
  const wanted = result.figure.value
  const linear = start.add(wanted.sub(found).div(slope))
  // Where a cell is the divisor, the reciprocal is what grows evenly.
  const isLinear = at(start.add(exact('2')))
    ?.sub(found)
    .equals(slope.add(slope))
  const needed = isLinear ? linear : isZero(wanted) ? undefined : start.mul(found).div(wanted)
  return needed && roundHalfUp(needed, spot.figure.decimals)
}
