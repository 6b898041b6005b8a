import { exact, hundred } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, printedInterval, times } from '../figures/interval.ts'
import { type Judgement, judge } from '../figures/judge.ts'
import { isBoundTo, isDescribed, isNear, isSameCount } from '../shares/bound-share.ts'
import { impliedShare } from '../shares/implied-share.ts'
import { type Candidate, candidatesIn, couldBeWhole, siblingsOf, withoutYears } from '../shares/share-candidates.ts'
import { againstOther, beforeWhole, isChanged, otherClause } from '../shares/share-words.data.ts'
import type { Share } from '../shares/shares.ts'
import { canBeAdded } from '../sums/parts.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit, isSpan } from '../text/units.ts'
import { descriptionBehind, labelOf } from '../text/whole-words.ts'

/** Parts whose whole stands somewhere around them: tổng số 1.250 hồ sơ … 1.000 hồ sơ, chiếm 80%. */
export const shareClaims: PassageCheck = (passage, claimed, reading) => {
  const shares = candidatesIn(passage, reading).filter(({ percent }) => !claimed.has(percent))
  return shares.flatMap((share) =>
    shareClaim(share, { passage, all: shares, siblings: () => siblingsOf(passage, share, shares, reading) }),
  )
}

/** What stands around a share. */
interface Surroundings {
  readonly passage: Passage
  /** All shares of the passage. */
  readonly all: readonly Candidate[]
  /** The other shares beside it: looked for only where they are needed. */
  readonly siblings: () => readonly Candidate[]
}

function shareClaim(share: Candidate, { passage, all, siblings }: Surroundings): readonly Claim[] {
  const told = (whole: Figure, grave: 'error' | 'check') => {
    const computed = shareInterval(share.part, whole)
    const computation = `${bare(share.part)} / ${bare(whole)}`
    return computed ? [judgedClaim(passage, share.percent, computed, { kind: 'ratio', computation, grave })] : []
  }
  const nominal = nominalPart(share, all)
  if (nominal) return [ofNominal(passage, share, nominal)]
  const whole =
    share.measure ??
    yearWhole(passage, share) ??
    describedWhole(passage, share) ??
    openedWhole(passage, share) ??
    bestFitting(share, ['same', 'from-unrounded']) ??
    statedBehind(passage, share)
  if (whole) return told(whole, 'error')
  if (share.isOfChange) return []
  const others = siblings()
  const implied = impliedShare(share, others)
  if (implied && !roughnessAt(passage.text, share.part.start) && isOfAll(passage, share, others))
    return [judgedClaim(passage, share.percent, implied.share, { kind: 'ratio', ...implied, grave: 'error' })]
  const found = earlierFitting(share) ?? bestFitting(share, ['last-digit']) ?? invertedWhole(share)
  if (found) return told(found, 'error')
  const agreed = agreedWhole(share, others)
  const isBound = agreed && isBoundTo(passage, share, { whole: agreed, siblings: others })
  if (agreed && (isBound || isLikeSiblings(share, others, agreed))) return told(agreed, 'error')
  if (share.isAgain || againstOther.test(passage.text.slice(share.percent.end, share.percent.end + 30))) return []
  return ofNamedWhole(passage, share, others, told)
}

/** Whether the words behind a per cent, if there are any, mean what the other shares are of too. */
function isOfAll(passage: Passage, { percent, wording }: Candidate, siblings: readonly Candidate[]): boolean {
  if (!isDescribed(passage, percent)) return true
  if (/^(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)/u.test(wording)) return false
  return siblings.every((each) => each.wording === wording) || wording.startsWith('tổng')
}

/** A per cent that is given, such as 10% to be saved, of which the part was made: the whole of it, if the part is not. */
function nominalPart({ part, percent, wholes }: Candidate, all: readonly Candidate[]): Figure | undefined {
  const isGiven = percent.start < part.start && percent.decimals === 0 && percent.value.n % 5n === 0n
  const [whole, ...others] = wholes.filter((each) => haveSameUnit(part, each) && each.end <= percent.start)
  if (!isGiven || !whole || part.decimals === 0 || others.length > 0) return undefined
  if (all.some((each) => each.part === whole)) return undefined
  return judge(part, amountOf(percent, whole)) === 'different' ? whole : undefined
}

