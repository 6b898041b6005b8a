import type { Reading } from '../check.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'
import { headOfParts } from './head-of-parts.ts'
import { type Share, sharesIn } from './shares.ts'

/** A share with what could be its whole, nearest first. */
export interface Candidate extends Share {
  readonly wholes: readonly Figure[]
  /** Figures of the paragraphs before, which may be its whole too. */
  readonly earlier: readonly Figure[]
  /** The first words behind the per cent, which say of what it is; empty for none. */
  readonly wording: string
}

/** Before a whole that stands behind its share. */
const isIntroduced =
  /(?:tổng|tổng số|trong|trên|của|so với|số|\()[^.;\d]{0,40}$|(?:kế hoạch|mục tiêu|dự toán|chỉ tiêu)(?:\s(?!(?:và|gấp|sau|với|trong|lên)\s)\p{L}+){0,5}\s+$/u

/** How many paragraphs before a share its whole is looked for. */
const reach = 4

export function candidatesIn(passage: Passage, reading: Reading): readonly Candidate[] {
  return candidatesOf(reading)(passage)
}

const candidatesOf = readOnce((reading: Reading) =>
  readOnce((passage: Passage): readonly Candidate[] => {
    const shares = sharesIn(passage)
    if (shares.length === 0) return []
    const earlier = earlierFigures(passage, reading)
    return shares.map((share) => {
      const { percent } = share
      const wording = /^\)?\s*([^,.;()\d]*)/u.exec(passage.text.slice(percent.end, percent.end + 24))?.[1]?.trim() ?? ''
      const own = { ...share, wholes: wholesOf(passage, share), earlier, wording }
      return ofHead(passage, own) ?? own
    })
  }),
)

/** The share as one of the number whose parts stand before it, if it fits that and not the last part. */
function ofHead(passage: Passage, share: Candidate): Candidate | undefined {
  const part = headOfParts(passage, share.part, share.percent)
  if (!part || share.measure || share.isAgain || fits(share)) return undefined
  const told = { ...share, part, wholes: wholesOf(passage, { ...share, part }) }
  const larger = told.wholes.filter(({ value }) => value.compare(part.value) > 0)
  const isNear = told.wording.startsWith('tổng') && larger.some((whole) => isNearShare(told, whole))
  return isNear || fits({ ...told, wholes: larger }) ? told : undefined
}

function isNearShare({ part, percent }: Candidate, whole: Figure): boolean {
  const computed = haveSameUnit(part, whole) && countedWord(part) !== '' ? shareInterval(part, whole) : undefined
  return computed !== undefined && isNearMiss(percent, computed.value)
}

function fits({ part, percent, wholes }: Candidate): boolean {
  return wholes.some((whole) => {
    const computed = shareInterval(part, whole)
    return computed !== undefined && agrees(percent, computed)
  })
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
export function siblingsOf(
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
      isIntroduced.test(withoutYears(passage.text.slice(last.end, each.start))),
  )
  const inside = could.filter((each) => each.start > first.end && each.end < last.start)
  return [...inside, ...could.filter((each) => each.end <= first.start).reverse(), ...behind]
}

export function withoutYears(text: string): string {
  return text.replace(/năm\s+\d{4}/gu, 'năm')
}

export function couldBeWhole(each: Figure, part: Figure): boolean {
  return (
    each !== part && each.role === 'quantity' && !each.isPercent && each.value.n > 0n && each.scale.equals(part.scale)
  )
}
