import { groupedBy } from '../../number/grouped-by.ts'
import type { Passage } from '../text/passage.ts'
import { plainTextOf } from '../text/plain-letters.ts'
import { readOnce } from '../text/read-once.ts'
import type { ToldRow, ToldTable } from './told-table.ts'

/** Where a text names a row of a table. */
export interface Mention {
  readonly row: ToldRow
  readonly start: number
  readonly end: number
}

interface Name {
  readonly name: string
  /** Null where two rows have the name. */
  readonly row: ToldRow | null
}

/** The names of the rows of a table by their first word, the longest first. */
const indexOf = readOnce((table: ToldTable): ReadonlyMap<string, readonly Name[]> => {
  const names = new Map<string, Name>()
  for (const row of table.rows) {
    if (row.isTotal) continue
    for (const name of row.names) names.set(name, { name, row: names.has(name) ? null : row })
  }
  const sorted = [...names.values()].sort((one, other) => other.name.length - one.name.length)
  return groupedBy(sorted, ({ name }) => /^[a-z\d]+/.exec(name)?.[0] ?? '')
})

/** The rows of a table that a passage names, in the order of the text; years name the rows of years. */
export function mentionsIn(passage: Passage, table: ToldTable): readonly Mention[] {
  return mentionsOf(table)(passage)
}

/** Several checks lay the same passages beside a table. */
const mentionsOf = readOnce((table: ToldTable) => readOnce((passage: Passage) => readMentions(passage, table)))

function readMentions(passage: Passage, table: ToldTable): readonly Mention[] {
  const plain = plainTextOf(passage)
  const index = indexOf(table)
  const mentions: Mention[] = []
  for (const { 0: word, index: at } of plain.matchAll(/[a-z\d]+/g)) {
    if ((mentions.at(-1)?.end ?? 0) > at) continue
    const found = index.get(word)?.find(({ name, row }) => isNamedAt(passage.text, plain, at, { name, row }))
    if (found?.row) mentions.push({ row: found.row, start: at, end: at + found.name.length })
  }
  const years = new Map(table.rows.flatMap((row) => (row.year === null ? [] : [[row.year, row] as const])))
  const ofYears = passage.figures.flatMap(({ role, text, start, end }) => {
    const row = role === 'year' || role === 'quantity' ? years.get(text.trim()) : undefined
    return row ? [{ row, start, end }] : []
  })
  return [...mentions, ...ofYears].sort((one, other) => one.start - other.start)
}

/** Whether a name stands at a position as a whole: one in capitals in capitals, and not as the beginning of a longer one. */
function isNamedAt(text: string, plain: string, at: number, { name, row }: Name): boolean {
  if (!plain.startsWith(name, at) || /[a-z\d]/.test(plain[at + name.length] ?? '')) return false
  if (/[a-z\d]/.test(plain[at - 1] ?? '')) return false
  if (!row?.isProper) return true
  const behind = text.slice(at + name.length, at + name.length + 2)
  return (
    /[\p{Lu}\d]/u.test(text.slice(at, at + name.length)) &&
    !/^ \p{Lu}/u.test(behind) &&
    !/\p{Lu}\p{L}* $/u.test(before(text, at))
  )
}

/** What stands before a name within it: a longer name ends with it, unless that is the noun of a place at the beginning of a sentence. */
function before(text: string, at: number): string {
  const lead = text.slice(Math.max(0, at - 14), at)
  return /(?:^|\s)(?:Xã|Phường|Huyện|Quận|Trấn|Phố|Tỉnh|Thôn|Bản|Ấp|Trường|Sở|Ban|Phòng|Trạm|Xóm|Khu|UBND|HĐND) $/u.test(
    lead,
  )
    ? ''
    : lead
}
