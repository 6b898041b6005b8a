import { exact } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck, Reading } from '../check.ts'
import { judgedClaim, type Quoted, type Told } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { inPrintOf } from '../figures/in-print.ts'
import { exactly } from '../figures/interval.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { NumericTable, TableRow } from '../tables/numeric-table.ts'
import { isBelow } from '../tables/row-level.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { numbersInWords } from '../text/announced-numbers.ts'
import type { Table } from '../text/finished-document.ts'
import type { Passage } from '../text/passage.ts'

/** What rows of tables are announced as. */
const rowNouns =
  /^(?:tc|tctp|tiêu chí|chỉ tiêu|nhiệm vụ|xã|huyện|đơn vị|cơ quan|thủ tục|dự án|văn bản|sở|lĩnh vực|nội dung|thôn|bản|ấp|tổ dân phố|phường|thị trấn|trường|chi bộ|chi hội|hội|phòng|ban|tỉnh|công trình|mô hình|hộ kinh doanh|doanh nghiệp|hợp tác xã|khoản|chỉ số|trạm|tổ|đội|nhóm|khoa|cụm|chi cục|chi đoàn|bộ phận|hạng mục|gói thầu|câu lạc bộ|tuyến|khu)(?!\p{L})/u

/** Titles that announce how many rows their table has, and sentences that say the same number of the same. */
export const rowCounts: DocumentCheck = (reading) =>
  tablesOf(reading.document).flatMap((table) => {
    const announced = titleFigure(table, reading) ?? leadFigure(table, reading)
    const back = figureBehind(table, reading)
    const rows = countRows(table, reading)
    const count = exactly(exact(`${rows}`))
    const said = [...(announced ? [announced] : []), ...back].filter(({ figure }) => mayBeMeant(figure, rows))
    const claims = said.map(({ passage, figure }) => judgedClaim(passage, figure, count, toldOf(figure, rows)))
    if (!announced) return claims
    const told = toldOf(announced.figure, rows)
    return [
      ...claims,
      ...sameInText(reading, announced, table).map(({ passage, figure }) => judgedClaim(passage, figure, count, told)),
    ]
  })

function toldOf(figure: Figure, rows: number): Told {
  const [printed, counted] = [figure.text.trim(), inPrintOf(figure, exact(`${rows}`))]
  return {
    ...{ kind: 'count', grave: 'error', computation: 'số dòng của bảng' },
    why: {
      vi: `Ghi ${printed} nhưng bảng có ${counted} dòng.`,
      en: `${printed} are announced, but the table has ${rows === 1 ? 'one row' : `${rows} rows`}.`,
    },
    suggestion: {
      vi: `Sửa “${printed}” thành “${counted}”, hoặc xem bảng thừa hay thiếu dòng.`,
      en: `Change “${printed}” to “${counted}”, or see whether the table has a row too many or too few.`,
    },
  }
}

interface Announced {
  readonly passage: Quoted
  readonly figure: Figure
}

function titleFigure({ title, place }: NumericTable, { passages }: Reading): Announced | undefined {
  if (title === null) return undefined
  const figures = readFigures(title)
  const figure = figures.find(
    ({ role, unit, decimals, start }) =>
      role === 'quantity' && decimals === 0 && rowNouns.test(unit) && !/\/\s*$/.test(title.slice(0, start)),
  )
  const passage = passages.find(({ text }) => text === title) ?? { text: title, place }
  return figure && { passage, figure }
}

/** How a sentence ends that leads to a table. */
const leadsToTable = /(?:bảng|danh sách|biểu|sau|như sau|sau đây|dưới đây|kèm theo|cụ thể)\s*[:.]?\s*$|:\s*$/iu

/** The sentence right before a table, or before its title, that says how many rows it has: có 6 tiêu chí …, theo bảng sau: */
function leadFigure({ place, title, headers }: NumericTable, { document, passages }: Reading): Announced | undefined {
  const at = document.blocks.findIndex((block) => block.kind === 'table' && block.place.table === place.table)
  const isTitle = title !== null && passages.some(({ block, text }) => block === at - 1 && text === title)
  const passage = passages.find(({ block, kind }) => block === at - (isTitle ? 2 : 1) && kind === 'paragraph')
  if (!passage || !leadsToTable.test(passage.text)) return undefined
  const counts = countsOfRows(passage)
  const [figure] = counts
  return figure && counts.length === 1 && mayCount(figure, headers) ? { passage, figure } : undefined
}

/** Whether rows that are called something else above them may be what a number counts: tại 03 xã, above rows of fields. */
function mayCount({ unit }: Figure, headers: readonly string[]): boolean {
  const named = headers.flatMap((header) => rowNouns.exec(header)?.[0] ?? []).at(0)
  const noun = rowNouns.exec(unit)?.[0]
  return (
    named === undefined || noun === undefined || headers.some((header) => header.includes(noun)) || isGeneral(named)
  )
}

/** Whether a name of rows may stand for any of them. */
function isGeneral(noun: string): boolean {
  return /^(?:đơn vị|cơ quan|khoản|nhiệm vụ)$/u.test(noun)
}

