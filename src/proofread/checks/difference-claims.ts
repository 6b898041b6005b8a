import { hundred, isNegative, zero } from '../../number/exact.ts'
import type { Pair } from '../changes/change-pair.ts'
import { type Reading, readingsOf, shareReadings } from '../changes/change-readings.ts'
import { type Change, changesIn } from '../changes/changes.ts'
import { oppositeWay } from '../changes/opposite-way.ts'
import { possiblePairs } from '../changes/possible-pairs.ts'
import { surePair } from '../changes/sure-pair.ts'
import { valueToldBefore } from '../changes/value-told-before.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, minus, plus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { between, type Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit, isSpan } from '../text/units.ts'

/** Rises, falls and distances against the values that they are of, and the per cent that is told beside an amount. */
export const differenceClaims: PassageCheck = (passage, claimed) => {
  const changes = changesIn(passage, claimed)
  const isChange = (figure: Figure) => changes.some((each) => each.figure === figure)
  return changes.flatMap((change) => {
    const share = shareBehind(passage, change)
    const pair = surePair(passage, change)
    const sure = pair && !isChange(pair.now) && !isChange(pair.before) ? pair : undefined
    const claims = sure ? changeClaim(passage, change, sure) : overPlan(passage, change)
    return share && !claimed.has(share) && share !== sure?.now && share !== sure?.before
      ? [...claims, ...shareClaim(passage, { change, share, pair: sure, isChange })]
      : claims
  })
}

function changeClaim(passage: Passage, change: Change, pair: Pair): readonly Claim[] {
  const { figure, way } = change
  const readings = readingsOf(change, pair)
  const fits = (each: Reading) => agrees(figure, each.interval)
  const fitting =
    readings.find(fits) ??
    possiblePairs(passage, change)
      .filter(({ before, now }) => !(before === pair.now && now === pair.before))
      .flatMap((each) => readingsOf(change, each))
      .find(fits)
  const reading = fitting ?? readings[0]
  if (!reading || (!fitting && isNegative(reading.interval.value) && way !== 'apart'))
    return oppositeWay(passage, change.figure, pair, change.word)
  const grave = isOfScores(figure, pair) ? 'check' : 'error'
  const told = { kind: 'difference', computation: reading.computation, grave } as const
  return [judgedClaim(passage, figure, reading.interval, told)]
}

const planned = /^\s*(?:so với|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu|năm trước|của năm|KH)/u

