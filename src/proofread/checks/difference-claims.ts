import { exact, isNegative, isZero, one } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim, plainClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { shareInterval } from '../fractions.ts'
import { bare } from '../in-print.ts'
import { exactly, type Interval, minus, over, printedInterval, times } from '../interval.ts'
import { agrees } from '../judge.ts'
import { between, type Passage } from '../passage.ts'
import { type Bounds, clauseAt, isWithin, sentenceAt } from '../sentence.ts'
import { countedWord, haveSameUnit, isRough } from '../units.ts'

/** Words of a rise or a fall before the figure that says how large it is. */
const rise =
  /(?:^|[^\p{L}])(tăng|cao hơn|nhiều hơn|lớn hơn|vượt|giảm|thấp hơn|ít hơn|hụt)(?:\s+(?:thêm|nhẹ|sâu|mạnh|đều|đi|được|là|tới|thêm được|tương ứng))*\s*[:(]?\s*$/iu

const falls = /giảm|thấp hơn|ít hơn|hụt/iu

interface Change {
  readonly figure: Figure
  readonly word: string
  readonly at: number
}

/** Rises and falls against a value that is stated: 88,23, tăng 0,21 điểm so với năm 2023 (88,02); tăng từ 1.000 lên 1.200, tăng 20%. */
export const differenceClaims: PassageCheck = (passage, claimed) =>
  changesIn(passage, claimed).flatMap((change) => differenceClaim(passage, change))

function changesIn(passage: Passage, claimed: ReadonlySet<Figure>): readonly Change[] {
  return passage.figures.flatMap((figure, at) => {
    if (figure.role !== 'quantity' || claimed.has(figure) || isRough(passage, figure)) return []
    const word = rise.exec(passage.text.slice(Math.max(0, figure.start - 40), figure.start))?.[1]
    return word === undefined || /^(?:bậc|hạng|lần)/u.test(figure.unit) ? [] : [{ figure, word, at }]
  })
}

function differenceClaim(passage: Passage, change: Change): Claim[] {
  const { figure, word } = change
  const sentence = sentenceAt(passage.text, figure.start)
  const pair = fromTo(passage, change, sentence) ?? againstBase(passage, change, sentence)
  if (!pair) return []
  const { now, before } = pair
  if (isChange(passage, now)) return figure.isPercent ? [ofChange(passage, figure, now, before)] : []
  const ways = waysOf(figure, now, before, falls.test(word))
  const [first] = ways
  if (!first) return []
  const { interval, computation } = ways.find((way) => agrees(figure, way.interval)) ?? first
  if (isNegative(interval.value) && !agrees(figure, interval)) return [opposite(passage, change, now, before)]
  return [judgedClaim(passage, figure, interval, { kind: 'difference', computation, grave: 'error' })]
}

interface Pair {
  readonly now: Figure
  readonly before: Figure
}

/** Whether a figure is itself said to be a rise or a fall. */
function isChange({ text }: Passage, { start }: Figure): boolean {
  return rise.test(text.slice(Math.max(0, start - 40), start))
}

/** A growth whose amount is told before it: tăng 37.500 hồ sơ, tương ứng tăng 25% (năm 2022: 150.000 hồ sơ). */
function ofChange(passage: Passage, figure: Figure, amount: Figure, before: Figure): Claim {
  const share = shareInterval(amount, before) ?? exactly(figure.value)
  return judgedClaim(passage, figure, share, {
    ...{ kind: 'difference', grave: 'error' },
    computation: `${bare(amount)} / ${bare(before)}`,
  })
}

interface Way {
  readonly interval: Interval
  readonly computation: string
}

/** A change in points and, where a per cent is printed, in per cent of the value before. */
function waysOf(figure: Figure, now: Figure, before: Figure, isFall: boolean): readonly Way[] {
  const [from, to] = isFall ? [now, before] : [before, now]
  const points = {
    interval: minus(printedInterval(to), printedInterval(from)),
    computation: `${bare(to)} − ${bare(from)}`,
  }
  const growth = figure.isPercent ? growthOf(from, to, before) : undefined
  if (!growth) return [points]
  return now.isPercent ? [points, growth] : [growth]
}

function growthOf(from: Figure, to: Figure, before: Figure): Way | undefined {
  const change = minus(printedInterval(to), printedInterval(from))
  const share = isZero(before.value) ? undefined : over(change, printedInterval(before))
  return (
    share && {
      interval: times(share, exactly(exact('100'))),
      computation: `(${bare(to)} − ${bare(from)}) / ${bare(before)}`,
    }
  )
}

/** tăng từ 1.000 lên 1.200 … tăng 20% */
function fromTo(passage: Passage, { figure, at }: Change, sentence: Bounds): Pair | undefined {
  const [before, now] = [passage.figures[at - 2], passage.figures[at - 1]]
  if (!before || !now || !isWithin(sentence, before) || !areComparable(now, before)) return undefined
  const lead = passage.text.slice(Math.max(0, before.start - 30), before.start)
  if (!/từ\s*(?:mức|khoảng)?\s*$/iu.test(lead)) return undefined
  if (!/(?:lên|xuống|còn|đến|thành)\s*(?:còn|mức)?\s*$/u.test(between(passage, before, now))) return undefined
  return between(passage, now, figure).length < 40 ? { now, before } : undefined
}

/** 88,23, tăng 0,21 so với năm 2023 (88,02); giảm 0,3, đạt 9,43 (năm 2022 đạt 9,73) */
function againstBase(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const clause = clauseAt(passage.text, change.figure.start)
  const opens = /^\s*\S*\s*$/u.test(passage.text.slice(clause.start, change.figure.start).replace(change.word, ''))
  const values = valuesBefore(passage, change, opens ? sentence : clause)
  for (const now of [...values].reverse()) {
    const before = baseBehind(passage, change.figure, change.at, sentence, now)
    if (before) return { now, before }
  }
  return values.length > 0 ? undefined : reached(passage, change, clause)
}

/** A value that is told behind its change, with the value before in brackets. */
function reached(passage: Passage, { figure, at }: Change, clause: Bounds): Pair | undefined {
  const [now, ...others] = passage.figures
    .slice(at + 1)
    .filter((each) => isWithin(clause, each) && each.role === 'quantity')
  if (!now || !/^[^()]{0,30}(?:đạt|còn|là)\s*$/u.test(between(passage, figure, now)) || !couldChangeBy(now, figure))
    return undefined
  const before = others.find((each) => areComparable(now, each) && !isBottom(passage, each))
  return before && /\((?:cùng kỳ|năm)[^()]*$/u.test(between(passage, now, before)) ? { now, before } : undefined
}

function valuesBefore(passage: Passage, { figure, at }: Change, bounds: Bounds): readonly Figure[] {
  const earlier = passage.figures.slice(0, at).filter((each) => isWithin(bounds, each) && each.role === 'quantity')
  return earlier.filter(
    (each) => !isBottom(passage, each) && couldChangeBy(each, figure) && !isBracketed(passage, each, figure),
  )
}

/** Whether a figure stands in brackets that close before another. */
function isBracketed(passage: Passage, figure: Figure, other: Figure): boolean {
  const behind = between(passage, figure, other)
  return behind.indexOf(')') >= 0 && (behind.indexOf('(') < 0 || behind.indexOf(')') < behind.indexOf('('))
}

function baseBehind(passage: Passage, figure: Figure, at: number, sentence: Bounds, now: Figure): Figure | undefined {
  const behind = passage.figures.slice(at + 1).filter((each) => isWithin(sentence, each))
  const base = behind.find((each) => areComparable(now, each) && !isBottom(passage, each))
  if (!base) return undefined
  const way = between(passage, figure, base).replace(/\([^()]*\)/gu, '')
  const isStated = /(?:so với|^[^()]{0,30}\((?:cùng kỳ|năm))/u.test(way) && /[(:]\s*[^()]*$/u.test(way)
  const isDirect = /so với\s+(?:mức\s+|con số\s+)?$/u.test(way)
  return (isStated && !/\)|;/.test(way)) || isDirect ? base : undefined
}

/** Whether it is the lower number of a fraction, such as a maximum. */
function isBottom(passage: Passage, figure: Figure): boolean {
  return /\d\s*\/\s*$/.test(passage.text.slice(Math.max(0, figure.start - 4), figure.start))
}

function couldChangeBy(value: Figure, change: Figure): boolean {
  if (change.isPercent) return true
  return !value.isPercent ? haveSameUnit(value, change) && value.scale.equals(change.scale) : /^điểm/u.test(change.unit)
}

function areComparable(now: Figure, before: Figure): boolean {
  if (now.isPercent !== before.isPercent || before.role !== 'quantity' || /^(?:bậc|hạng|lần)/u.test(before.unit))
    return false
  const isSmall = now.decimals > 0 === before.decimals > 0 || now.decimals > 0 || before.decimals > 0
  return isSmall && now.scale.equals(before.scale) && haveSameUnit(now, before) && isNear(now, before)
}

/** What is ten times another is another thing, as a rule, unless both name what they count. */
function isNear(now: Figure, before: Figure): boolean {
  if (countedWord(now) !== '' && countedWord(now) === countedWord(before)) return true
  if (isZero(before.value) || isZero(now.value)) return false
  const times = now.value.div(before.value).abs()
  return times.compare(exact('10')) < 0 && one.div(times).compare(exact('10')) < 0
}

function opposite(passage: Passage, { figure, word }: Change, now: Figure, before: Figure): Claim {
  const rose = now.value.compare(before.value) > 0
  return plainClaim(passage, figure, {
    ...{ kind: 'difference', verdict: 'error', expected: null },
    arithmetic: `${bare(before)} → ${bare(now)}`,
    why: {
      vi: `Ghi “${word}” nhưng ${bare(now)} ${rose ? 'lớn' : 'nhỏ'} hơn ${bare(before)}.`,
      en: `It says “${word}”, but ${bare(now)} is ${rose ? 'larger' : 'smaller'} than ${bare(before)}.`,
    },
    suggestion: {
      vi: `Sửa “${word}”, hoặc sửa một trong hai số.`,
      en: `Change “${word}”, or one of the two figures.`,
    },
  })
}
