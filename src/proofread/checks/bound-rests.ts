import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, printedInterval } from '../figures/interval.ts'
import { agrees, judge } from '../figures/judge.ts'
import { isMisread, isNearMiss } from '../figures/near-miss.ts'
import { isToldAsChange } from '../shares/is-told-as-change.ts'
import { deniesNew, isOtherRest } from '../sums/other-rest.ts'
import { denied, leadsToRest, plainRest, restBehind, restWord } from '../sums/rest-words.data.ts'
import { isAside } from '../sums/sum-list.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'
import { haveSameUnit, isSpan } from '../text/units.ts'

/** More parts than this are not taken from a whole. */
const mostParts = 5

/**
 * What a word calls the rest of the largest number before it, of which all others between are taken: 148 xe, thanh lý 23 xe, điều
 * chuyển 39 xe; số xe còn lại là 86 xe; triệu tập 186 đại biểu; có mặt 179; vắng 07.
 */
export const boundRests: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((rest) => {
    if (rest.role !== 'quantity' || rest.isPercent || claimed.has(rest) || isRate(passage, rest)) return []
    const how = howTold(passage, rest)
    if (how === undefined || isOtherRest(passage.text, rest)) return []
    if (roughnessAt(passage.text, rest.start) !== undefined) return []
    return restClaim(passage, rest, how)
  })

/** A rate, a bound, or a span of time. */
function isRate({ text }: Passage, { end, unit }: Figure): boolean {
  return (
    /^[\p{L}\d³² ]{0,20}\/|^(?:\s\p{L}+){1,2}\s(?:mỗi|một|trên một)\s\p{L}/u.test(text.slice(end, end + 24)) ||
    isTime.test(unit) ||
    /trở (?:lên|xuống)/u.test(text.slice(end, end + 40))
  )
}

const isTime = /^(?:năm|tháng|quý|tuần|ngày|giờ|phút|tuổi|lần)(?!\p{L})/u

/** How surely words call a number a rest. */
type Told = 'surely' | 'likely' | 'opposed'

function howTold({ text }: Passage, rest: Figure): Told | undefined {
  const lead = text.slice(Math.max(0, rest.start - 90), rest.start)
  const phrase = lead.split(/[;.()\d]/u).at(-1) ?? ''
  const behind = text.slice(rest.end, rest.end + 60)
  // A number without a noun counts only right behind a word.
  if (rest.unit === '' && !/(?:là|:|còn|lại|vắng|thiếu|có|được|dư|tồn|nợ)\s*$/iu.test(lead)) return undefined
  if (restWord.test(phrase) && !leadsToRest.test(lead)) return 'surely'
  if (restBehind.test(behind)) return 'surely'
  if (deniesEarlier(text, rest)) return 'opposed'
  if (!plainRest.test(phrase) || leadsToRest.test(lead)) return undefined
  if (deniesNew(text, rest)) return 'opposed'
  return denied.test(behind) ? 'surely' : 'likely'
}

/** Whether it counts those that are not what the sentence said before: 291 hộ nhận tiền, 34 hộ chưa nhận tiền. */
function deniesEarlier(text: string, rest: Figure): boolean {
  const what = /^\s*\p{L}+(?:\s\p{L}+)?\s(?:chưa|không)(?:\sđược)?\s(\p{L}+\s\p{L}+)/u.exec(
    text.slice(rest.end, rest.end + 60),
  )?.[1]
  if (what === undefined) return false
  const before = text.slice(sentenceAt(text, rest.start).start, rest.start)
  return before.includes(` ${what}`) && !new RegExp(`(?:chưa|không)(?:\\sđược)?\\s${what}`, 'u').test(before)
}

function restClaim(passage: Passage, rest: Figure, how: Told): readonly Claim[] {
  const values = valuesBefore(passage, rest)
  const whole = largest(values)
  if (!whole) return []
  const parts = values.slice(values.indexOf(whole) + 1)
  const taken = parts.length > 0 ? parts : partsOfShare(passage, whole, rest)
  if (parts.length > 1 && isListed(passage.text, rest, whole, parts)) return []
  if (taken.length === 0 || taken.length > mostParts) return []
  const left = taken.map(printedInterval).reduce(minus, printedInterval(whole))
  if (left.value.s <= 0n) return []
  const computation = [whole, ...taken].map(bare).join(' − ')
  const isFound = agrees(rest, left)
  if (
    !isFound &&
    (isShared(passage, rest, left) ||
      isOtherwise(rest, whole, parts) ||
      !isMeant(passage, rest, { left, whole, taken, how }))
  )
    return []
  return [judgedClaim(passage, rest, left, { kind: 'difference', computation, grave: 'error' })]
}

/** Whether it is one more item of a list of parts, of which the total is made, and not called what is left. */
function isListed(text: string, rest: Figure, whole: Figure, [first]: readonly Figure[]): boolean {
  const lead =
    text
      .slice(Math.max(0, rest.start - 60), rest.start)
      .split(/[;.,()\d]/u)
      .at(-1) ?? ''
  return (
    first !== undefined &&
    /trong đó|gồm|:/iu.test(text.slice(whole.end, first.start)) &&
    !/(?<!\p{L})còn(?! hạn)/u.test(lead)
  )
}

