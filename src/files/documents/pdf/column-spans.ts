import { lineOf, type TextLine } from './text-lines.ts'

/** Where the text of a column begins and ends, in points. */
export interface Span {
  readonly left: number
  readonly right: number
}

/** A gap wider than so many letters parts columns. */
const columnGap = 1.6
/** Where columns are known, so much parts what stands in them. */
const narrowGap = 0.5

/** What stands apart on a line, from left to right. */
export function partsOf(line: TextLine, gap = columnGap): readonly TextLine[] {
  const parts: TextLine['pieces'][number][][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of line.pieces) {
    if (piece.x - end > line.size * gap) parts.push([])
    parts.at(-1)?.push(piece)
    end = Math.max(end, piece.x + piece.width)
  }
  return parts.map(lineOf)
}

/** What of a line stands in which column. */
export type Cells = ReadonlyMap<number, TextLine>

/** The parts of a line by the column, from 0, in which each stands; undefined where one stands in none or in two. */
export function cellsIn(line: TextLine, columns: readonly Span[]): Cells | undefined {
  return cellsOf(partsOf(line), columns) ?? cellsOf(partsOf(line, narrowGap), columns)
}

/** As `cellsIn`, and with as many parts as columns also where some stand beside theirs: heads stand over columns otherwise. */
export function headCellsIn(line: TextLine, columns: readonly Span[]): Cells | undefined {
  const parts = partsOf(line, narrowGap)
  const isOver = (part: TextLine, at: number) =>
    columns.every((column, other) => other === at || !overlaps(part, column))
  const isHead = parts.length === columns.length && parts.every(isOver)
  return cellsIn(line, columns) ?? (isHead ? new Map(parts.map((part, column) => [column, part])) : undefined)
}

function cellsOf(parts: readonly TextLine[], columns: readonly Span[]): Cells | undefined {
  const cells = new Map<number, TextLine[]>()
  let last = -1
  for (const part of parts) {
    const column = columns.findIndex((each) => overlaps(part, each))
    if (column < Math.max(last, 0) || columns.findLastIndex((each) => overlaps(part, each)) !== column) return undefined
    cells.set(column, [...(cells.get(column) ?? []), part])
    last = column
  }
  return new Map([...cells].map(([column, own]) => [column, lineOf(own.flatMap(({ pieces }) => pieces))]))
}

const overlaps = (one: Span, other: Span) => one.left < other.right && one.right > other.left
