import { searchName } from '../../number/search-name.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { shareInterval } from '../fractions.ts'
import { bare } from '../in-print.ts'
import { type Judgement, judge } from '../judge.ts'
import { between, type Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'
import { countedWord, haveSameUnit, isRough } from '../units.ts'

/** Between a part and the per cent that it makes of a whole named before. */
const makes =
  /^[^.;\d]{0,70}?(?:[,(]|\s)\s*(?:chiếm|đạt|bằng|tương đương(?: với)?|=)\s*(?:tỷ lệ|tỉ lệ)?\s*$|^[^.;\d()]{0,50}\(\s*$/u

/** Behind a per cent: it measures against something that stands behind it, or nowhere. */
const againstOther = /^\s*(?:so với|cùng kỳ|của|trên|trong|năm|kế hoạch|dự toán|chỉ tiêu)/u

/** Before a whole. */
const isWhole = /(?:tổng(?: số| cộng)?|toàn (?:tỉnh|huyện|xã|ngành)|tiếp nhận)[^.;\d]{0,60}$/iu

/** A part with the per cent that it makes. */
interface Share {
  readonly part: Figure
  readonly percent: Figure
  /** What could be its whole, nearest first. */
  readonly wholes: readonly Figure[]
}

/** Parts whose whole stands somewhere before them: tổng số 1.250 hồ sơ … 1.000 hồ sơ, chiếm 80%. */
export const shareClaims: PassageCheck = (passage, claimed) => {
  const shares = sharesIn(passage, claimed)
  return shares.flatMap((share) => shareClaim(passage, share, shares))
}

function sharesIn(passage: Passage, claimed: ReadonlySet<Figure>): readonly Share[] {
  return passage.figures.flatMap((percent, at) => {
    const part = passage.figures[at - 1]
    if (!percent.isPercent || claimed.has(percent) || isRough(passage, percent)) return []
    if (part?.role !== 'quantity' || part.isPercent || !makes.test(between(passage, part, percent))) return []
    const wholes = passage.figures.slice(0, at - 1).filter((each) => couldBeWhole(each, part))
    return [{ part, percent, wholes: [...wholes].reverse() }]
  })
}

function shareClaim(passage: Passage, share: Share, all: readonly Share[]): readonly Claim[] {
  const { part, percent, wholes } = share
  const told = (whole: Figure, grave: 'error' | 'check') => {
    const computed = shareInterval(part, whole)
    const computation = `${bare(part)} / ${bare(whole)}`
    return computed ? [judgedClaim(passage, percent, computed, { kind: 'ratio', computation, grave })] : []
  }
  const described = describedWhole(passage, share)
  if (described) return told(described, 'error')
  const fitting = bestFitting(share)
  if (fitting) return told(fitting, 'error')
  const agreed = agreedWhole(passage, share, all)
  if (agreed) return told(agreed, 'error')
  if (againstOther.test(passage.text.slice(percent.end, percent.end + 30))) return []
  const named = wholes.filter((whole) => isNamedWhole(passage, whole, part))
  const [only] = named
  const isSure = named.length === 1 && only !== undefined && isWithin(sentenceAt(passage.text, percent.start), only)
  return only ? told(only, isSure ? 'error' : 'check') : []
}

function couldBeWhole(each: Figure, part: Figure): boolean {
  return each.role === 'quantity' && !each.isPercent && each.value.n > 0n && each.scale.equals(part.scale)
}

const judgements: readonly Judgement[] = ['same', 'from-unrounded', 'last-digit']

function bestFitting({ part, percent, wholes }: Share): Figure | undefined {
  const fits = (whole: Figure, judgement: Judgement) => {
    const computed = shareInterval(part, whole)
    return computed !== undefined && judge(percent, computed) === judgement
  }
  for (const judgement of judgements) {
    const whole = wholes.find((each) => fits(each, judgement))
    if (whole) return whole
  }
  return undefined
}

/** The whole that the words behind the per cent describe: 75% số hồ sơ đã giải quyết. */
function describedWhole(passage: Passage, { part, percent, wholes }: Share): Figure | undefined {
  const behind = /^\s*(?:trên |trong |của )?(?:tổng )?số\s+([^,.;()\d]{6,60})/u.exec(passage.text.slice(percent.end))
  const words = searchName(behind?.[1] ?? '').split(' ')
  if (words.length < 3) return undefined
  const described = wholes.filter((whole) => {
    const around = searchName(passage.text.slice(Math.max(0, whole.start - 30), whole.end + whole.unit.length + 1))
    return haveSameUnit(part, whole) && words.every((word) => around.split(' ').includes(word))
  })
  return described.length === 1 ? described[0] : undefined
}

/** The whole of the other shares of the sentence, if all of them that fit have the same one. */
function agreedWhole(passage: Passage, share: Share, all: readonly Share[]): Figure | undefined {
  const sentence = sentenceAt(passage.text, share.percent.start)
  const others = all.filter((other) => other !== share && isWithin(sentence, other.percent))
  const wholes = new Set(others.flatMap((other) => bestFitting(other) ?? []))
  const [only] = wholes
  return wholes.size === 1 && only && share.wholes.includes(only) ? only : undefined
}

function isNamedWhole({ text }: Passage, whole: Figure, part: Figure): boolean {
  const isLarger = whole.value.compare(part.value) >= 0
  const isSame = haveSameUnit(part, whole) && (countedWord(part) !== '' || countedWord(whole) !== '')
  return isLarger && isSame && isWhole.test(text.slice(Math.max(0, whole.start - 90), whole.start))
}
