import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, times } from '../figures/interval.ts'
import { isToldAsChange } from '../shares/is-told-as-change.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isWeight } from '../text/units.ts'
import type { Amount } from './amount.ts'
import { unitSize } from './unit-size.ts'

/** Before a number that counts nothing by itself: a lower number of a fraction, a bound. */
const isBound = /(?:\/|dưới|từ|đến|đủ|-|–)\s*$/u

/** Behind a figure that is for each of something itself. */
const isRate = /^\s*[\p{L} ]{1,20}\//u

/** Before the output of what a yield is told of before, and of nothing else. */
const outputLead = /sản lượng((?:\s\p{L}+){0,6})\s*$/iu

/** How a sentence begins that tells the output of what the one before tells. */
const opensOutput = /^\s*Sản lượng[^\d.,;]{0,40}$/u

/** Words before an output that do not tell of what it is. */
const plainOutput =
  /(?<!\p{L})(?:thu|được|ước|đạt|là|khoảng|hoạch|về|cả|toàn|năm|vụ|này|của|xã|huyện|tỉnh|phường|tính|chung)(?!\p{L})/giu

/** What counts a thing: figures before an average, the nearest first, then those behind it in its sentence. */
export function amountsOf({ text, figures }: Passage, average: Figure, words: string): readonly Amount[] {
  const sentence = sentenceAt(text, average.start)
  const next = sentenceAt(text, Math.min(text.length, sentence.end + 2))
  const isCount = (each: Figure) =>
    each !== average &&
    !isRate.test(text.slice(each.end, each.end + 24)) &&
    isCountOf(each, words) &&
    (!roughnessAt(text, each.start) || isOnArea(text, each)) &&
    !isToldAsChange(text, each) &&
    !isBound.test(text.slice(Math.max(0, each.start - 14), each.start))
  const counting = figures.filter(isCount)
  const before = counting.filter(({ end }) => end <= average.start).reverse()
  const behind = counting.filter(
    (each) =>
      each.start >= average.end &&
      (isWithin(sentence, each) || (isWithin(next, each) && opensOutput.test(text.slice(next.start, each.start)))) &&
      (!isWeight(words) || isOutputOf(text, average, each)),
  )
  return [...before, ...behind].map((each) => ({
    value: times(printedInterval(each), unitSize(each)),
    text: each.scale.equals(average.scale) ? bare(each) : `${bare(each)} ${each.unit.split(' ')[0] ?? ''}`,
    figure: each,
  }))
}

/** Whether words call a weight the output of what a yield is told of, by a name that stands before the yield, if by any. */
function isOutputOf(text: string, average: Figure, each: Figure): boolean {
  const lead = outputLead.exec(text.slice(average.end, each.start))
  const [name] = lead?.[1]?.replace(plainOutput, ' ').match(/\p{L}+/gu) ?? []
  const before = text.slice(sentenceAt(text, average.start).start, average.start).toLowerCase()
  return lead !== null && (name === undefined || before.split(/[^\p{L}]+/u).includes(name.toLowerCase()))
}

/** Whether "trên" before an area tells where, not how much: 4.080 tấn trên 3.000 ha. */
function isOnArea(text: string, { start, unit }: Figure): boolean {
  return /^(?:ha|héc)/u.test(unit) && /trên\s*$/u.test(text.slice(0, start))
}

function isCountOf({ unit, role, isPercent, value }: Figure, words: string): boolean {
  if (role !== 'quantity' || isPercent || value.n === 0n) return false
  const [thing, other] = [plainUnit(words), plainUnit(unit)]
  if (isWeight(words) && isWeight(unit)) return true
  const [first = '', second] = thing
  if (first === '' || other.length === 0) return false
  const at = other.indexOf(first)
  if (at < 0 || at > 1) return false
  const next = other[at + 1]
  return second === undefined || next === undefined || second === next || at === 0
}

function plainUnit(words: string): readonly string[] {
  return words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '' && !/^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(word))
    .slice(0, 4)
}
