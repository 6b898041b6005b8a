import { exact } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, over, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { isBelow } from '../tables/row-level.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** A row with the rows below it. */
interface Parent {
  readonly row: TableRow
  readonly children: readonly TableRow[]
  readonly leaves: readonly TableRow[]
}

/** How a row may follow from those below it. */
const ways = [
  { name: 'bình quân', of: 'leaves', compute: meanOf },
  { name: 'bình quân', of: 'children', compute: meanOf },
  { name: 'tổng', of: 'children', compute: total },
] as const

/** As many numbers have to hold, and most of all, to believe that a table hangs together so. */
const fewestHeld = 2

/** Longer sums are not written out. */
const mostWritten = 30

/** Groups, parts and the whole of a table against what they are made of: means or sums, as most of the table shows. */
const shares = /tỷ lệ|tỉ lệ|%|bình quân|trung bình|hạng/u

/** A title that says that the number of a group is the mean of what is below it. */
const saysMean = /(?:là|bằng|theo|tính)[^.;]{0,20} (?:trung bình|bình quân)/iu

export const hierarchies: DocumentCheck = ({ document }) => tablesOf(document).flatMap(hierarchyClaims)

function hierarchyClaims(table: NumericTable): readonly Claim[] {
  const parents = parentsOf(table.rows)
  const tried = ways.map((way) => {
    const cells = parents.flatMap((parent) => cellsOf(table, parent, way))
    const own = cells.filter((cell) => !isConsequence(cell, cells))
    const held = cells.length - own.filter(({ figure, computed }) => !agrees(figure, computed)).length
    return { way, cells: own, held, told: cells.length }
  })
  const best = [...tried].sort((one, other) => other.held - one.held)[0]
  const isSaid = best?.way.name === 'bình quân' && best.held > 0 && saysMean.test(table.title ?? '')
  if (!best || !(isSaid || isBelieved(best))) return []
  return best.cells.map(({ row, figure, computed, parts }) =>
    judgedCell(row, figure, computed, {
      ...{ kind: 'hierarchy', grave: 'error' },
      computation: writtenOf(best.way.name, parts),
    }),
  )
}

function writtenOf(name: (typeof ways)[number]['name'], parts: readonly CellFigure[]): string {
  if (parts.length > mostWritten) return `${name} của ${parts.length} dòng bên dưới`
  const sum = parts.map(bare).join(' + ')
  return name === 'tổng' ? sum : `(${sum}) / ${parts.length}`
}

/** Of two groups one that holds is enough if the other is off by an oversight. */
function isBelieved({
  cells,
  held,
  told,
}: {
  readonly cells: readonly LevelCell[]
  readonly held: number
  readonly told: number
}) {
  if (held >= fewestHeld) return held >= (held > 3 ? 0.7 : 0.6) * told
  const missed = cells.filter(({ figure, computed }) => !agrees(figure, computed))
  return held === 1 && told === 2 && missed.every(({ figure, computed }) => isNearMiss(figure, computed.value))
}

/** Whether a number misses only because one of those it follows from does: with what that should be, it holds. */
function isConsequence({ figure, computed, parts, way }: LevelCell, cells: readonly LevelCell[]): boolean {
  if (agrees(figure, computed)) return false
  return cells.some((other) => {
    if (!parts.includes(other.figure) || agrees(other.figure, other.computed)) return false
    const mended = parts.map((part) => (part === other.figure ? other.computed : printedInterval(part)))
    return agrees(figure, way.compute(mended))
  })
}

function meanOf(values: readonly Interval[]): Interval {
  return over(total(values), exactly(exact(`${values.length}`))) ?? total(values)
}

function parentsOf(rows: readonly TableRow[]): readonly Parent[] {
  const parents = rows.flatMap((row, at) => {
    const { level } = row
    if (level === null || row.isTotal) return []
    const end = rows.findIndex((other, index) => index > at && (other.isTotal || !isBelow(other, row)))
    const below = rows.slice(at + 1, end < 0 ? rows.length : end)
    return below.length < 2 ? [] : [toParent(row, below)]
  })
  const wholes = rows.filter(({ isTotal, label }) => isTotal || /chung/iu.test(label))
  const [whole] = wholes
  const others = rows.filter((row) => row !== whole)
  return whole && wholes.length === 1 && others.some(({ level }) => level === 0)
    ? [...parents, toParent(whole, others)]
    : parents
}

function toParent(row: TableRow, below: readonly TableRow[]): Parent {
  const highest = Math.min(...below.map(({ level }) => level ?? Number.POSITIVE_INFINITY))
  const children = below.filter(({ level }) => level === highest)
  const leaves = below.filter((each, at) => {
    const next = below[at + 1]
    return !(next && isBelow(next, each))
  })
  return { row, children, leaves }
}

/** A number with those of the rows below that it may follow from. */
interface LevelCell {
  readonly row: TableRow
  readonly figure: CellFigure
  readonly computed: Interval
  readonly parts: readonly CellFigure[]
  readonly way: (typeof ways)[number]
}

function cellsOf(table: NumericTable, parent: Parent, way: (typeof ways)[number]): readonly LevelCell[] {
  const below = parent[way.of]
  return table.columns.flatMap((column) => {
    const figure = parent.row.figures[column]
    const parts = below.flatMap(({ figures }) => figures[column] ?? [])
    if (!figure || parts.length < 2 || parts.length < below.length) return []
    if (way.name === 'tổng' && (figure.isPercent || shares.test(table.headers[column] ?? ''))) return []
    return [{ row: parent.row, figure, computed: way.compute(parts.map(printedInterval)), parts, way }]
  })
}
