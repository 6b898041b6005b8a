import { type AlignedLine, alignedRows, cellText, hasFigure, isFigure, rowDistance, within } from './aligned-rows.ts'
import { alignedRun } from './aligned-run.ts'
import { headCellsIn, type Span } from './column-spans.ts'
import { entryMark } from './entry-mark.ts'
import type { PageTable } from './ruled-tables.ts'
import type { TextLine } from './text-lines.ts'

/** A table without drawn lines. */
export interface AlignedTable extends PageTable {
  readonly lines: readonly TextLine[]
  readonly columns: readonly Span[]
}

const fewestLines = 3
/** A share of the rows in which a column of figures has one. */
const mostlyFigures = 0.6
/** So many lines above the first row may be of its head. */
const mostHeadLines = 4
/** A head is no further from the rows than this share of their distance. */
const headDistance = 1.6

/**
 * Rebuilds tables without drawn lines: columns that stay aligned over three lines or more, one of them of figures.
 *
 * @param lines from the top down
 * @param before the table that ends the page before, which may run on at the top of this one
 */
export function alignedTables(lines: readonly TextLine[], before?: AlignedTable): readonly AlignedTable[] {
  const tables: AlignedTable[] = []
  const rest = before && restOf(before, lines)
  if (rest) tables.push(rest)
  for (let at = rest ? lines.indexOf(rest.lines.at(-1) as TextLine) + 1 : 0, free = at; at < lines.length; ) {
    const { run, columns } = alignedRun(lines, at)
    if (isTable(run, columns)) {
      const head = headOf(run, columns, lines.slice(Math.max(free, at - mostHeadLines), at))
      tables.push(tableOf([...head, ...run], columns))
      at += run.length
      free = at
      // Long runs that are no tables are not looked at again from each of their lines.
    } else at += Math.max(1, Math.floor(run.length / 8))
  }
  return tables
}

function isTable(run: readonly AlignedLine[], columns: readonly Span[]): boolean {
  const whole = run.filter(({ cells }) => cells.size === columns.length)
  const rows = run.filter((line) => line.cells.size === columns.length || hasFigure(line))
  if (whole.length < fewestLines || whole.length * 2 < rows.length) return false
  return columns.some((_, column) => {
    const cells = whole.map((line) => line.cells.get(column))
    const isOfMarks = columns.length === 2 && column === 0 && cells.every((cell) => entryMark(cell?.text ?? ''))
    return !isOfMarks && cells.filter(isFigure).length >= whole.length * mostlyFigures
  })
}

/** The lines right above the rows that stand in their columns: in two of them, or closer than rows are. */
function headOf(
  run: readonly AlignedLine[],
  columns: readonly Span[],
  above: readonly TextLine[],
): readonly AlignedLine[] {
  const distance = rowDistance(run)
  const head: AlignedLine[] = []
  for (const line of above.toReversed()) {
    const cells = headCellsIn(line, columns)
    const gap = line.y - ((head[0] ?? run[0])?.line.y ?? 0)
    const isNear = gap < distance * headDistance && gap < line.size * 4
    if (!cells || !isNear || (cells.size < 2 && gap > distance * within) || [...cells.values()].some(isFigure)) break
    head.unshift({ line, cells })
  }
  return head.some(({ cells }) => cells.size > 1) ? head : []
}

/** What of the lines goes on with a table of the page before; its head may stand there again. */
function restOf(before: AlignedTable, lines: readonly TextLine[]): AlignedTable | undefined {
  const different = lines.findIndex((line, at) => line.text !== before.lines[at]?.text)
  const { run, columns } = alignedRun(lines, Math.max(different, 0), before.columns)
  const [first] = run
  if (!first || first.cells.size < 2 || !run.some(hasFigure)) return undefined
  const head = lines.slice(0, Math.max(different, 0)).flatMap((line) => {
    const cells = headCellsIn(line, columns)
    return cells ? [{ line, cells }] : []
  })
  return { ...tableOf([...head, ...run], columns), edges: before.edges }
}

function tableOf(run: readonly AlignedLine[], columns: readonly Span[]): AlignedTable {
  const rows = alignedRows(run, columns)
  const cells = rows.flatMap((row, index) =>
    columns.map((_, column) => ({ row: index, column, rows: 1, columns: 1, text: cellText(row, column) })),
  )
  const lines = run.map(({ line }) => line)
  const ys = lines.map(({ y }) => y)
  const edges = [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0]
  const [left = 0] = edges
  const size = lines[0]?.size ?? 0
  const box = { top: Math.max(...ys) + size, bottom: Math.min(...ys), left, right: edges.at(-1) ?? 0 }
  return { ...box, edges, rows: rows.length, cells, lines, columns }
}
