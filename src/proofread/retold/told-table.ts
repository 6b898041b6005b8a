import { type Exact, exact, one } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { Figure } from '../figures/figure.ts'
import { scaleWords } from '../figures/figure-words.data.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { NumericTable } from '../tables/numeric-table.ts'
import { yearsIn } from '../tables/table-facts.ts'
import { tablesOf } from '../tables/tables-of.ts'
import type { Chart, FinishedDocument, Place } from '../text/finished-document.ts'
import { readOnce } from '../text/read-once.ts'
import { plainHeaderWords } from './retold-words.data.ts'

/** A column of a table, or a series of a chart, with what its head says of its values. */
export interface ToldColumn {
  /** Its head as it is searched, without what stands in brackets. */
  readonly name: string
  /** Telling words without diacritics; empty where years alone stand above. */
  readonly words: readonly string[]
  readonly years: readonly string[]
  readonly isShare: boolean
  readonly isRank: boolean
  /** Whether it tells how much more or less something is. */
  readonly isChange: boolean
  /** Whether it tells what was planned or was before: no value is meant by itself. */
  readonly isBase: boolean
  readonly unit: Unit
}

/** What values count: its words, small and with diacritics, empty where nothing says; thousands and more as a scale. */
export interface Unit {
  readonly words: string
  readonly scale: Exact
}

export interface ToldCell {
  readonly figure: Figure
  readonly place: Place
}

export interface ToldRow {
  /** As printed. */
  readonly label: string
  /** Names that a text may call it by, without diacritics, the longest first. */
  readonly names: readonly string[]
  /** Whether its name is one in capitals. */
  readonly isProper: boolean
  /** The year that the row is of; null for any other row. */
  readonly year: string | null
  readonly isShare: boolean
  readonly unit: Unit
  readonly isTotal: boolean
  /** How deep it stands in the table; null where nothing says. */
  readonly level: number | null
  /** By column. */
  readonly cells: readonly (ToldCell | null)[]
}

/** A table or a chart as a text retells it. */
export interface ToldTable {
  /** Position of its block in the document. */
  readonly block: number
  readonly place: Place
  readonly titleWords: readonly string[]
  readonly years: readonly string[]
  readonly columns: readonly ToldColumn[]
  readonly rows: readonly ToldRow[]
}

/** The tables and charts of a document with the words that a text may name their values by, read once a document. */
export const toldTables = readOnce((document: FinishedDocument): readonly ToldTable[] => {
  const numeric = new Map(tablesOf(document).map((table) => [table.place.table, table]))
  return document.blocks.flatMap((block, at) => {
    if (block.kind === 'chart') return [ofChart(block, at)]
    const table = block.kind === 'table' ? numeric.get(block.place.table) : undefined
    return table && table.rows.length > 1 ? [ofTable(table, at)] : []
  })
})

function ofTable({ title, headers, rows, columns, place }: NumericTable, block: number): ToldTable {
  return {
    ...{ block, place, ...titleOf(title) },
    columns: columns.map((column) => toColumn(headers[column] ?? '', title ?? '')),
    rows: rows.map(({ label, isTotal, level, figures }) => {
      const cells = columns.map((column) => figures[column] ?? null)
      return toRow(
        label,
        cells.map((figure) => figure && { figure, place: figure.place }),
        { isTotal, level },
      )
    }),
  }
}

function ofChart({ title, categories, series, place }: Chart, block: number): ToldTable {
  const values = series.map((each) => each.values.map((value) => (value === null ? undefined : readFigures(value)[0])))
  return {
    ...{ block, place, ...titleOf(title) },
    columns: series.map(({ name }) => toColumn(name.toLowerCase(), title ?? '')),
    rows: categories.map((category, at) => {
      const cells = values.map((each) => (each[at] ? { figure: each[at], place } : null))
      return toRow(category, cells, { isTotal: false, level: null })
    }),
  }
}

function titleOf(title: string | null): Pick<ToldTable, 'titleWords' | 'years'> {
  return { titleWords: tellingWords(title ?? ''), years: yearsIn(title ?? '') }
}

