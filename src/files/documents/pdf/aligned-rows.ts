import type { Cells, Span } from './column-spans.ts'
import { entryMark } from './entry-mark.ts'
import { endsEarly, joinLines, type TextLine } from './text-lines.ts'

/** A line of a table without drawn lines, and what of it stands in which column. */
export interface AlignedLine {
  readonly line: TextLine
  readonly cells: Cells
}

/** Lines closer together than this share of the distance of rows are of one row. */
export const within = 0.93
/** Lines further apart than this share of it are of two. */
const beyond = 1.3
/** Rows no further apart than so many letters are as close together as lines. */
const closest = 1.4
const heading = /^(?:[IVX]+|\p{Lu}|\d+)[.)]\s/u
const figure = /^[-+(]?\d[\d.,\s]*%?\)?$/

export const isFigure = (cell: TextLine | undefined) => cell !== undefined && figure.test(cell.text)

/** Tells whether a line has a figure beside something else: each row has one such line at most. */
export const hasFigure = ({ cells }: AlignedLine) => cells.size > 1 && [...cells.values()].some(isFigure)

/** How far a line is below the one before, in points; 0 for the first. */
export const gapAt = (lines: readonly AlignedLine[], at: number) =>
  (lines[at - 1]?.line.y ?? lines[at]?.line.y ?? 0) - (lines[at]?.line.y ?? 0)

/** The least distance of two rows: of lines with figures that follow each other, else of these and those before them. */
export function rowDistance(lines: readonly AlignedLine[]): number {
  const ofFigures = lines.map((_, at) => at).filter((at) => at > 0 && hasFigure(lines[at] as AlignedLine))
  const sure = ofFigures.filter((at) => hasFigure(lines[at - 1] as AlignedLine))
  const gaps = (sure.length > 0 ? sure : ofFigures).map((at) => gapAt(lines, at))
  return gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY)
}

/** Gathers lines into rows: a cell may have several lines, and the lines of one row need not stand at the same heights. */
export function alignedRows(lines: readonly AlignedLine[], columns: readonly Span[]): readonly AlignedLine[][] {
  const distance = rowDistance(lines)
  const rows: AlignedLine[][] = []
  for (const [at, line] of lines.entries()) {
    const row = rows.at(-1)
    if (row && goesOn(row, line, { columns, distance, gap: gapAt(lines, at) })) row.push(line)
    else rows.push([line])
  }
  return rows
}

interface Distances {
  readonly columns: readonly Span[]
  readonly distance: number
  readonly gap: number
}

/** Tells whether a row goes on with a line: by how close it is, or since each of its words goes on with those of a cell. */
function goesOn(row: readonly AlignedLine[], line: AlignedLine, { columns, distance, gap }: Distances): boolean {
  if (hasFigure(line) && row.some(hasFigure)) return false
  if (gap < distance * within) return true
  if (gap > distance * beyond || line.cells.size === columns.length || hasFigure(line)) return false
  return [...line.cells].every(([column, cell]) => {
    const before = row.findLast(({ cells }) => cells.has(column))?.cells.get(column)
    if (!before || isFigure(cell) || entryMark(cell.text) !== undefined) return false
    if (/^\p{Ll}/u.test(cell.text)) return true
    const isDense = distance < closest * cell.size && !heading.test(cell.text)
    return isDense && !endsEarly(before, cell, columns[column]?.right ?? 0)
  })
}

/** The text of a cell: its lines from the top down. */
export function cellText(row: readonly AlignedLine[], column: number): string {
  const texts = row.flatMap(({ cells }) => cells.get(column)?.text ?? [])
  return texts.length === 0 ? '' : joinLines(texts)
}
