import { type Exact, exact } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim, plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import { anyRowNoun, limits, rowNoun } from '../retold/limit-words.data.ts'
import { otherScope } from '../retold/superlatives.data.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { type ToldTable, tellingWords } from '../retold/told-table.ts'
import { numbersInWords } from '../text/announced-numbers.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Numbers of rows beyond a limit that a sentence near a table tells: 03 xã đạt từ 95% trở lên; xã duy nhất dưới 95%. */
export const limitCounts: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0) return []
    const said = passage.figures.flatMap((limit) => saidOf(passage, limit) ?? [])
    if (said.length === 0) return []
    return tablesNear(document, passage).flatMap((table) => said.flatMap((each) => limitClaim(passage, each, table)))
  })

interface Said {
  readonly limit: Figure
  readonly signs: readonly string[]
  /** Null where it says that there is only one. */
  readonly count: Figure | null
  /** What stands between the number and the limit. */
  readonly words: string
  readonly noun: string
}

function saidOf(passage: Passage, limit: Figure): Said | undefined {
  const { text } = passage
  if (limit.role !== 'quantity' || !(limit.isPercent || /^điểm/u.test(limit.unit))) return undefined
  const sentence = sentenceAt(text, limit.start)
  const before = text.slice(sentence.start, limit.start)
  const found = limits.find((each) => each.before.test(before) && (each.behind?.test(text.slice(limit.end)) ?? true))
  if (!found || otherScope.test(before.replace(/mức/gu, ' '))) return undefined
  const only = /(?<!\p{L})(\p{L}+(?:\s\p{L}+)?)\s+duy nhất(?!\p{L})(?<words>[^,;.\d]*)$/u.exec(before)
  if (only)
    return {
      limit,
      signs: found.signs,
      count: null,
      words: only.groups?.words ?? '',
      noun: (only[1] ?? '').replace(/^(?:là|một|có)\s/u, ''),
    }
  const counts = [...passage.figures, ...numbersInWords(passage)].filter(
    ({ role, decimals, isPercent, start, end }) =>
      role === 'quantity' && decimals === 0 && !isPercent && start >= sentence.start && end <= limit.start,
  )
  const last = counts.sort((one, other) => one.start - other.start).at(-1)
  const upper = last && /\d\s*\/\s*$/.test(text.slice(0, last.start)) ? counts.at(-2) : last
  if (!last || !upper) return undefined
  const words = text.slice(last.end, limit.start)
  return /[,;.()]/.test(words) || words.length > 90
    ? undefined
    : { limit, signs: found.signs, count: upper, words, noun: words.trim() }
}

function limitClaim(passage: Passage, { limit, signs, count, words, noun }: Said, table: ToldTable): readonly Claim[] {
  const rows = table.rows.filter(({ isTotal }) => !isTotal)
  const [first] = rows
  if (!first || rows.some(({ level, year }) => level !== first.level || year !== null) || !areCounted(noun, table))
    return []
  const column = columnOf(words, limit, table)
  const values = rows.flatMap(({ cells }) => (column === undefined ? [] : (cells[column]?.figure.value ?? [])))
  if (values.length < rows.length || rows.length < 2) return []
  const found = signs.map((sign) => values.filter((value) => isBeyond(value, sign, limit.value)).length)
  const printed = count === null ? 1 : Number(count.value.n)
  if (printed > rows.length) return []
  const best = found.find((each) => each === printed) ?? found[0] ?? 0
  if (count === null) return best === 1 ? [] : [notOnly(passage, limit, best)]
  return [
    judgedClaim(passage, count, exactly(exact(`${best}`)), {
      ...{ kind: 'count', grave: 'error', computation: `số dòng của ${nameOfTable(table.place)}` },
      why: {
        vi: `Ghi ${count.text.trim()} nhưng bảng có ${best} dòng như vậy.`,
        en: `${count.text.trim()} are told, but the table has ${best} such rows.`,
      },
    }),
  ]
}

/** Whether the rows of a table are what is counted: by the noun of most of their names. */
function areCounted(noun: string, { rows }: ToldTable): boolean {
  if (anyRowNoun.test(noun)) return true
  const word = searchName(rowNoun.exec(noun)?.[0] ?? '')
  return word !== '' && 2 * rows.filter(({ label }) => searchName(label).startsWith(word)).length > rows.length
}

/** The only column of shares, or the one whose words stand before the limit. */
function columnOf(words: string, limit: Figure, { columns, rows }: ToldTable): number | undefined {
  const isShare = (at: number) => columns[at]?.isShare === true || rows.some(({ cells }) => cells[at]?.figure.isPercent)
  const possible = columns.flatMap((column, at) =>
    isShare(at) === limit.isPercent && !column.isChange && !column.isRank ? [at] : [],
  )
  const [only, ...more] = possible
  if (more.length === 0) return limit.isPercent ? only : undefined
  const said = new Set(tellingWords(words))
  const named = possible.filter((at) => columns[at]?.words.length && columns[at]?.words.every((word) => said.has(word)))
  return named.length === 1 ? named[0] : undefined
}

function isBeyond(value: Exact, sign: string, limit: Exact): boolean {
  const order = value.compare(limit)
  return sign.startsWith('>')
    ? order > 0 || (sign === '>=' && order === 0)
    : order < 0 || (sign === '<=' && order === 0)
}

function notOnly(passage: Passage, limit: Figure, rows: number): Claim {
  return plainClaim(passage, limit, {
    ...{ kind: 'count', verdict: 'error', expected: null, arithmetic: `số dòng của bảng = ${rows}` },
    why: {
      vi: `Ghi “duy nhất” nhưng bảng có ${rows} dòng như vậy.`,
      en: `It says that there is only one, but the table has ${rows} such rows.`,
    },
    suggestion: { vi: 'Bỏ “duy nhất”, hoặc sửa mức.', en: 'Leave out “duy nhất”, or change the limit.' },
  })
}
