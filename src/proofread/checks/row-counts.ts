import { exact } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck, Reading } from '../check.ts'
import { judgedClaim, type Quoted, type Told } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { NumericTable, TableRow } from '../tables/numeric-table.ts'
import { isBelow } from '../tables/row-level.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** What rows of tables are announced as. */
const rowNouns =
  /^(?:tc|tctp|tiêu chí|chỉ tiêu|nhiệm vụ|xã|huyện|đơn vị|cơ quan|thủ tục|dự án|văn bản|sở|lĩnh vực|nội dung|thôn|bản|ấp|tổ dân phố|phường|thị trấn|trường|chi bộ|chi hội|hội|phòng|ban|tỉnh|công trình|mô hình|hộ kinh doanh|doanh nghiệp|hợp tác xã|khoản|chỉ số|trạm)(?!\p{L})/u

/** Titles that announce how many rows their table has, and sentences that say the same number of the same. */
export const rowCounts: DocumentCheck = (reading) =>
  tablesOf(reading.document).flatMap((table) => {
    const announced = titleFigure(table, reading) ?? leadFigure(table, reading)
    if (!announced) return []
    const rows = table.rows.filter((row, at) => isLeaf(table.rows, row, at))
    const told = toldOf(announced.figure.text.trim(), rows.length)
    const count = exactly(exact(`${rows.length}`))
    return [
      judgedClaim(announced.passage, announced.figure, count, told),
      ...sameInText(reading, announced, table).map(({ passage, figure }) => judgedClaim(passage, figure, count, told)),
    ]
  })

function toldOf(printed: string, rows: number): Told {
  return {
    ...{ kind: 'count', grave: 'error', computation: 'số dòng của bảng' },
    why: {
      vi: `Ghi ${printed} nhưng bảng có ${rows} dòng.`,
      en: `${printed} are announced, but the table has ${rows === 1 ? 'one row' : `${rows} rows`}.`,
    },
    suggestion: {
      vi: `Sửa “${printed}” thành “${rows}”, hoặc xem bảng thừa hay thiếu dòng.`,
      en: `Change “${printed}” to “${rows}”, or see whether the table has a row too many or too few.`,
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

/** The sentence right before a table that says how many rows it has: có 6 tiêu chí …, theo bảng sau: */
function leadFigure({ place }: NumericTable, { document, passages }: Reading): Announced | undefined {
  const at = document.blocks.findIndex((block) => block.kind === 'table' && block.place.table === place.table)
  const passage = passages.find(({ block, kind }) => block === at - 1 && kind === 'paragraph')
  if (!passage || !/(?:bảng sau|sau đây|như sau)\s*:?\s*$/u.test(passage.text)) return undefined
  const counts = passage.figures.filter(
    ({ role, unit, decimals, isPercent }) => role === 'quantity' && decimals === 0 && !isPercent && rowNouns.test(unit),
  )
  const [figure] = counts
  return figure && counts.length === 1 && !/\/\s*$/.test(passage.text.slice(0, figure.start))
    ? { passage, figure }
    : undefined
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
