import type { Figure } from '../figures/figure.ts'
import type { TableFact } from '../tables/table-facts.ts'
import type { Passage } from '../text/passage.ts'
import { plainTextOf } from '../text/plain-letters.ts'
import type { Bounds } from '../text/sentence.ts'
import { yearsOfValues } from './years-of-values.ts'

/** Whether the sentence of a figure tells the years of a fact and the words above its column, and the figure is of its year. */
export function fitsFact(passage: Passage, figure: Figure, fact: TableFact, { start, end }: Bounds): boolean {
  return (
    hasYears(passage.text.slice(start, end), fact) &&
    isNearestYear(passage.text, start, figure, fact) &&
    hasHeader(plainTextOf(passage).slice(start, end), fact)
  )
}

/** Whether a figure is a rank, a share or a number as the value of a fact is, in its scale. */
export function isOfKind(figure: Figure, { figure: value, header, title }: TableFact): boolean {
  const isRankColumn = /hang|xep thu/.test(header)
  if ((figure.role === 'rank') !== isRankColumn) return false
  const isShare =
    value.isPercent || /%|ty le/.test(header) || (/^(?:nam 20\d\d)?$/.test(header) && /%|ty le/.test(title))
  return figure.isPercent === isShare && figure.scale.equals(value.scale)
}

/** The year of the column stands in the sentence; a sentence without a year fits a column without one. */
function hasYears(words: string, { years }: TableFact): boolean {
  const stated = yearsOfValues(words)
  return years.every((year) => stated.includes(year)) && (stated.length === 0 || years.length > 0)
}

/** The year that a figure is of, if one is told, is that of the column: in its clause before it, right behind it, or before. */
function isNearestYear(text: string, from: number, { start, end }: Figure, { years }: TableFact): boolean {
  const before = text.slice(from, start)
  const behind = yearBehind.exec(text.slice(end, end + 40))?.[1]
  const last = yearsOfValues(before.split(/[,;:]/).at(-1) ?? '').at(-1) ?? behind ?? yearsOfValues(before).at(-1)
  return last === undefined || years.length === 0 || years.includes(last)
}

/** The year right behind a figure that is no other's to compare with: 31,5% năm 2022; 84,12 điểm (2021). */
const yearBehind = /^(?![^\d,;.:]*(?:so|hơn|kém|kế hoạch|mục tiêu|dự toán|kỳ)\s)[^\d,;.:]{0,25}?(?:năm |\()(20\d\d)/u

const plainWords = new Set([
  'nam',
  'cua',
  'theo',
  'so',
  'va',
  'cac',
  'ket',
  'qua',
  'bang',
  'bieu',
  'diem',
  'xep',
  'hang',
])

/** Half of the words above the column stand in the sentence. */
function hasHeader(words: string, { header }: TableFact): boolean {
  const wanted = header.split(/[^a-z]+/).filter((word) => word.length > 1 && !plainWords.has(word))
  const found = wanted.filter((word) => words.includes(word))
  return 2 * found.length >= wanted.length
}
