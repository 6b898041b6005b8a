import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import type { Mention } from './row-mentions.ts'

/** Of what a figure in a list of values told one after the other is, and the words that it shares with the others of the list. */
export interface Respective {
  readonly mention: Mention
  readonly gap: string
  readonly behind: string
}

const said = /(?<!\p{L})(?:lần lượt|tương ứng)(?!\p{L})/giu

/** Between two values of which the second is no more of the list. */
const isOver = /;|(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|trong (?:khi|đó)|bình quân|còn|riêng)(?!\p{L})/u

/** Between names that share what follows. */
const joins = /^\s*(?:,|và|,\s*và)\s+(?:\p{L}+\s){0,2}$/u

/**
 * The name that a figure belongs to of several that values behind them are told of one after the other: the first to the first, the
 * second to the second. Null where names and values are not as many, so that nothing says what belongs to what; undefined where no
 * such list is told.
 */
export function respectiveName(
  passage: Passage,
  figure: Figure,
  mentions: readonly Mention[],
): Respective | null | undefined {
  const { text } = passage
  const sentence = sentenceAt(text, figure.start)
  const start = Math.max(sentence.start, text.lastIndexOf(';', figure.start) + 1)
  const clause = { start, end: sentence.end }
  const list = valuesLike(passage, figure, clause, mentions)
  const [first, last] = [list[0], list.at(-1)]
  if (!first || !last || list.length < 2) return undefined
  const before = mentions.filter((each) => each.start >= start && each.end <= first.start)
  const final = before.at(-1)
  if (!final) return undefined
  const gap = text.slice(final.end, first.start)
  const isSaid = text.slice(start, first.start).search(said) >= 0
  const names = isSaid ? before : joinedNames(text, before)
  if (!isSaid && names.length < 2) return undefined
  const mention = names[list.indexOf(figure)]
  if (!mention || names.length !== list.length) return null
  const behind = text.slice(last.end, Math.min(sentence.end, last.end + 60)).split(/[,;.()\d]/u)[0] ?? ''
  return { mention, gap: gap.replace(said, ' '), behind }
}

/** The last names with only a comma or "và" between. */
export function joinedNames(text: string, names: readonly Mention[]): readonly Mention[] {
  const first = names.findLastIndex((name, at) => {
    const before = names[at - 1]
    return before === undefined || !joins.test(text.slice(before.end, name.start))
  })
  return names.slice(first)
}

/** The values that stand in one list with a figure, with no name between. */
function valuesLike(
  { text, figures }: Passage,
  figure: Figure,
  clause: Bounds,
  mentions: readonly Mention[],
): readonly Figure[] {
  const values = figures.filter(
    (each) =>
      isWithin(clause, each) &&
      each.role === 'quantity' &&
      each.isPercent === figure.isPercent &&
      !mentions.some(({ start }) => start === each.start),
  )
  const isParted = (each: Figure, at: number) => {
    const before = values[at - 1]
    if (!before) return true
    return (
      isOver.test(text.slice(before.end, each.start)) ||
      mentions.some(({ start }) => start >= before.end && start < each.start)
    )
  }
  const own = values.indexOf(figure)
  const from = values.findLastIndex((each, at) => at <= own && isParted(each, at))
  const to = values.findIndex((each, at) => at > own && isParted(each, at))
  return values.slice(from, to < 0 ? values.length : to)
}
