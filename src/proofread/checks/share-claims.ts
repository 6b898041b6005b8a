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
  /** The first words behind the per cent, which say of what it is; empty for none. */
  readonly wording: string
}

/** Before a whole that stands behind its share. */
const isIntroduced = /(?:tổng|tổng số|trong|trên|của|so với|số|\()[^.;\d]{0,40}$/u

/** How many paragraphs before a share its whole is looked for. */
const reach = 4

/** Parts whose whole stands somewhere around them: tổng số 1.250 hồ sơ … 1.000 hồ sơ, chiếm 80%. */
export const shareClaims: PassageCheck = (passage, claimed, reading) => {
  const shares = candidatesIn(passage, reading).filter(({ percent }) => !claimed.has(percent))
  return shares.flatMap((share) => shareClaim(passage, share, () => siblingsOf(passage, share, shares, reading)))
}

function candidatesIn(passage: Passage, reading: Reading): readonly Candidate[] {
  const shares = sharesIn(passage)
  if (shares.length === 0) return []
  const earlier = earlierFigures(passage, reading)
  return shares.map((share) => ({
    ...share,
    wholes: wholesOf(passage, share),
    earlier,
    wording:
      /^\)?\s*([^,.;()\d]*)/u.exec(passage.text.slice(share.percent.end, share.percent.end + 24))?.[1]?.trim() ?? '',
  }))
}

/** Figures of the paragraphs before; those of a list are looked for before the list. */
function earlierFigures(passage: Passage, reading: Reading): readonly Figure[] {
  if (passage.order < 0 || passage.kind !== 'paragraph') return []
  const listed = itemsBefore(passage, reading).length
  const before = reading.passages.slice(Math.max(0, passage.order - listed - reach), passage.order)
  return before.flatMap(({ figures, kind }) => (kind === 'paragraph' ? figures : [])).reverse()
}

/** More items than these are not looked at to both sides of one. */
const mostItems = 8

function itemsBefore({ order }: Passage, { passages }: Reading): readonly Passage[] {
  const before = passages.slice(Math.max(0, order - mostItems), order).reverse()
  return runOf(before)
}

function itemsBehind({ order }: Passage, { passages }: Reading): readonly Passage[] {
  return runOf(passages.slice(order + 1, order + 1 + mostItems))
}

/** Items of a list that are paragraphs of their own: short, with a per cent each. */
function runOf(passages: readonly Passage[]): readonly Passage[] {
  const end = passages.findIndex(
    ({ kind, text, figures }) =>
      kind !== 'paragraph' || text.length > 250 || !figures.some(({ isPercent }) => isPercent),
  )
  return end < 0 ? passages : passages.slice(0, end)
}

/** The other shares of its sentence, or of the other items of its list. */
function siblingsOf(
  passage: Passage,
  share: Candidate,
  all: readonly Candidate[],
  reading: Reading,
): readonly Candidate[] {
  const isOwn = ({ isOfChange, isAgain }: Candidate) => !isOfChange && !isAgain
  const sentence = sentenceAt(passage.text, share.percent.start)
  const beside = all.filter((other) => other !== share && isOwn(other) && isWithin(sentence, other.percent))
  if (beside.length > 0 || passage.order < 0 || passage.kind !== 'paragraph' || passage.text.length > 250) return beside
  const items = [...itemsBefore(passage, reading), ...itemsBehind(passage, reading)]
  return items.flatMap((item) => candidatesIn(item, reading).filter(isOwn))
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

function shareClaim(passage: Passage, share: Candidate, siblings: () => readonly Candidate[]): readonly Claim[] {
  const told = (whole: Figure, grave: 'error' | 'check') => {
    const computed = shareInterval(share.part, whole)
    const computation = `${bare(share.part)} / ${bare(whole)}`
    return computed ? [judgedClaim(passage, share.percent, computed, { kind: 'ratio', computation, grave })] : []
  }
  const whole =
    describedWhole(passage, share) ??
    openedWhole(passage, share) ??
    bestFitting(share, ['same', 'from-unrounded']) ??
    statedBehind(passage, share)
  if (whole) return told(whole, 'error')
  if (share.isOfChange) return []
  const others = siblings()
  const implied = impliedShare(share, others)
  if (implied)
    return [judgedClaim(passage, share.percent, implied.share, { kind: 'ratio', ...implied, grave: 'error' })]
  const found = agreedWhole(share, others) ?? earlierFitting(share) ?? bestFitting(share, ['last-digit'])
  if (found) return told(found, 'error')
  if (share.isAgain || againstOther.test(passage.text.slice(share.percent.end, share.percent.end + 30))) return []
  return ofNamedWhole(passage, share, others, told)
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

/** The whole that opens the sentence: Trong tổng số 270 em, 30% ở nội trú, tức 81 em. */
function openedWhole(passage: Passage, { part, percent, wholes }: Candidate): Figure | undefined {
  const { start } = sentenceAt(passage.text, percent.start)
  const first = Math.min(part.start, percent.start)
  const whole = passage.figures.find((each) => each.start >= start && each.role === 'quantity')
  if (!whole || !wholes.includes(whole) || !haveSameUnit(part, whole)) return undefined
  const next = passage.figures.find((each) => each.start > whole.start && each.role === 'quantity')
  const isOpening = /^[\s"“(+•*–-]*(?:Trong|Trên)\s+(?:tổng\s+)?số\s+$/u.test(passage.text.slice(start, whole.start))
  return isOpening && next?.start === first ? whole : undefined
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

/** The whole of the other shares beside it, if all of them that fit have the same one and it is not said to be another one's. */
function agreedWhole(share: Candidate, siblings: readonly Candidate[]): Figure | undefined {
  const alike = siblings.filter(({ wording }) => share.wording === '' || share.wording === wording)
  const fitting = alike.flatMap((other) => bestFitting(other) ?? earlierFitting(other) ?? [])
  const [only] = fitting
  if (!only || new Set(fitting).size > 1 || ![...share.wholes, ...share.earlier].includes(only)) return undefined
  return fitting.length > 1 || !earlierFitting(share) ? only : undefined
}

function isNamedWhole({ text }: Passage, whole: Figure, { part }: Share, all: readonly Share[]): boolean {
  const isLarger = whole.value.compare(part.value) >= 0
  const isSame = haveSameUnit(part, whole) && (countedWord(part) !== '' || countedWord(whole) !== '')
  const isPart = all.some((other) => other.part === whole)
  const lead = text.slice(Math.max(0, whole.start - 90), whole.start)
  return isLarger && isSame && !isPart && !isChanged.test(lead) && beforeWhole.test(lead)
}
