import { columnLetters } from '../number/column-letters.ts'
import type { Place } from '../proofread/text/finished-document.ts'

const vi = {
  page: 'trang',
  paragraph: 'đoạn',
  table: 'bảng',
  row: 'dòng',
  column: 'cột',
  footnote: 'chú thích',
  chart: 'biểu đồ',
  sheet: (name: string) => `trang tính “${name}”`,
  cell: 'ô',
  line: (line: number) => `dòng ${line} của tệp`,
  whole: 'cả văn bản',
}

const en: typeof vi = {
  page: 'page',
  paragraph: 'paragraph',
  table: 'table',
  row: 'row',
  column: 'column',
  footnote: 'footnote',
  chart: 'chart',
  sheet: (name) => `sheet “${name}”`,
  cell: 'cell',
  line: (line) => `line ${line} of the file`,
  whole: 'the whole document',
}

const words = { vi, en }

/** A place as the API tells it too: what is not known is undefined or left out. */
type KnownPlace = { readonly [Part in keyof Place]: Place[Part] | undefined }

/**
 * Says where something stands in a document, as a reader counts.
 *
 * @example placeWords({ page: 3, paragraph: 12 }, 'vi') // => 'trang 3, đoạn 12'
 * @example placeWords({ table: 2, row: 5, column: 3, line: 90 }, 'en') // => 'table 2, row 5, column 3 (line 90 of the file)'
 * @example placeWords({ table: 3, tableName: 'Bảng 1.2', row: 5 }, 'vi') // => 'Bảng 1.2, dòng 5'
 * @example placeWords({ sheet: 'A', table: 1, row: 5, column: 3 }, 'vi') // => 'trang tính “A”, ô C5'
 */
export function placeWords(place: KnownPlace, language: keyof typeof words): string {
  const say = words[language]
  const { page, line } = place
  const parts = [...numbered(say.page, page), ...innerParts(place, say)]
  if (line === undefined) return parts.join(', ') || say.whole
  return parts.length === 0 ? say.line(line) : `${parts.join(', ')} (${say.line(line)})`
}

function innerParts(place: KnownPlace, say: typeof vi): readonly string[] {
  const { paragraph, table, tableName, row, column, footnote, chart, sheet } = place
  if (footnote !== undefined) return [`${say.footnote} ${footnote}`]
  if (sheet !== undefined && row !== undefined && column !== undefined) {
    return [say.sheet(sheet), `${say.cell} ${columnLetters(column)}${row}`]
  }
  return [
    ...(sheet === undefined ? [] : [say.sheet(sheet)]),
    ...numbered(say.chart, chart),
    ...(sheet === undefined ? (tableName === undefined ? numbered(say.table, table) : [tableName]) : []),
    ...numbered(say.row, row),
    ...numbered(say.column, column),
    ...(table === undefined ? numbered(say.paragraph, paragraph) : []),
  ]
}

function numbered(name: string, number: number | undefined): readonly string[] {
  return number === undefined ? [] : [`${name} ${number}`]
}