/** Numbers in digits or in words that count what rows are announced as, fractions left out. */
function countsOfRows(passage: Passage): readonly Figure[] {
  const { text, figures } = passage
  const nouns = (figure: Figure) =>
    text
      .slice(figure.end, figure.end + 30)
      .trimStart()
      .toLowerCase()
  return [...figures, ...numbersInWords(passage)].filter(
    (figure) =>
      figure.role === 'quantity' &&
      figure.decimals === 0 &&
      !figure.isPercent &&
      rowNouns.test(nouns(figure)) &&
      !/\/\s*$/.test(text.slice(0, figure.start)) &&
      !/^\s*\//.test(text.slice(figure.end)),
  )
}

/** Numbers in the paragraph behind a table that count its rows: 03 dự án nêu trên. */
function figureBehind({ place }: NumericTable, { document, passages }: Reading): readonly Announced[] {
  const at = document.blocks.findIndex((block) => block.kind === 'table' && block.place.table === place.table)
  const passage = passages.find(({ block, kind }) => block === at + 1 && kind === 'paragraph')
  if (!passage) return []
  return countsOfRows(passage)
    .filter(({ end }) =>
      /^[^\d,;.()]{0,30}\s(?:nêu trên|nói trên|kể trên|trên đây|trong bảng|ở bảng trên)/u.test(
        passage.text.slice(end, end + 60),
      ),
    )
    .map((figure) => ({ passage, figure }))
}

/** A table that has so few rows, or so many more, is another list. */
function mayBeMeant({ value }: Figure, rows: number): boolean {
  const said = Number(value.n)
  return rows > 0 && rows * 2 >= said && rows <= said * 2
}

/** How many rows a table has, merged ones once; by its numbers, if it has a column of them. */
function countRows({ rows, place }: NumericTable, { document }: Reading): number {
  const block = document.blocks.find((each) => each.kind === 'table' && each.place.table === place.table)
  const grid = block?.kind === 'table' ? block.grid : []
  const firsts = grid.slice(1).flatMap(([cell]) => (cell && cell.text.trim() !== '' ? [cell.text.trim()] : []))
  const numbers = firsts.filter((text) => /^\d{1,3}\.?$/.test(text))
  const isNumbered = /^(?:stt|tt|số tt|#)$/iu.test(grid[0]?.[0]?.text.trim() ?? '')
  const isFlat = !firsts.some((text) => /^(?:[IVX]+|[A-ZĐ]|[a-zđ]|\d+(?:\.\d+)+)[.)]?$/u.test(text))
  if (isNumbered && isFlat && numbers.length > 1) return numbers.length - (isHeadOfNumbers(grid[1]) ? 1 : 0)
  const isMerged = grid.slice(1).some(([cell]) => (cell?.rows ?? 1) > 1)
  if (rows.length === 0 || isMerged) return firsts.filter((text) => !/^(?:tổng|cộng)/iu.test(text)).length
  return rows.filter((row, at) => isLeaf(rows, row, at) && !(at === 0 && isIndexOfOthers(rows))).length
}

/** Whether the first row has the index of which the rows below it have the groups: Chỉ số giá tiêu dùng, before Giao thông, Giáo dục. */
function isIndexOfOthers([first, ...others]: readonly TableRow[]): boolean {
  const isIndex = ({ label }: TableRow) => /^(?:chỉ số(?! thành phần)|cpi|iip|.*\schung$)/iu.test(label)
  return first !== undefined && others.length > 2 && isIndex(first) && !others.some(isIndex)
}

/** Whether a row holds the numbers of the columns. */
function isHeadOfNumbers(row: Table['grid'][number] | undefined): boolean {
  return row?.every((cell) => cell === null || /^\(?\d{1,2}\)?$/.test(cell.text.trim())) ?? false
}

/** Rows that count: no totals, and none with rows below it. */
function isLeaf(rows: readonly TableRow[], row: TableRow, at: number): boolean {
  const next = rows[at + 1]
  return !row.isTotal && !(next && isBelow(next, row))
}

/** The sentence before the table that announces the same number of the same kind. */
function sameInText(
  { passages, document }: Reading,
  { figure, passage }: Announced,
  { place }: NumericTable,
): readonly Announced[] {
  const at = document.blocks.findIndex((block) => block.kind === 'table' && block.place.table === place.table)
  const words = wordsBehind(passage, figure)
  return passages
    .filter(({ block, text }) => block < at && block > at - 40 && text !== passage.text)
    .flatMap((each) =>
      each.figures
        .filter((other) => other.value.equals(figure.value) && other.role === 'quantity' && !other.isPercent)
        .filter((other) => isSameKind(words, wordsBehind(each, other)))
        .map((other) => ({ passage: each, figure: other })),
    )
}

/** The words of kind behind a number, abbreviations written out. */
function wordsBehind({ text }: Quoted, { end }: Figure): string {
  const behind = searchName(
    text
      .slice(end, end + 90)
      .replace(/\bTCTP\b/g, 'tiêu chí thành phần')
      .replace(/\bTC\b/g, 'tiêu chí'),
  )
  return behind.replace(/[^a-z\s]/g, ' ')
}

function isSameKind(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split(/\s+/).filter((word) => word.length > 1))
  const first = a?.slice(0, 2).join(' ')
  if (!a || !b || first !== b.slice(0, 2).join(' ')) return false
  const shared = a.filter((word) => b.includes(word))
  return shared.length >= Math.min(6, a.length - 1)
}
