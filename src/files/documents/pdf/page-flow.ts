import type { Block, Cell, Place, Table } from '../../../proofread/text/finished-document.ts'
import { namesTable } from '../names-table.ts'
import type { PageChart } from './drawn-charts.ts'
import type { PageLayout } from './page-layout.ts'
import type { PageNote } from './page-notes.ts'
import type { PageCell, PageTable } from './ruled-tables.ts'
import { startsAnew } from './starts-anew.ts'
import { joinLines, type TextLine } from './text-lines.ts'

/** Joins what stands on pages into a document: paragraphs and tables run on from one page to the next. */
export function pageFlow(pages: readonly PageLayout[]): readonly Block[] {
  const flow: Flow = { blocks: [], open: undefined, notes: [], paragraphs: 0, tables: 0, charts: 0 }
  for (const page of pages) {
    const { number } = page
    if (page.restOfNote !== null) addRestOfNote(page.restOfNote, flow)
    const [first] = page.elements
    for (const element of page.elements) {
      if (element.kind === 'line') addLine(element.line, page, flow)
      else if (element.kind === 'chart') addChart(element.chart, number, flow)
      else addTable(element.table, { number, isFirst: element === first }, flow)
    }
    flow.notes.push(...page.notes.map((note) => ({ ...note, page: number })))
  }
  closeParagraph(flow)
  return flow.blocks
}

interface OpenParagraph {
  readonly lines: TextLine[]
  /** Where its last line stands. */
  page: PageLayout
  /** Of the page on which it begins. */
  readonly number: number
}

interface OpenTable {
  readonly edges: readonly number[]
  readonly rows: (Cell | null)[][]
}

interface Flow {
  readonly blocks: Block[]
  open: OpenParagraph | undefined
  /** The last block, if it is a table that may run on. */
  table?: OpenTable | undefined
  /** Notes wait for the end of a paragraph that runs over the page. */
  readonly notes: (PageNote & { readonly page: number })[]
  paragraphs: number
  tables: number
  charts: number
}

/** The last note waits, or stands in the document already. */
function addRestOfNote(rest: string, { notes, blocks }: Flow): void {
  const waiting = notes.at(-1)
  const at = blocks.findLastIndex(({ kind }) => kind === 'footnote')
  const block = blocks[at]
  if (waiting) notes[notes.length - 1] = { ...waiting, text: joinLines([waiting.text, rest]) }
  else if (block?.kind === 'footnote') blocks[at] = { ...block, text: joinLines([block.text, rest]) }
}

function addLine(line: TextLine, page: PageLayout, flow: Flow): void {
  const { open } = flow
  if (open && !startsAnew(open, line, page)) {
    open.lines.push(line)
    open.page = page
  } else {
    closeParagraph(flow)
    flow.open = { lines: [line], page, number: page.number }
  }
  flow.table = undefined
}

function closeParagraph(flow: Flow): void {
  if (flow.open) {
    flow.paragraphs += 1
    const text = joinLines(flow.open.lines.map((line) => line.text))
    const place = { page: flow.open.number, paragraph: flow.paragraphs }
    const notes = flow.open.lines.flatMap((line) => line.notes ?? [])
    flow.blocks.push({ kind: 'paragraph', text, place, ...(notes.length > 0 && { notes }) })
    flow.open = undefined
  }
  for (const { mark, text, page } of flow.notes.splice(0)) {
    flow.blocks.push({ kind: 'footnote', mark, text, place: { page, footnote: mark } })
  }
}

/** What stands in a chart is kept as it stands, and is no running text; its values have no names to be known by. */
function addChart({ lines }: PageChart, page: number, flow: Flow): void {
  closeParagraph(flow)
  flow.table = undefined
  flow.charts += 1
  const texts = lines.map(({ text }) => text)
  const title = texts.find((text) => /^biểu đồ/iu.test(text)) ?? null
  const categories = texts.filter((text) => text !== title)
  flow.blocks.push({ kind: 'chart', title, categories, series: [], place: { page, chart: flow.charts } })
}

function addTable(found: PageTable, { number, isFirst }: { number: number; isFirst: boolean }, flow: Flow): void {
  const last = flow.blocks.at(-1)
  if (isFirst && flow.table && last?.kind === 'table' && sameEdges(flow.table.edges, found.edges)) {
    continueTable(flow.table, found, { table: flow.tables, page: number })
    return
  }
  closeParagraph(flow)
  const before = flow.blocks.findLast(({ kind }) => kind !== 'footnote')
  flow.tables += 1
  const rows = gridOf(found, { page: number, table: flow.tables }, 0)
  const title = before?.kind === 'paragraph' && namesTable(before.text) ? before.text : null
  const table: Table = { kind: 'table', title, grid: rows, place: { page: number, table: flow.tables } }
  flow.blocks.push(table)
  flow.table = { edges: found.edges, rows }
}

/** Whether columns are as wide, wherever on the page the table stands. */
function sameEdges(one: readonly number[], other: readonly number[]): boolean {
  const shift = (other[0] ?? 0) - (one[0] ?? 0)
  return one.length === other.length && one.every((edge, index) => Math.abs(edge + shift - (other[index] ?? 0)) < 4)
}

function gridOf({ rows, edges, cells }: PageTable, place: Place, rowsBefore: number): (Cell | null)[][] {
  const grid: (Cell | null)[][] = Array.from({ length: rows }, () => Array<Cell | null>(edges.length - 1).fill(null))
  for (const cell of cells) {
    const line = grid[cell.row]
    if (line) line[cell.column] = cellOf(cell, place, rowsBefore)
  }
  return grid
}

function cellOf({ row, column, rows, columns, text }: PageCell, place: Place, rowsBefore: number): Cell {
  return { text, place: { ...place, row: rowsBefore + row + 1, column: column + 1 }, rows, columns }
}

/** Adds the rows of the next page: without the header if it is repeated, and with a row that was cut joined again. */
function continueTable({ rows }: OpenTable, found: PageTable, place: Place): void {
  const next = gridOf(found, place, 0)
  const textOf = (row: readonly (Cell | null)[] | undefined) => row?.map((cell) => cell?.text ?? '').join('|')
  let header = 0
  while (header < next.length && textOf(next[header]) === textOf(rows[header])) header += 1
  const left = next.slice(header)
  const [first] = left
  const last = rows.at(-1)
  if (first && last && isRestOf(first, last)) {
    left.shift()
    for (const [column, cell] of first.entries()) joinInto(last, column, cell)
  }
  const before = rows.length
  rows.push(
    ...left.map((row, index) =>
      row.map((cell) => cell && { ...cell, place: { ...cell.place, row: before + index + 1 } }),
    ),
  )
}

/** The rest of a cut row has nothing where each row has its code, and no cell that is a figure. */
function isRestOf(first: readonly (Cell | null)[], last: readonly (Cell | null)[]): boolean {
  const hasFigure = first.some((cell) => /^[-+]?\d[\d.,]*%?$/.test(cell?.text ?? ''))
  return (first[0]?.text ?? '') === '' && (last[0]?.text ?? '') !== '' && !hasFigure
}

function joinInto(row: (Cell | null)[], column: number, rest: Cell | null): void {
  const cell = row[column]
  if (!cell || !rest || rest.text === '') return
  row[column] = { ...cell, text: cell.text === '' ? rest.text : joinLines([cell.text, rest.text]) }
}
