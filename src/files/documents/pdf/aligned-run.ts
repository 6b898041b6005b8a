import { namesTable } from '../names-table.ts'
import { type AlignedLine, alignedRows, gapAt, hasFigure, rowDistance } from './aligned-rows.ts'
import { cellsIn, partsOf, type Span } from './column-spans.ts'
import type { TextLine } from './text-lines.ts'

/** Lines that stand in the same columns, and how far these reach. */
export interface AlignedRun {
  readonly run: readonly AlignedLine[]
  readonly columns: readonly Span[]
}

/** A gap of so many letters ends a table. */
const farthest = 4
/** A row of one cell is no further from the others than this share of their distance. */
const alone = 1.3

/**
 * The lines from one on whose parts fall into the same columns; a line may leave columns empty, the last only where it goes
 * on with the row above.
 *
 * @param known columns of a table that may run on here; those of the first line where there is none
 */
export function alignedRun(lines: readonly TextLine[], from: number, known?: readonly Span[]): AlignedRun {
  const first = lines[from]
  const columns = (known ?? (first ? partsOf(first) : [])).map(({ left, right }) => ({ left, right }))
  if (columns.length < 2) return { run: [], columns }
  const run: AlignedLine[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as TextLine
    const gap = (lines[at - 1]?.y ?? line.y) - line.y
    const cells = cellsIn(line, columns)
    if (!cells || cells.size === 0 || (run.length > 0 && gap > farthest * line.size)) break
    for (const [column, { left, right }] of cells) widen(columns[column], { left, right })
    run.push({ line, cells })
  }
  return { run: withoutOthers(run, columns), columns }
}

function widen(column: { left: number; right: number } | undefined, { left, right }: Span): void {
  if (column) Object.assign(column, { left: Math.min(column.left, left), right: Math.max(column.right, right) })
}

/** As far as the lines are of one table: words alone that are far from the rows, that name another table or that end it are not. */
function withoutOthers(run: readonly AlignedLine[], columns: readonly Span[]): readonly AlignedLine[] {
  const distance = rowDistance(run)
  const isWhole = (line: AlignedLine) => line.cells.size === columns.length || hasFigure(line)
  const end = run.findIndex((line, at) => {
    if (isWhole(line) || line.cells.size > 1) return false
    return namesTable(line.line.text) || Math.min(gapAt(run, at), gapAt(run, at + 1)) > alone * distance
  })
  const own = end === -1 ? run : run.slice(0, end)
  const last = own.findLastIndex(isWhole)
  let length = 0
  for (const row of alignedRows(own, columns)) {
    if (length > last) break
    length += row.length
  }
  return own.slice(0, length)
}
