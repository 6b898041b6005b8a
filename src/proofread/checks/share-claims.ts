import { searchName } from '../../number/search-name.ts'
import type { PassageCheck, Reading } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { shareInterval } from '../fractions.ts'
import { impliedShare } from '../implied-share.ts'
import { bare } from '../in-print.ts'
import { type Judgement, judge } from '../judge.ts'
import { between, type Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'
import { againstOther, beforeWhole, isChanged } from '../share-words.data.ts'
import { type Share, sharesIn } from '../shares.ts'
import { countedWord, haveSameUnit } from '../units.ts'

/** A share with what could be its whole, nearest first. */
interface Candidate extends Share {
  readonly wholes: readonly Figure[]
  /** Figures of the paragraphs before, which may be its whole too. */
  readonly earlier: readonly Figure[]
}

/** Before a whole that stands behind its share. */
const isIntroduced = /(?:tổng|tổng số|trong|trên|của|so với|số|\()[^.;\d]{0,40}$/u

/** How many paragraphs before a share its whole is looked for. */
const reach = 4

/** Parts whose whole stands somewhere around them: tổng số 1.250 hồ sơ … 1.000 hồ sơ, chiếm 80%. */
export const shareClaims: PassageCheck = (passage, claimed, reading) => {
  const earlier = earlierFigures(passage, reading)
  const shares = sharesIn(passage)
    .filter(({ percent }) => !claimed.has(percent))
    .map((share) => ({ ...share, wholes: wholesOf(passage, share), earlier }))
  return shares.flatMap((share) => shareClaim(passage, share, shares))
}

function earlierFigures({ order, kind }: Passage, { passages }: Reading): readonly Figure[] {
  if (order < 0 || kind !== 'paragraph') return []
  const before = passages.slice(Math.max(0, order - reach), order).filter((each) => each.kind === 'paragraph')
  return before.flatMap(({ figures }) => figures).reverse()
}

function wholesOf(passage: Passage, { part, percent }: Share): readonly Figure[] {
  const [first, last] = part.start < percent.start ? [part, percent] : [percent, part]
  const sentence = sentenceAt(passage.text, percent.start)
  const could = passage.figures.filter((each) => couldBeWhole(each, part))
  const behind = could.filter(
    (each) =>
      each.start > last.start &&
      isWithin(sentence, each) &&
      isIntroduced.test(passage.text.slice(last.end, each.start)),
  )
  return [...could.filter((each) => each.end <= first.start).reverse(), ...behind]
}

function shareClaim(passage: Passage, share: Candidate, all: readonly Candidate[]): readonly Claim[] {
  const { part, percent } = share
  const told = (whole: Figure, grave: 'error' | 'check') => {
    const computed = shareInterval(part, whole)
    const computation = `${bare(part)} / ${bare(whole)}`
    return computed ? [judgedClaim(passage, percent, computed, { kind: 'ratio', computation, grave })] : []
  }
  const described = describedWhole(passage, share)
  if (described) return told(described, 'error')
  const fitting = bestFitting(share, ['same', 'from-unrounded'])
  if (fitting) return told(fitting, 'error')
  const stated = statedBehind(passage, share)
  if (stated) return told(stated, 'error')
  if (share.isOfChange) return []
  const agreed = agreedWhole(passage, share, all)
  if (agreed) return told(agreed, 'error')
  const implied = impliedShare(share, siblingsOf(passage, share, all))
  if (implied) return [judgedClaim(passage, percent, implied.share, { kind: 'ratio', ...implied, grave: 'error' })]
  const near = bestFitting(share, ['last-digit'])
  if (near) return told(near, 'error')
  if (share.isAgain || againstOther.test(passage.text.slice(percent.end, percent.end + 30))) return []
  return ofNamedWhole(passage, share, all, told)
}

/** A whole of the same sentence is sure; one of another sentence may be another's. */
function ofNamedWhole(
  passage: Passage,
  share: Candidate,
  all: readonly Candidate[],
  told: (whole: Figure, grave: 'error' | 'check') => readonly Claim[],
): readonly Claim[] {
  const sentence = sentenceAt(passage.text, share.percent.start)
  const named = share.wholes.filter((whole) => isNamedWhole(passage, whole, share, all))
  const within = named.filter((whole) => isWithin(sentence, whole))
  const [only] = within.length > 0 ? within : named
  return only ? told(only, within.length === 1 ? 'error' : 'check') : []
}

function couldBeWhole(each: Figure, part: Figure): boolean {
  return (
    each !== part && each.role === 'quantity' && !each.isPercent && each.value.n > 0n && each.scale.equals(part.scale)
  )
}

const judgements: readonly Judgement[] = ['same', 'from-unrounded', 'last-digit']

function bestFitting(
  { part, percent, wholes, earlier }: Candidate,
  allowed: readonly Judgement[] = judgements,
): Figure | undefined {
  const fits = (whole: Figure, judgement: Judgement) => {
    const computed = shareInterval(part, whole)
    return computed !== undefined && judge(percent, computed) === judgement
  }
  for (const judgement of allowed) {
    const whole = wholes.find((each) => fits(each, judgement))
    if (whole) return whole
  }
  if (!allowed.includes('same')) return undefined
  return earlier.find((each) => couldBeWhole(each, part) && haveSameUnit(each, part) && fits(each, 'same'))
}

/** The whole that the words behind the per cent describe: 75% số hồ sơ đã giải quyết. */
function describedWhole(passage: Passage, { part, percent, wholes }: Candidate): Figure | undefined {
  const behind = /^\s*(?:trên |trong |của )?(?:tổng )?số\s+([^,.;()\d]{6,60})/u.exec(passage.text.slice(percent.end))
  const words = searchName(behind?.[1] ?? '').split(' ')
  if (words.length < 3) return undefined
  const described = wholes.filter((whole) => {
    const around = searchName(passage.text.slice(Math.max(0, whole.start - 30), whole.end + whole.unit.length + 1))
    return haveSameUnit(part, whole) && words.every((word) => around.split(' ').includes(word))
  })
  return described.length === 1 ? described[0] : undefined
}

/** The whole that stands right behind the per cent: 80% kế hoạch (30 đơn vị); 80% của 30 đơn vị; 80% trên tổng số 30. */
function statedBehind(passage: Passage, { part, percent, wholes }: Candidate): Figure | undefined {
  const next = wholes.find(({ start }) => start >= Math.max(percent.end, part.end))
  if (!next || percent.start < part.start || !haveSameUnit(part, next)) return undefined
  const gap = between(passage, percent, next)
  const isIn = /^\)?\s*(?:của|trong|trên|so với)\s+(?:tổng số|tổng|số|toàn bộ)?\s*$/u.test(gap)
  const isBracketed = againstOther.test(gap) && /^[^.;()\d]{0,60}(?:năm\s+\d{4}\s*)?\(\s*[^()\d.;]{0,30}$/u.test(gap)
  return isIn || isBracketed ? next : undefined
}

/** The other shares of its sentence. */
function siblingsOf(passage: Passage, share: Candidate, all: readonly Candidate[]): readonly Candidate[] {
  const sentence = sentenceAt(passage.text, share.percent.start)
  return all.filter(
    (other) => other !== share && !other.isOfChange && !other.isAgain && isWithin(sentence, other.percent),
  )
}

/** The whole of the other shares of the sentence, if all of them that fit have the same one. */
function agreedWhole(passage: Passage, share: Candidate, all: readonly Candidate[]): Figure | undefined {
  const wholes = new Set(siblingsOf(passage, share, all).flatMap((other) => bestFitting(other) ?? []))
  const [only] = wholes
  return wholes.size === 1 && only && [...share.wholes, ...share.earlier].includes(only) ? only : undefined
}

function isNamedWhole({ text }: Passage, whole: Figure, { part }: Share, all: readonly Share[]): boolean {
  const isLarger = whole.value.compare(part.value) >= 0
  const isSame = haveSameUnit(part, whole) && (countedWord(part) !== '' || countedWord(whole) !== '')
  const isPart = all.some((other) => other.part === whole)
  const lead = text.slice(Math.max(0, whole.start - 90), whole.start)
  return isLarger && isSame && !isPart && !isChanged.test(lead) && beforeWhole.test(lead)
}