/** Whether what is left is told in this number and those behind it. */
function isShared(passage: Passage, rest: Figure, left: Interval): boolean {
  const sentence = sentenceAt(passage.text, rest.start)
  const behind = passage.figures.filter(
    (each) => each.start >= rest.end && isWithin(sentence, each) && each.role === 'quantity' && isAlike(each, rest),
  )
  return behind.slice(0, mostParts).some((_, at) => {
    const others = behind.slice(0, at + 1).filter(({ isPercent }) => !isPercent)
    return agrees(rest, others.map(printedInterval).reduce(minus, left))
  })
}

/** Words that count persons or places for them. */
const posts = /^(?:chỉ|biên|suất)$/u

function isAlike(each: Figure, rest: Figure): boolean {
  if (!each.scale.equals(rest.scale)) return false
  const [a, b] = [countedWord(each), countedWord(rest)]
  const isPerson = (word: string) => persons.has(word) || posts.test(word)
  return a !== '' && (haveSameUnit(each, rest) || (isPerson(a) && isPerson(b)))
}

/** The numbers of this sentence and the one before that count the same: no changes, rates, brackets and wholes of other times. */
function valuesBefore(passage: Passage, rest: Figure): readonly Figure[] {
  const { text } = passage
  const sentence = sentenceAt(text, rest.start)
  const start = sentence.start > 0 ? sentenceAt(text, sentence.start - 2).start : 0
  const bounds = { start, end: rest.start }
  const open = topLevel(text, bounds)
  return passage.figures.filter(
    (each) =>
      isWithin(bounds, each) &&
      each.role === 'quantity' &&
      !each.isPercent &&
      !isSpan(each) &&
      isAlike(each, rest) &&
      open(each.start) &&
      !isAside(passage, each) &&
      !isToldAsChange(text, each) &&
      !isRate(passage, each) &&
      !/(?:\/|(?<!\p{L})(?:còn|xuống))\s*$/u.test(text.slice(Math.max(0, each.start - 6), each.start)),
  )
}

/** The one number that is larger than all others. */
function largest(values: readonly Figure[]): Figure | undefined {
  const [first, ...others] = [...values].sort((one, other) => other.value.compare(one.value))
  return others.some(({ value }) => first && value.equals(first.value)) ? undefined : first
}

/** Where nothing stands between: the number of the passage whose printed share of the whole is exactly that. */
function partsOfShare(passage: Passage, whole: Figure, rest: Figure): readonly Figure[] {
  const found = passage.figures.filter((part, at) => {
    const share = passage.figures[at + 1]
    if (part.role !== 'quantity' || part.isPercent || !share?.isPercent || part.end > rest.start) return false
    const computed = isAlike(part, rest) ? shareInterval(part, whole) : undefined
    return share.decimals > 0 && computed !== undefined && judge(share, computed) === 'same'
  })
  return found.length === 1 ? found : []
}

/** Whether the rest is that of the whole and some of the parts only. */
function isOtherwise(rest: Figure, whole: Figure, parts: readonly Figure[]): boolean {
  return parts.some((_, from) =>
    parts.slice(from).some((__, count) => {
      const some = parts.slice(from, from + count + 1).map(printedInterval)
      const own = some.slice(1).reduce(minus, some[0] ?? printedInterval(whole))
      return agrees(rest, some.reduce(minus, printedInterval(whole))) || (some.length > 1 && agrees(rest, own))
    }),
  )
}

interface Meant {
  readonly left: Interval
  readonly whole: Figure
  readonly taken: readonly Figure[]
  readonly how: Told
}

/** Whether what is printed is what an oversight makes of the rest, and the parts are taken one beside the other. */
function isMeant({ text, figures }: Passage, rest: Figure, { left, whole, taken, how }: Meant): boolean {
  const since = text.slice(whole.end, rest.start)
  if (/(?<!\p{L})(?:tăng thêm|bổ sung thêm|phát sinh|hoặc|cùng kỳ)(?!\p{L})/iu.test(since)) return false
  if ([whole, ...taken].some(({ start }) => roughnessAt(text, start) !== undefined)) return false
  if (figures.some((each) => isWithin({ start: whole.end, end: rest.start }, each) && hasCome(text, each, rest)))
    return false
  const nested = taken.length > 1 && /trong đó|gồm|trong số/u.test(text.slice(taken[0]?.end ?? 0, rest.start))
  if (nested) return false
  const isNear = isNearMiss(rest, left.value)
  if (how === 'opposed') return isMisread(rest, left.value)
  return how === 'surely'
    ? isNear || isMisread(rest, left.value)
    : isNear || (isBeside(text, whole, taken) && isMisread(rest, left.value))
}

/** Before a number of those that came to the whole, which nobody takes from it. */
const comesIn =
  /(?<!\p{L})(?:chuyển (?:đến|về)|tiếp nhận|nhận thêm|kết nạp|gia nhập|(?:tuyển|nhập|thành lập|xây|sinh|đăng ký)(?: \p{L}+)? mới|tuyển thêm|bổ sung|thêm|nhập về|vào)(?:\s(?:là|được|có))?\s*$/iu

function hasCome(text: string, each: Figure, rest: Figure): boolean {
  return isAlike(each, rest) && comesIn.test(text.slice(Math.max(0, each.start - 30), each.start))
}

/** Whether the only part is said to be one of the whole: trong số đó 97 thùng. */
function isBeside(text: string, whole: Figure, [part, ...others]: readonly Figure[]): boolean {
  return (
    part !== undefined && others.length === 0 && /trong (?:số )?(?:đó|này)/u.test(text.slice(whole.end, part.start))
  )
}
