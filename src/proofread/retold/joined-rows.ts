import type { Figure } from '../figures/figure.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { joinedNames } from './respective-names.ts'
import { type Mention, mentionsIn } from './row-mentions.ts'
import type { ToldCell, ToldTable } from './told-table.ts'

/** Rows that a text names together, before one figure: hai mức Rất hài lòng và Hài lòng có 531 phiếu. */
export interface JoinedRows {
  readonly names: readonly Mention[]
  /** What stands before the first name in its clause. */
  readonly lead: string
  /** From the last name to the figure. */
  readonly gap: string
}

/** Between the last name and the figure: no mark, no number. */
const longestGap = 60

/** The names joined by a comma or "và" that a figure follows; undefined where it follows one name alone. */
export function joinedRows({ text }: Passage, figure: Figure, mentions: readonly Mention[]): JoinedRows | undefined {
  const sentence = sentenceAt(text, figure.start)
  const start = Math.max(sentence.start, text.lastIndexOf(';', figure.start - 1) + 1)
  const before = mentions.filter((each) => each.start >= start && each.end <= figure.start)
  const names = joinedNames(text, before)
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last || names.length < 2) return undefined
  const gap = text.slice(last.end, figure.start)
  return gap.length > longestGap || /[\d,;.()]/u.test(gap)
    ? undefined
    : { names, lead: text.slice(start, first.start), gap }
}

const spelt = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const eachAlone = /(?<!\p{L})(?:đều|mỗi|cùng|từng|lần lượt)(?!\p{L})/iu
const together = /(?<!\p{L})(?:tính chung|cộng|tổng(?: cộng| số)?|gộp|chung)(?!\p{L})/iu
const counted = /(?<!\p{L})(\p{L}+|\d{1,2})\s+\p{Ll}+(?:\s\p{Ll}+)?\s*(?:là|:|gồm|,)?\s*(?:\p{Ll}+\s)?$/iu

/** Whether words say that a figure is of the rows together: that it is, or how many they are. */
export function saysTogether({ names, lead, gap }: JoinedRows): boolean {
  if (eachAlone.test(lead) || eachAlone.test(gap)) return false
  const number = counted.exec(lead)?.[1]?.toLowerCase() ?? ''
  return together.test(lead) || together.test(gap) || isNumber(number, names.length)
}

function isNumber(word: string, wanted: number): boolean {
  return spelt[wanted - 2] === word || Number(word) === wanted
}

/** What rows have together in each column that is one of amounts, with the cells that make it up. */
export function sumsOf(
  names: readonly Mention[],
  { columns }: ToldTable,
): readonly { readonly column: number; readonly cells: readonly ToldCell[]; readonly value: Interval }[] {
  return columns.flatMap((head, column) => {
    const cells = names.flatMap(({ row }) => row.cells[column] ?? [])
    if (head.isRank || cells.length !== names.length) return []
    return [{ column, cells, value: total(cells.map(({ figure }) => printedInterval(figure))) }]
  })
}

/** Whether a figure is what the rows of a table that are named before it have together. */
export function isOfTogether(passage: Passage, figure: Figure, table: ToldTable): boolean {
  const mentions = mentionsIn(passage, table)
  const joined = mentions.length < 2 ? undefined : joinedRows(passage, figure, mentions)
  return (
    joined !== undefined &&
    (saysTogether(joined) || sumsOf(joined.names, table).some(({ value }) => agrees(figure, value)))
  )
}