function toColumn(header: string, title: string): ToldColumn {
  const own = unitIn(header)
  const isShare = /%|t[ỷỉ] lệ|t[ỷỉ] trọng|cơ cấu/u.test(header)
  return {
    name: searchName(header.replace(/\([^()]*\)/gu, ' ')),
    words: tellingWords(header),
    years: yearsIn(header),
    isShare: isShare || (/%/.test(title) && !/\(/.test(header)),
    isRank: /hạng|xếp thứ|xếp loại/u.test(header),
    isChange: /tăng|giảm|chênh|so với|so sánh|\+\/-|±/u.test(header),
    isBase:
      /kế hoạch|dự toán|chỉ tiêu|được giao|mục tiêu|tối đa|điểm chuẩn|cùng kỳ|năm trước|kỳ trước|tháng trước|quý trước/u.test(
        header,
      ),
    unit: own.words === '' && !isShare ? unitIn(title.toLowerCase()) : own,
  }
}

const noUnit: Unit = { words: '', scale: one }

/** The unit that stands in brackets or behind "đơn vị tính". */
function unitIn(text: string): Unit {
  const inBrackets = [...text.matchAll(/\(([^()\d]{1,24})\)/gu)].at(-1)?.[1]
  const words = (inBrackets ?? /(?:đvt|đơn vị(?: tính)?)\s*:\s*([^(),;.]{1,24})/iu.exec(text)?.[1] ?? '')
    .replace(/^\s*(?:đvt|đơn vị(?: tính)?|đv)\s*:?\s*/iu, '')
    .trim()
    .toLowerCase()
  if (words === '' || words === '%') return noUnit
  const power = words.split(/\s+/u).reduce((sum, word) => sum + (scaleWords[word] ?? 0), 0)
  return { words, scale: exact(10n ** BigInt(power)) }
}

/** The words that tell what is counted, without numbers, units in brackets and words that stand anywhere. */
export function tellingWords(text: string): readonly string[] {
  const bare = searchName(
    text.replace(/\([^()]*\)/gu, ' ').replace(/^(?:bảng|biểu(?: đồ)?|hình|phụ lục)\s*[\dIVX.]*[.:]?/iu, ''),
  )
  return [...new Set(bare.split(/[^a-z]+/).filter((word) => word.length > 1 && !plainHeaderWords.has(word)))]
}

/** Nouns before a name that a text may leave out, or put where the table has none. */
const ofPlace =
  /^(?:xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|thôn|bản|ấp|khu phố|tổ dân phố|trường|sở|ban|phòng|trạm)\s+(?=\p{Lu})/iu

/** Shorter names of rows are found in any text. */
const shortestName = 5

function toRow(printed: string, cells: ToldRow['cells'], standing: Pick<ToldRow, 'isTotal' | 'level'>): ToldRow {
  const label = printed
    .replace(/^(?:[\dIVX.]+|[A-Z])[.)]?\s+/u, '')
    .replace(/^[-–+•*]\s*/u, '')
    .trim()
  const year = /^(?:năm\s+)?(20\d\d)$/iu.exec(label)?.[1] ?? null
  const name = label.replace(/\s*\([^()]*\)\s*$/u, '')
  const short = name.replace(ofPlace, '')
  const abbreviation = /^(?:\p{Lu}?\p{Ll}+\s)?(\p{Lu}{3,})$/u.exec(name)?.[1]
  const isProper = abbreviation !== undefined || (/^\p{Lu}/u.test(short) && short !== name) || isName(name)
  const names = [...new Set([searchName(name), ...(isProper ? [searchName(abbreviation ?? short)] : [])])]
  return {
    ...{ label, year, cells, isProper, ...standing },
    names: names.filter((each) => (each.length >= shortestName || abbreviation !== undefined) && /[a-z]/.test(each)),
    isShare: /%|t[ỷỉ] lệ/iu.test(label),
    unit: unitIn(label.toLowerCase()),
  }
}

/** Whether a word of a name behind the first begins with a capital; with a number or a dash in it no other thing is called so. */
function isName(name: string): boolean {
  const words = name.split(/\s+/u)
  return (
    !/\s[-–]\s|\s\p{Ll}+\s\d+$/u.test(name) &&
    words.length > 1 &&
    words.slice(1).some((word) => /^[\p{Lu}\d]/u.test(word))
  )
}
