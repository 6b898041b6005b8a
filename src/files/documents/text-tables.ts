import type { Cell, Place, Table } from '../../proofread/text/finished-document.ts'
import type { FoundBlock, TextLine } from './text-line.ts'

const value = String.raw`[-+−]?\(?\d[\d.,]*\)?\s?%?`
const tail = new RegExp(`^(.*?)((?:(?:^|\\s)${value}){3,})(?:\\s+(\\p{L}.*))?$`, 'u')
const code = /^\d+(?:\.\d+)+$/

/** Longer lines are no rows: of millions of digits the search would remember each. */
const longestRow = 20_000

/** Lines between two rows of a table, the words of a cell among them. */
const mostBetween = 28
/** Rows that make a table. */
const fewestRows = 3
/** Lines of a head before the first row. */
const mostHead = 26

interface ValueRow {
  readonly at: number
  readonly before: string
  readonly values: readonly string[]
  readonly behind: string
}

/** A table that begins with the row at a position: rows of as many values at the ends of lines, with their words between. */
export function tableAt(lines: readonly TextLine[], at: number): FoundBlock<Table> | undefined {
  const first = rowAt(lines, at)
  if (!first) return undefined
  const rows = [first]
  for (let next = nextRow(lines, first); next; next = nextRow(lines, next)) rows.push(next)
  if (rows.length < fewestRows) return undefined
  const hasCodes = rows.filter((row) => codeBefore(lines, row) !== undefined).length >= rows.length / 2
  const last = rows.at(-1) ?? first
  const { head, taken, title } = headOf(lines, first, hasCodes)
  const body = rows.map((row, index) =>
    bodyRow(lines, { row, previous: rows[index - 1], next: rows[index + 1] }, hasCodes),
  )
  const headRow = ['', head, ...columnNames(head, first.values.length), '']
  const place: Place = { line: lines[at]?.line ?? 0 }
  const grid = [headRow, ...body].map((texts, row) => {
    const line = lines[rows[row - 1]?.at ?? at]?.line ?? place.line ?? 0
    return texts.map((text, column) => toCell(text, { line, row: row + 1, column: column + 1 }))
  })
  return { block: { kind: 'table', title, grid, place }, taken, next: endOfLast(lines, last) }
}

function toCell(text: string, place: Place): Cell {
  return { text, place, columns: 1, rows: 1 }
}

function rowAt(lines: readonly TextLine[], at: number): ValueRow | undefined {
  const { text = '' } = lines[at] ?? {}
  const match = text.length > longestRow ? null : tail.exec(text)
  if (!match) return undefined
  const [, before = '', values = '', behind = ''] = match
  const found = values.trim().split(/(?<=[\d%)])\s+(?=[-+−(\d])/)
  return /[\p{L}]{2,}.*\d.*\p{L}{2,}$/u.test(before) ? undefined : { at, before: before.trim(), values: found, behind }
}

function nextRow(lines: readonly TextLine[], { at, values }: ValueRow): ValueRow | undefined {
  for (let next = at + 1; next <= at + mostBetween && next < lines.length; next += 1) {
    const row = rowAt(lines, next)
    if (row && row.values.length === values.length && (row.before.length < 100 || row.behind === '')) return row
  }
  return undefined
}

/** Position of the code of a row on a line of its own before it. */
function codeBefore(lines: readonly TextLine[], { at }: ValueRow): number | undefined {
  for (let before = at; before >= Math.max(0, at - 8); before -= 1) {
    if (code.test(lines[before]?.text ?? '')) return before
    if (before < at && rowAt(lines, before)) return undefined
  }
  return undefined
}

function bodyRow(
  lines: readonly TextLine[],
  {
    row,
    previous,
    next,
  }: { readonly row: ValueRow; readonly previous: ValueRow | undefined; readonly next: ValueRow | undefined },
  hasCodes: boolean,
): readonly string[] {
  if (!hasCodes) {
    const from = previous ? previous.at + 1 : labelStart(lines, row.at)
    return ['', joined(lines, from, row.at, row.before), ...row.values, row.behind]
  }
  const codeAt = codeBefore(lines, row)
  const nextStart = next ? (codeBefore(lines, next) ?? next.at) : row.at + 1
  const label = joined(lines, codeAt === undefined ? row.at : codeAt + 1, row.at, row.before)
  const note = [row.behind, ...lines.slice(row.at + 1, nextStart).map(({ text }) => text)].join('\n').trim()
  return [codeAt === undefined ? '' : (lines[codeAt]?.text ?? ''), label, ...row.values, noteText(note)]
}

/** Broken lines of a cell joined, but for those that begin an item. */
function noteText(note: string): string {
  return note.replace(/\n(?!\s*['"]?[-+*]\s)/g, ' ').replace(/[ \t]+/g, ' ')
}

function joined(lines: readonly TextLine[], from: number, to: number, before: string): string {
  return [...lines.slice(from, to).map(({ text }) => text), before].join(' ').replace(/\s+/g, ' ').trim()
}

function labelStart(lines: readonly TextLine[], at: number): number {
  for (let start = at; start > Math.max(0, at - 6); start -= 1) {
    if (/^(?:[IVX]+|[A-ZĐ]|\d+)[.)]\s/u.test(lines[start]?.text ?? '')) return start
  }
  return at
}

/** The short lines before a table are its head, the line in capitals before them its title. */
function headOf(lines: readonly TextLine[], first: ValueRow, hasCodes: boolean) {
  const start = hasCodes ? (codeBefore(lines, first) ?? first.at) : labelStart(lines, first.at)
  let at = start
  while (at > 0 && start - at < mostHead && isHeadLine(lines[at - 1]?.text ?? '')) at -= 1
  const above = lines[at - 1]?.text ?? ''
  const isTitle = /^(?:BẢNG|Bảng|BIỂU|Biểu|PHỤ LỤC|Phụ lục)\s/u.test(above)
  const head = joined(lines, at, start, '')
  return { head, title: isTitle ? above : null, taken: first.at - at }
}

function isHeadLine(text: string): boolean {
  return (
    text !== '' &&
    text.length <= 62 &&
    !/[.;:]$/.test(text) &&
    !/^(?:BẢNG|Bảng|PHỤ LỤC)\s/u.test(text) &&
    !/%/.test(text)
  )
}

const names =
  /Điểm chuẩn|Điểm tối đa|Điểm tự đánh giá|Điểm tự chấm|Điểm thẩm định|Điểm bị trừ(?: so với tự đánh giá)?|Năm \d{4}(?! so)|Tăng.*?(?= Nguyên nhân|$)|Tỷ lệ|Kế hoạch|Thực hiện/gu

/** Names of the columns of values, if the head has as many as there are values. */
function columnNames(head: string, count: number): readonly string[] {
  const found = [...head.matchAll(names)].map(([name]) => name)
  return Array.from({ length: count }, (_, at) => (found.length === count ? (found[at] ?? '') : ''))
}

function endOfLast(_lines: readonly TextLine[], last: ValueRow): number {
  return last.at + 1
}
