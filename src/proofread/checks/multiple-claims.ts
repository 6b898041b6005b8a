import { type Exact, exact, isZero, one } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit, isRangeEnd, isRough } from '../text/units.ts'

/** Multiples in words behind "gấp". */
const inWords: readonly (readonly [RegExp, Exact])[] = [
  [/gấp (?:đôi|hai lần)(?!\p{L})/giu, exact('2')],
  [/gấp rưỡi(?!\p{L})/giu, exact('1.5')],
  [/gấp (?:ba|ba lần)(?!\p{L})/giu, exact('3')],
  [/gấp (?:bốn|bốn lần)(?!\p{L})/giu, exact('4')],
  [/gấp (?:năm lần)(?!\p{L})/giu, exact('5')],
]

/** Before a multiple in digits. */
const before = /(?:gấp|bằng)\s*$/iu

/** Multiples of a value that stands beside them: 1.260 thủ tục, gấp 2,1 lần năm 2022 (600 thủ tục); tăng từ 32 lên 96, gấp 3 lần. */
export const multipleClaims: PassageCheck = (passage, claimed) =>
  [...inDigits(passage), ...spelled(passage)].flatMap((multiple) =>
    claimed.has(multiple) ? [] : multipleClaim(passage, multiple),
  )

function inDigits(passage: Passage): readonly Figure[] {
  return passage.figures.filter((figure) => {
    const lead = passage.text.slice(Math.max(0, figure.start - 20), figure.start)
    return /^lần(?!\s+thứ)/u.test(figure.unit) && before.test(lead) && !isRough(passage, figure)
  })
}

/** Multiples in words, as figures of their own. */
function spelled({ text }: Passage): readonly Figure[] {
  if (!/gấp/iu.test(text)) return []
  return inWords.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      if (roughnessAt(text, index)) return []
      const plain = {
        role: 'quantity',
        otherValue: null,
        isPercent: false,
        unit: 'lần',
        scale: one,
        isMalformed: false,
      } as const
      return [
        { ...plain, text: found, start: index, end: index + found.length, value, decimals: value.d === 1n ? 0 : 1 },
      ]
    }),
  )
}

interface Pair {
  readonly now: Figure
  readonly base: Figure
}

function multipleClaim(passage: Passage, figure: Figure): readonly Claim[] {
  const beside = besides(passage, figure)
  const sure = beside && [beside.now, beside.base].every((each) => isExact(passage, each)) ? beside : undefined
  const held = (sure ? [sure] : pairsOf(passage, figure)).find((pair) => {
    const multiple = multipleOf(pair)
    return multiple !== undefined && agrees(figure, multiple)
  })
  const pair = held ?? sure
  const multiple = pair && multipleOf(pair)
  if (!pair || !multiple) return []
  const computation = `${bare(pair.now)} / ${bare(pair.base)}`
  return [judgedClaim(passage, figure, multiple, { kind: 'ratio', computation, grave: 'error' })]
}

function isExact(passage: Passage, figure: Figure): boolean {
  return !roughnessAt(passage.text, figure.start) && !isRangeEnd(passage, figure)
}

function multipleOf({ now, base }: Pair): Interval | undefined {
  const amount = (each: Figure) => times(printedInterval(each), exactly(each.scale))
  return over(amount(now), amount(base))
}

/** What counts times and periods, of which there are no multiples. */
const isTime = /^(?:lần|năm|tháng|quý|ngày|tuần|giờ|phút|tuổi|\))(?!\p{L})/u

function isValue({ role, value, unit }: Figure): boolean {
  return role === 'quantity' && !isZero(value) && !isTime.test(unit)
}

