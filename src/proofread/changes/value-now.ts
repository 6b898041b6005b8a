import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { amountOf } from '../figures/roughly-equal.ts'
import type { Passage } from '../text/passage.ts'
import { isPrecise, roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isSpan } from '../text/units.ts'
import type { AmountWithShare } from './amount-with-share.ts'

/** Before a value that a change led to: tăng 4,2 điểm (5,1%) lên 86,4 điểm. */
const led =
  /^\s*\)?\s*(?:so với[^.;()\d]{0,30})?,?\s*(?:lên|xuống|còn|chỉ còn|đạt)\s+(?:mức\s+|thành\s+|tới\s+|còn\s+|ở mức\s+)?$/u

/** Between a value and its change: what it counts, in a few words, and a mark. */
const adjacent = /^\s*(?:\p{L}+[ \u00a0]?){0,5}\s*(?:\([^()\d]*\)\s*)?(?:[,(–-]\s*)?(?:đã\s|cũng\s)?$/u

/** Between a value and a change that is of another one. */
const another =
  /(?<!\p{L})(?:trong đó|riêng|trong khi|còn|nhưng|song|gồm|bình quân|trung bình|mỗi|nếu|kế hoạch|chỉ tiêu)(?!\p{L})/iu

/** What a change begins its clause with that tells no other thing: so với cùng kỳ năm trước. */
const plainLead = /^\s*(?:so (?:với|cùng)\s[^,;]*|cùng kỳ\s[^,;]*)?$/iu

/** Words that count measures, of which there are many in a sentence. */
const measured = /^(?:đồng|usd|tấn|kg|ha|m|m2|m²|m3|km|điểm|lượt|lần|giờ|tạ|lít|kwh|mw|triệu|tỷ)$/u

/**
 * The value that something has after a change: told right behind it, right before it, or the only one that counts what the change counts.
 *
 * @returns undefined where several could be meant
 */
export function valueNow(passage: Passage, told: AmountWithShare): Figure | undefined {
  const { figures, text } = passage
  const behind = figures.find(({ start }) => start >= told.end)
  if (behind && led.test(text.slice(told.end, behind.start)) && mayBeNow(passage, behind, told)) return behind
  const before = figures.findLast(({ end }) => end <= told.start)
  if (before && adjacent.test(text.slice(before.end, told.start)) && mayBeNow(passage, before, told)) return before
  return named(passage, told)
}

function mayBeNow({ text }: Passage, value: Figure, { amount, way }: AmountWithShare): boolean {
  if (value.role !== 'quantity' || value.isPercent || isSpan(value)) return false
  if (roughnessAt(text, value.start) && !isPrecise(value)) return false
  const [one, other] = [countedWord(value), countedWord(amount)]
  const isSame = one === other || one === '' || other === ''
  return isSame && (way === 'down' || amountOf(value) > amountOf(amount)) && haveOneMeasure(value, amount)
}

/** 735 nghìn tấn is told of 13,97 triệu tấn, but not 3 of 12 triệu. */
function haveOneMeasure(value: Figure, amount: Figure): boolean {
  return value.scale.equals(amount.scale) || (countedWord(value) !== '' && countedWord(value) === countedWord(amount))
}

/** The only value of the sentence, or else of the one before, that is named by the words of the change: làm chết 72 người; giảm 8 người chết. */
function named(passage: Passage, told: AmountWithShare): Figure | undefined {
  const { text, figures } = passage
  const sentence = sentenceAt(text, told.start)
  const word = countedWord(told.amount)
  const noun = nounOf(told.amount, text.slice(sentence.start, told.start))
  if (word === '' || measured.test(word) || !noun) return undefined
  const isNamed = (each: Figure) =>
    mayBeNow(passage, each, told) &&
    countedWord(each) === word &&
    noun.every((part) => labelOf(passage, each).includes(part))
  const here = figures.filter((each) => isWithin({ start: sentence.start, end: told.start }, each))
  const earlier = sentence.start > 0 ? sentenceAt(text, sentence.start - 2) : undefined
  const values = here.filter((each) => isNamed(each) && !isChanged(text, each))
  const found =
    values.length > 0 || !earlier ? values : figures.filter((each) => isWithin(earlier, each) && isNamed(each))
  const [only, ...more] = found.filter((each) => !isChanged(text, each))
  return only && more.length === 0 && !another.test(text.slice(only.end, told.start)) ? only : undefined
}

function isChanged(text: string, { start }: Figure): boolean {
  return /(?<!\p{L})(?:tăng|giảm|thêm|vượt|hơn|kém|bớt)(?:\s\p{L}+)?\s*\(?$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  )
}

/** The words of what a change counts: người bị thương; undefined where its clause tells of another thing. */
function nounOf({ unit }: Figure, before: string): readonly string[] | undefined {
  const [noun = ''] = unit.split(/\s(?:so|cùng|tương|tức|hay|và|năm|trong|theo|lên|xuống|còn|là|với|bằng)(?:\s|$)/u)
  const lead = before.split(/[,;(]|\svà\s/u).at(-1) ?? ''
  const subject = /^\s*(?:số\s+)?((?:\p{L}+\s+){1,3})$/iu.exec(lead)?.[1]
  const words = `${noun} ${plainLead.test(lead) ? '' : (subject ?? '?')}`.toLowerCase().split(' ')
  return words.includes('?') ? undefined : words.filter((word) => word !== '')
}

/** The words around a value, from the mark or the number before it on. */
function labelOf({ text, figures }: Passage, value: Figure): readonly string[] {
  const previous = figures.findLast(({ end }) => end <= value.start)
  const lead =
    text
      .slice(Math.max(previous?.end ?? 0, value.start - 60), value.start)
      .split(/[,;:(.]|\svà\s/u)
      .at(-1) ?? ''
  return `${lead} ${value.unit}`.toLowerCase().split(/\s+/u)
}