function amountOf(percent: Figure, whole: Figure): Interval {
  return times(printedInterval(whole), exactly(percent.value.div(hundred)))
}

function ofNominal(passage: Passage, { part, percent }: Candidate, whole: Figure): Claim {
  const computation = `${bare(whole)} × ${percent.text.trim()}`
  return judgedClaim(passage, part, amountOf(percent, whole), { kind: 'ratio', computation, grave: 'error' })
}

/** A whole of the same sentence is sure; one of the sentence before may be another's. */
function ofNamedWhole(
  passage: Passage,
  share: Candidate,
  all: readonly Candidate[],
  told: (whole: Figure, grave: 'error' | 'check') => readonly Claim[],
): readonly Claim[] {
  const sentence = sentenceAt(passage.text, share.percent.start)
  const whole = share.wholes.find(
    (each) => isNamedWhole(passage, each, share, all) && isBoundTo(passage, share, { whole: each, siblings: all }),
  )
  if (!whole) return []
  if (isWithin(sentence, whole)) return told(whole, isOfDone(passage, share, whole) ? 'check' : 'error')
  return isNear(passage, whole, share.part) ? told(whole, 'check') : []
}

/** Whether a part was done in time and its whole came in: of what was done already, which is not told. */
function isOfDone({ text }: Passage, { part }: Share, whole: Figure): boolean {
  const isIn = /(?:tiếp nhận|nhận)\s(?:được\s|mới\s)?$/iu.test(text.slice(Math.max(0, whole.start - 24), whole.start))
  return isIn && /(?:đúng|trước|sớm|quá|trễ) hạn/u.test(text.slice(whole.end, part.end + 30))
}

const judgements: readonly Judgement[] = ['same', 'from-unrounded', 'last-digit']

function bestFitting(share: Candidate, allowed: readonly Judgement[] = judgements): Figure | undefined {
  for (const judgement of allowed) {
    const whole = share.wholes.find((each) => judgementOf(share, each) === judgement)
    if (whole) return whole
  }
  return undefined
}

function judgementOf({ part, percent }: Share, whole: Figure): Judgement | undefined {
  const computed = shareInterval(part, whole)
  return computed && judge(percent, computed)
}

/** The whole of a paragraph before. */
function earlierFitting(share: Candidate): Figure | undefined {
  const { earlier, part } = share
  return earlier.find(
    (each) => couldBeWhole(each, part) && haveSameUnit(each, part) && judgementOf(share, each) === 'same',
  )
}

/** A smaller value of the same kind of which the per cent is what it makes of the part: it was divided the wrong way round. */
function invertedWhole({ part, percent, wholes }: Candidate): Figure | undefined {
  if (percent.decimals === 0) return undefined
  return wholes.find((whole) => {
    const inverse = haveSameUnit(part, whole) && countedWord(part) !== '' ? shareInterval(whole, part) : undefined
    return inverse !== undefined && whole.value.compare(part.value) < 0 && judge(percent, inverse) === 'same'
  })
}

/** The whole that opens the sentence: Trong tổng số 270 em, 30% ở nội trú, tức 81 em. */
function openedWhole(passage: Passage, { part, percent, wholes, wording }: Candidate): Figure | undefined {
  if (/^(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|so với|cùng kỳ)/u.test(wording)) return undefined
  const { start } = sentenceAt(passage.text, percent.start)
  const first = Math.min(part.start, percent.start)
  const whole = passage.figures.find((each) => each.start >= start && each.role === 'quantity')
  if (!whole || !wholes.includes(whole) || !(canBeAdded(part, whole) || isOneOf(passage, part, whole))) return undefined
  const next = passage.figures.find((each) => each.start > whole.start && each.role === 'quantity')
  const isOpening =
    /^[\s"“(+•*–-]*(?:(?:Trong|Trên)(?:\s+(?:tổng\s+)?số)?|So với\s+(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?:\s\p{L}+){0,3})\s+$/u.test(
      passage.text.slice(start, whole.start),
    )
  return isOpening && next?.start === first ? whole : undefined
}