/** A multiple with its base right behind it, or with the two values that it changed from and to before it. */
function besides(passage: Passage, figure: Figure): Pair | undefined {
  const sentence = sentenceAt(passage.text, figure.start)
  const values = passage.figures.filter((each) => each !== figure && isWithin(sentence, each) && isValue(each))
  const [base, ...others] = values.filter(({ start }) => start > figure.start)
  const earlier = values.filter(({ end }) => end <= figure.start).reverse()
  const now = base && earlier.find((each) => isAlike(each, base))
  if (
    base &&
    now &&
    countedWord(base) !== '' &&
    isWithin(clauseAt(passage.text, figure.start), now) &&
    isBase(passage, figure, base) &&
    others.every((each) => !isAlike(each, base) || isElsewhere(between(passage, base, each)))
  )
    return { now, base }
  const inBracket = baseBefore(passage, figure, earlier) ?? openingBase(passage, figure, earlier)
  if (inBracket) return inBracket
  const [to, from] = earlier
  if (!to || !from || !isAlike(to, from) || between(passage, to, figure).length > 50) return undefined
  const isInYears =
    yearOf(passage, from) < yearOf(passage, to) &&
    !/so với/u.test(between(passage, to, figure)) &&
    !/năm|cùng kỳ|so với|của/u.test(passage.text.slice(figure.end, figure.end + 24))
  if (isInYears) return { now: to, base: from }
  const isFromTo = /từ\s*(?:mức\s*)?$/iu.test(passage.text.slice(Math.max(0, from.start - 10), from.start))
  return isFromTo && /(?:lên|đến|tới|thành)\s*(?:mức\s*)?$/u.test(between(passage, from, to))
    ? { now: to, base: from }
    : undefined
}

/** Between a base and what is told of another thing: the bracket of the base is closed, or a part is told. */
function isElsewhere(gap: string): boolean {
  return /^[^()]*\)|;|trong đó|riêng/u.test(gap)
}

/** A base that opens the sentence of the multiple: So với 1.250 lượt của năm 2023, … là 4.000 lượt, gấp 3,2 lần. */
function openingBase(passage: Passage, figure: Figure, earlier: readonly Figure[]): Pair | undefined {
  const [now, base, ...others] = earlier
  if (!now || !base || others.some((each) => isAlike(each, base)) || !isAlike(now, base)) return undefined
  const lead = passage.text.slice(sentenceAt(passage.text, base.start).start, base.start)
  const isTold = /^\s*so với\s[^,;.()]{0,50}\(?$/iu.test(lead) && between(passage, now, figure).length < 40
  return isTold && countedWord(base) !== '' && !/[;]/.test(between(passage, base, figure)) ? { now, base } : undefined
}

/** A base that stands in the bracket of the multiple or before it: 12 vụ (cùng kỳ 04 vụ, gấp 3 lần). */
function baseBefore(passage: Passage, figure: Figure, earlier: readonly Figure[]): Pair | undefined {
  const [base, now] = earlier
  if (!base || !now || !isAlike(now, base) || countedWord(base) === '') return undefined
  const lead = passage.text.slice(now.end, base.start)
  const isBase =
    /^[^.;()\d]{0,50}\((?:so với )?(?:cùng kỳ|năm|kỳ|tháng|quý|vụ|đợt)(?:\s(?:năm\s)?(?:trước|ngoái|20\d\d))?[^.;()\d]{0,30}$/iu.test(
      lead,
    )
  return isBase && /^[^.;\d]{0,24}[,)]\s*(?:tăng\s)?(?:gấp|bằng)\s*$/u.test(between(passage, base, figure))
    ? { now, base }
    : undefined
}

/** The year that stands before a value; NaN for none. */
function yearOf({ text, figures }: Passage, value: Figure): number {
  const year = figures.findLast(({ role, end }) => role === 'year' && end <= value.start && value.start - end < 30)
  return year && !/[,;.]/.test(text.slice(year.end, value.start)) ? Number(year.text) : Number.NaN
}

/** Whether a value behind a multiple is what it is of: in brackets, or right behind a comparison. */
function isBase(passage: Passage, figure: Figure, base: Figure): boolean {
  const gap = between(passage, figure, base)
  return (
    /^[^.;()]{0,70}\([^()]*$/u.test(gap) ||
    /^\s*(?:lần\s+)?(?:so với\s+)?(?:mức|con số|số|(?:năm|kỳ|quý|tháng|vụ) trước|năm ngoái|của|cùng kỳ|năm \d{4}|\s)*(?:\s(?:là|có|đạt|chỉ có))?\s*$/u.test(
      gap,
    )
  )
}

function isAlike(one: Figure, other: Figure): boolean {
  if (!haveSameUnit(one, other)) return false
  return (
    one.isPercent ||
    (countedWord(one) !== '' && countedWord(one) === countedWord(other)) ||
    one.scale.equals(other.scale)
  )
}

/** All pairs of values of the passage that could make a multiple. */
function pairsOf({ figures }: Passage, figure: Figure): readonly Pair[] {
  const near = figures.filter((each) => each !== figure && isValue(each)).slice(-16)
  return near.flatMap((now) => near.flatMap((base) => (now !== base && haveSameUnit(now, base) ? [{ now, base }] : [])))
}
