import type { PageCell, PageTable } from './ruled-tables.ts'
import { lineOf, type TextLine } from './text-lines.ts'

/** A gap wider than so many letters parts columns. */
const columnGap = 1.6
const fewestLines = 3
/** A share of the rows in which a column of figures has one. */
const mostlyFigures = 0.6

interface Span {
  left: number
  right: number
}

interface Row {
  readonly line: TextLine
  readonly parts: readonly TextLine[]
}

/** Rebuilds tables without drawn lines: columns that stay aligned over three lines or more, one of them of figures. */
export function alignedTables(lines: readonly TextLine[]): readonly (PageTable & { lines: readonly TextLine[] })[] {
  const rows = lines.map((line) => ({ line, parts: partsOf(line) }))
  const tables: (PageTable & { lines: readonly TextLine[] })[] = []
  for (let at = 0; at < rows.length; ) {
    const { run, columns } = alignedRun(rows.slice(at))
    const isTable = run.length >= fewestLines && hasFigures(run, columns)
    if (isTable) tables.push(tableOf(run, columns))
    at += isTable ? run.length : 1
  }
  return tables
}

function partsOf(line: TextLine): readonly TextLine[] {
  const parts: TextLine['pieces'][number][][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of line.pieces) {
    if (piece.x - end > line.size * columnGap) parts.push([])
    parts.at(-1)?.push(piece)
    end = piece.x + piece.width
  }
  return parts.map(lineOf)
}

/** The lines from the first on whose parts fall into the same columns. */
function alignedRun(rows: readonly Row[]): { run: readonly Row[]; columns: readonly Span[] } {
  const [first] = rows
  const columns: Span[] = (first?.parts ?? []).map(({ left, right }) => ({ left, right }))
  if (columns.length < 2) return { run: [], columns }
  let length = 0
  for (const { parts } of rows) {
    if (parts.length !== columns.length || !parts.every((part, index) => fits(part, index, columns))) break
    for (const [index, part] of parts.entries()) {
      const column = columns[index]
      if (column)
        Object.assign(column, { left: Math.min(column.left, part.left), right: Math.max(column.right, part.right) })
    }
    length += 1
  }
  return { run: rows.slice(0, length), columns }
}

/** A part overlaps its own column and none beside it. */
function fits(part: TextLine, index: number, columns: readonly Span[]): boolean {
  return columns.every(({ left, right }, other) => {
    const overlaps = part.left < right && part.right > left
    return other === index ? overlaps : !overlaps
  })
}

function hasFigures(run: readonly Row[], columns: readonly Span[]): boolean {
  return columns.some((_, index) => {
    const figures = run.filter(({ parts }) => /^[-+(]?\d[\d.,\s]*%?\)?$/.test(parts[index]?.text ?? ''))
    return figures.length >= run.length * mostlyFigures
  })
}

function tableOf(run: readonly Row[], columns: readonly Span[]): PageTable & { lines: readonly TextLine[] } {
  const lines = run.map(({ line }) => line)
  const cells = run.flatMap(({ parts }, row) =>
    parts.map(({ text }, column): PageCell => ({ row, column, rows: 1, columns: 1, text })),
  )
  const ys = lines.map(({ y }) => y)
  const edges = [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0]
  const [left = 0] = edges
  const size = lines[0]?.size ?? 0
  const box = { top: Math.max(...ys) + size, bottom: Math.min(...ys), left, right: edges.at(-1) ?? 0 }
  return { ...box, edges, rows: run.length, cells, lines }
}