/** A per cent above or below a hundred beside how much that is: đạt 103,8% dự toán, vượt 3,8%. */
function overPlan(passage: Passage, change: Change): readonly Claim[] {
  const { figure, at, way } = change
  const reached = passage.figures
    .slice(Math.max(0, at - 4), at)
    .findLast((each) => !/\([^()]*$/u.test(passage.text.slice(Math.max(0, each.start - 40), each.start)))
  if (!figure.isPercent || way === 'apart' || !reached?.isPercent || reached.end > change.start) return []
  const lead = passage.text.slice(Math.max(0, reached.start - 24), reached.start)
  if (!/(?:đạt(?: được)?|bằng|thực hiện(?: được)?|hoàn thành|tương đương)(?: tỷ lệ)?\s*$/iu.test(lead)) return []
  const gap = passage.text.slice(reached.end, change.start).replace(/\([^()]*\)/gu, '')
  const isPlan = planned.test(gap) || (reached.value.compare(hundred) > 0 && /^\s*[,(]/.test(gap))
  if (!isPlan || gap.length > 70 || /[;.]\s|đạt|\sđó/u.test(gap)) return []
  const behind = passage.text.slice(figure.end, figure.end + 40)
  if (/^[^,.;]{0,10}(?:so với|cùng kỳ|năm trước)/u.test(behind) && !sameBase(gap, behind)) return []
  const computed = minus(printedInterval(reached), exactly(hundred))
  const interval = way === 'up' ? computed : minus(exactly(hundred), printedInterval(reached))
  const computation = way === 'up' ? `${bare(reached)} − 100%` : `100% − ${bare(reached)}`
  const fits = agrees(figure, interval)
  const other = possiblePairs(passage, change).some((pair) =>
    readingsOf(change, pair).some((each) => agrees(figure, each.interval)),
  )
  if (!fits && (other || isNegative(interval.value))) return []
  return [judgedClaim(passage, figure, interval, { kind: 'difference', grave: 'error', computation })]
}

/** Whether what is reached and what it is above or below are measured by the same: the plan, or the year before. */
function sameBase(gap: string, behind: string): boolean {
  const plan = /kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu/u
  const before = /cùng kỳ|năm/u
  return (plan.test(gap) || !before.test(gap)) === plan.test(behind)
}

/** A rise of a score in per cent may be one in per cent of its maximum. */
function isOfScores(figure: Figure, { now, before }: Pair): boolean {
  return figure.isPercent && [now, before].some(({ unit }) => /^điểm/u.test(unit))
}

const tells =
  /^[^.;\d()%]{0,30}(?:[,(]|\s[–-])\s*(?:tương (?:ứng|đương)(?: với)?|ứng với|tức(?: là)?|hay|bằng|khoảng)?\s*(?:tăng|giảm|mức (?:tăng|giảm)|(?:tỷ|tỉ) lệ(?: tăng| giảm)?|tốc độ (?:tăng|giảm))?\s*(?:là|bằng|:)?\s*$/u

/** The per cent that is told beside an amount of change: giảm 07 người (20%); giảm 91 đơn vị, tỷ lệ giảm 64,08%. */
function shareBehind(passage: Passage, { figure, at }: Change): Figure | undefined {
  const share = passage.figures[at + 1]
  if (!share?.isPercent || figure.isPercent || !tells.test(between(passage, figure, share))) return undefined
  // More than all of it is what it has become, unless it is called a rise.
  if (share.value.compare(hundred) > 0 && !/(?:tăng|giảm|\()[^\d]*$/u.test(between(passage, figure, share)))
    return undefined
  return /^\s*(?:[),.;(]|so với|cùng kỳ|$)/u.test(passage.text.slice(share.end)) ? share : undefined
}

interface Told {
  readonly change: Change
  readonly share: Figure
  readonly pair: Pair | undefined
  readonly isChange: (figure: Figure) => boolean
}

function shareClaim(passage: Passage, { change, share, pair, isChange }: Told): readonly Claim[] {
  const base = pair?.before ?? baseBehind(passage, change, share)
  const told = valueToldBefore(passage, change)
  const only = onlyValue(passage, change) ?? told
  const now = pair?.now ?? (base || (only && isChange(only)) ? undefined : only)
  const asGrowth = pair ? readingsOf({ ...change, figure: share }, pair) : []
  // The value of the sentence before may be the one before the change too.
  const readings = [...shareReadings(change, base, now), ...shareReadings(change, told, undefined), ...asGrowth].map(
    (each) => asSigned(each, change, share),
  )
  const held = readings.find(({ interval }) => agrees(share, interval))
  const reading = held ?? readings[0]
  if (!reading || (!held && change.way === 'up' && isLevel(share, reading))) return []
  const { interval, computation } = reading
  return [judgedClaim(passage, share, interval, { kind: 'difference', grave: 'error', computation })]
}

/** Whether a per cent is that of the value now, which is a hundred more: tăng 541 tỷ đồng, tương đương 212% so với cùng kỳ. */
function isLevel(share: Figure, { interval }: Reading): boolean {
  return agrees(share, plus(exactly(hundred), interval))
}

/** A fall may be printed with its sign: giảm 61 vụ (−7,1%). */
function asSigned(reading: Reading, { way }: Change, share: Figure): Reading {
  const isSigned = way === 'down' && isNegative(share.value) && !isNegative(reading.interval.value)
  return isSigned ? { ...reading, interval: minus(exactly(zero), reading.interval) } : reading
}

/** The only value of the sentence that a change could be of: Đàn lợn có 4.860 con, nhiều hơn 340 con, tương ứng tăng 7,5%. */
function onlyValue({ text, figures }: Passage, { figure, start }: Change): Figure | undefined {
  const sentence = sentenceAt(text, figure.start)
  const values = figures.filter(
    (each) => isWithin(sentence, each) && each !== figure && each.role === 'quantity' && !each.isPercent,
  )
  const [only] = values
  const isNear = only && values.length === 1 && start >= only.end && start - only.end < 70
  if (!isNear || isSpan(only) || !only.scale.equals(figure.scale) || !haveSameUnit(only, figure)) return undefined
  return /trong đó|riêng|;/u.test(text.slice(only.end, start)) ? undefined : only
}

/** The value before that stands in brackets behind: tăng 37.500 hồ sơ, tương ứng tăng 25% (năm 2022: 150.000 hồ sơ). */
function baseBehind(passage: Passage, { figure, at }: Change, share: Figure): Figure | undefined {
  const base = passage.figures.slice(at + 2).find(({ role }) => role === 'quantity')
  if (!base || base.isPercent || !base.scale.equals(figure.scale) || !haveSameUnit(base, figure)) return undefined
  return /^\)?[^.;()]{0,40}\((?:cùng kỳ|năm)[^.;()]*$/u.test(between(passage, share, base)) ? base : undefined
}