/** Whether a part is said to be some of a whole, by whatever name: Trong số 69 tác phẩm có 19 phim. */
function isOneOf({ text }: Passage, part: Figure, whole: Figure): boolean {
  const isThing = (each: Figure) => !/^(?:đồng|usd|tấn|kg|ha|m|m2|m²|km|điểm)?$/u.test(countedWord(each))
  return (
    /trong (?:tổng )?số\s+$/iu.test(text.slice(Math.max(0, whole.start - 16), whole.start)) &&
    isThing(part) &&
    isThing(whole)
  )
}

/** The whole that the words behind the per cent describe: 75% số hồ sơ đã giải quyết; 53% tổng nguồn; 90% dự toán. */
function describedWhole(passage: Passage, share: Candidate): Figure | undefined {
  const { part, percent, wholes } = share
  const words = descriptionBehind(passage, percent)
  if (words.length === 0) return undefined
  const described = wholes.filter((whole) => {
    const label = searchName(labelOf(passage, whole)).split(' ')
    const isToldBefore = !words.every((word) => searchName(whole.unit).split(' ').includes(word))
    return (
      (isSameCount(part, whole) || isOfVotes(part, whole)) &&
      isToldBefore &&
      mayBeMeant(passage, share, whole) &&
      words.every((word) => label.includes(word)) &&
      !label.some((word) => /^(?:chua|khong)$/.test(word) && !words.includes(word))
    )
  })
  const fitting = described.find((whole) => judgementOf(share, whole) === 'same')
  return fitting ?? (described.length === 1 ? described[0] : undefined)
}

/** Whether votes are counted of those who have them: 47 phiếu, bằng 94% số đại biểu có mặt. */
function isOfVotes(part: Figure, whole: Figure): boolean {
  return countedWord(part) === 'phiếu' && (countedWord(whole) === '' || persons.has(countedWord(whole)))
}

/** Whether a described whole is no item of the same list, no neighbour in the same clause, and exact. */
function mayBeMeant(passage: Passage, { part, percent }: Candidate, whole: Figure): boolean {
  if (roughnessAt(passage.text, whole.start) || !isNear(passage, whole, part)) return false
  if (whole.start > percent.end) return /[;.:(]|so với/u.test(between(passage, percent, whole))
  const ahead = whole.end <= part.start ? between(passage, whole, part) : ''
  return (
    !/(?:trong đó|gồm|kể cả|cụ thể)/iu.test(ahead) ||
    !/kế hoạch|dự toán|chỉ tiêu/u.test(passage.text.slice(percent.end, percent.end + 20))
  )
}

/** The whole that stands right behind the per cent: 80% kế hoạch (30 đơn vị); 80% của 30 đơn vị; 80% trên tổng số 30. */
function statedBehind(passage: Passage, { part, percent, wholes }: Candidate): Figure | undefined {
  const next = wholes.find(({ start }) => start >= Math.max(percent.end, part.end))
  if (!next || percent.start < part.start) return undefined
  const isTotal = /tổng (?:số|cộng)\s*$/u.test(between(passage, percent, next))
  if (!isTotal && !haveSameUnit(part, next)) return undefined
  const gap = withoutYears(between(passage, percent, next))
  const isIn =
    /^\)?\s*(?:của|trong|trên|so với|tổng|kế hoạch|KH|dự toán|DT|chỉ tiêu|mục tiêu)(?:\s(?!(?:và|gấp|sau|với)\s)\p{L}+){0,6}\s*$/u.test(
      gap,
    )
  const isBracketed =
    ofBase.test(gap) && !/,\s(?:so|hơn|kém)\s/u.test(gap) && /^[^.;()\d]{0,60}\(\s*[^()\d.;]{0,30}$/u.test(gap)
  return (isIn || isBracketed) && !otherClause.test(gap) ? next : undefined
}

/** Behind a per cent: what it is of, told in full in the brackets behind. */
const ofBase =
  /^\)?\s*(?:so với|so|cùng kỳ|của|trên|trong|năm|kế hoạch|KH|DT|dự toán|chỉ tiêu|mục tiêu|nhu cầu|dân số|diện tích|mức|số|tổng|toàn|bình quân)/u

