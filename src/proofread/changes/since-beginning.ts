import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, clauseAt, isWithin } from '../text/sentence.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { areComparable, couldTell, isBottom, isInner } from './change-values.ts'
import type { Change } from './changes.ts'

/** How a clause begins that tells of the beginning of a time, and one that tells of its end. */
const begins = /^[\s"“(+*–-]*(?:vào |tại |từ |thời điểm )*đầu (?:năm|kỳ|quý|tháng|nhiệm kỳ|giai đoạn|vụ)(?!\p{L})/iu
const ends =
  /^[\s"“(+*–-]*(?:vào |tại |tính |thời điểm )*(?:(?:đến )?(?:cuối|hết) (?:năm|kỳ|quý|tháng|nhiệm kỳ|giai đoạn|vụ)|đến nay|hiện nay)(?!\p{L})/iu

/** Behind a change: what it is held against, other than the beginning. */
const otherBase = /^[^.;]{0,40}?so với\s(?!(?:thời điểm )?đầu (?:năm|kỳ|quý|tháng|nhiệm kỳ|giai đoạn|vụ)(?!\p{L}))/iu
const againstBeginning = /^[^.;,()]{0,30}?so với\s(?:thời điểm )?đầu /iu

/** Between a value and a change that is none of it. */
const planned = /[()]|kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết|(?<!\p{L})(?:mỗi|bình quân|trong khi)(?!\p{L})/iu

/**
 * A change between what one clause tells of the beginning of a time and another of its end: Đầu năm có 412 hộ nghèo, tỷ lệ 10%. Cuối năm
 * còn 305 hộ nghèo, tỷ lệ 7,32%, giảm 2,68 điểm phần trăm.
 */
export function sinceBeginning(passage: Passage, change: Change): Pair | undefined {
  const { text } = passage
  if (!/(?<!\p{L})đầu (?:năm|kỳ|quý|tháng|nhiệm kỳ|giai đoạn|vụ)/iu.test(text)) return undefined
  const own = clauseAt(text, change.figure.start)
  const clauses = clausesBefore(text, own)
  const opening = clauses.filter(({ start, end }) => begins.test(text.slice(start, end)))
  const [first] = opening
  const behind = text.slice(change.figure.end, change.figure.end + 80)
  if (!first || opening.length > 1 || first === own || otherBase.test(behind)) return undefined
  const closing = clauses.filter(({ start, end }) => start > first.start && ends.test(text.slice(start, end)))
  const [last] = closing
  if (!last || closing.length > 1) return undefined
  if (last.start !== own.start && !againstBeginning.test(behind)) return undefined
  const nows = valuesIn(passage, change, { start: last.start, end: Math.min(last.end, change.start) })
  const befores = valuesIn(passage, change, first)
  const pairs = nows.flatMap((now) =>
    befores.filter((before) => areOfOne(passage, now, before)).map((before) => inOrder(before, now)),
  )
  const [pair, ...others] = last.start === own.start ? pairs : pairs.filter(({ now }) => isNamed(passage, change, now))
  const isOther = pair && planned.test(text.slice(Math.max(pair.now.end, own.start), change.start))
  return others.length === 0 && !isOther ? pair : undefined
}

/** The clauses of a text up to one of them, that one too. */
function clausesBefore(text: string, own: Bounds): readonly Bounds[] {
  const before = own.start < 2 ? [] : clausesBefore(text, clauseAt(text, own.start - 2))
  return [...before, own]
}

function valuesIn(passage: Passage, { figure }: Change, bounds: Bounds): readonly Figure[] {
  return passage.figures.filter(
    (each) =>
      isWithin(bounds, each) && couldTell(figure, each) && !isBottom(passage, each) && !isInner(passage, each, bounds),
  )
}

/** Whether two values count the same by two words, or are shares that the same words lead to. */
function areOfOne({ text }: Passage, one: Figure, other: Figure): boolean {
  if (!areComparable(one, other)) return false
  if (one.isPercent) return leadWords(text, one) !== '' && leadWords(text, one) === leadWords(text, other)
  const [a, b] = [one, other].map(({ unit }) => unit.split(/\s/u).slice(0, 2).join(' '))
  return countedWord(one) !== '' && a === b
}

/** The last two words before a share: tỷ lệ. */
function leadWords(text: string, { start }: Figure): string {
  const lead = text.slice(Math.max(0, start - 40), start).replace(/\s(?:là|đạt|còn|chiếm|ở mức|giảm còn)\s*$/u, ' ')
  return /\p{L}+\s\p{L}+(?=\s*$)/u.exec(lead)?.[0].toLowerCase() ?? ''
}

/** Whether the words right before a change are those by which a value counts: Số hộ nghèo giảm … */
function isNamed({ text }: Passage, change: Change, now: Figure): boolean {
  const words = now.unit.split(/\s/u)
  const lead = text.slice(clauseAt(text, change.start).start, change.start).toLowerCase().trimEnd()
  const said = lead.replace(/\s(?:đã|còn|cũng)$/u, '')
  return words.some((_, at) => at > 0 && said.endsWith(` ${words.slice(0, at + 1).join(' ')}`))
}