/** The whole of another year that is named behind the per cent: 3.050 người năm 2023 …, bằng 105% năm 2023. */
function yearWhole(passage: Passage, { part, percent, wholes }: Candidate): Figure | undefined {
  const behind = /^\s*(?:so với\s|cùng kỳ\s|của\s)*năm\s+(\d{4})/u.exec(
    passage.text.slice(percent.end, percent.end + 40),
  )
  const year = behind?.[1]
  if (year === undefined) return undefined
  const found = wholes.filter((whole) => {
    const previous = passage.figures.findLast((each) => each.end <= whole.start && each.role === 'quantity')
    const lead = passage.text.slice(previous?.end ?? 0, whole.start)
    return haveSameUnit(part, whole) && new RegExp(`năm\\s+${year}[^.;]{0,30}$`, 'iu').test(lead)
  })
  return found.length === 1 ? found[0] : undefined
}

/** The whole of the other shares beside it, if all of them that fit have the same one and it is not said to be another one's. */
function agreedWhole(share: Candidate, siblings: readonly Candidate[]): Figure | undefined {
  const alike = siblings.filter(({ wording }) => share.wording === '' || share.wording === wording)
  const fitting = alike.flatMap((other) => bestFitting(other) ?? earlierFitting(other) ?? [])
  const [only] = fitting
  if (!only || new Set(fitting).size > 1 || ![...share.wholes, ...share.earlier].includes(only)) return undefined
  return fitting.length > 1 || !earlierFitting(share) ? only : undefined
}

/** Whether a share that tells no unit stands in a row of such shares, which are finely those of a whole: 05 (0,40%), 11 (0,88%). */
function isLikeSiblings(share: Candidate, siblings: readonly Candidate[], whole: Figure): boolean {
  const isBare = ({ part, percent }: Candidate) => countedWord(part) === '' && percent.decimals >= 2
  const isFitting = (each: Candidate) => each !== share && isBare(each) && judgementOf(each, whole) === 'same'
  if (share.wording !== '' || whole.value.compare(share.part.value) < 0) return false
  return isBare(share) && siblings.some(isFitting) && siblings.every((each) => each === share || isFitting(each))
}

function isNamedWhole(
  { text, figures }: Passage,
  whole: Figure,
  { part, percent }: Share,
  all: readonly Share[],
): boolean {
  const lead = text.slice(Math.max(0, whole.start - 90), whole.start)
  const isTotal = /(?:^|[^\p{L}])tổng(?:\s\p{L}+){0,8}\s*:?\s*$/iu.test(lead)
  const isLarger = whole.value.compare(part.value) >= 0
  const [a, b] = [countedWord(part), countedWord(whole)]
  const isSame = a !== '' && b !== '' ? a === b || (persons.has(a) && persons.has(b)) : a !== b || isTotal
  const isPart = all.some((other) => other.part === whole)
  const isOther = isChanged.test(lead.slice(-40)) || /(?:năm trước|cùng kỳ|kỳ trước)[^.;\d]{0,20}$/iu.test(lead)
  const isNamed = beforeWhole.test(lead) || isTotal || leadsToPart({ text, figures }, whole, { part, percent })
  return isLarger && isSame && !isPart && !isOther && isNamed
}

/** Whether a part is said to be in a whole, or the whole is the first number of its sentence and the part the next of its kind. */
function leadsToPart(
  { text, figures }: Pick<Passage, 'text' | 'figures'>,
  whole: Figure,
  { part, percent }: Pick<Share, 'part' | 'percent'>,
): boolean {
  const ahead = text.slice(whole.end, part.start).replace(/\([^()]*\)/gu, ' ')
  if (/(?:^|[^\p{L}])trong (?:số )?(?:đó|này)(?!\p{L})/u.test(ahead)) return true
  const { start } = sentenceAt(text, whole.start)
  const first = figures.find((each) => each.start >= start && each.role === 'quantity' && !isSpan(each))
  const computed = shareInterval(part, whole)
  // Of two things that are told beside each other the per cent is of neither.
  const isFar = !computed || computed.value.sub(percent.value).abs().mul(exact('4')).compare(computed.value) > 0
  return first === whole && !isFar && !/[;:]|[.!?]\s|(?<!\p{L})(?:và|cùng|với)(?!\p{L})/u.test(ahead)
}
