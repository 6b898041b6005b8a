import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { canBeAdded, partsIn } from '../sums/parts.ts'
import { isAside, listEnd } from '../sums/sum-list.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'
import { isRangeEnd } from '../text/units.ts'
import { anyNoun, heldAgainst, listIsOver, measured, nextYear, partLeads, wholeLead } from './part-words.data.ts'

/** How surely the words say that numbers are the parts of a whole: all of them, some at least, or only by a mark between. */
export type Tie = 'all' | 'some' | 'mark'

/** A whole with numbers behind it that words tie to it as its parts. */
export interface PartRun {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  readonly tie: Tie
  /** Where the list stands. */
  readonly bounds: Bounds
  /** Whether no other whole stands nearer. */
  readonly isNearest: boolean
  /** Whether no other number stands among the parts. */
  readonly areAll: boolean
}

/** How far before its parts a whole may stand, and how many numbers before them are tried. */
const [reach, mostWholes] = [200, 3]

/** More parts than this are not added up. */
const mostParts = 12

/** The wholes of a passage with the numbers that words tie to them, whatever stands beside each: a plan, a share, the year before. */
export const partRuns = readOnce((passage: Passage): readonly PartRun[] => {
  const parts = partsIn(passage)
  // Most passages have too few numbers, or no words that tie them.
  if (parts.length < 3 || !(passage.text.search(partLeads) >= 0 || /trong /iu.test(passage.text))) return []
  const taken = parts.map(({ figure }) => figure).filter((figure) => isTaken(passage, figure))
  if (taken.length < 3) return []
  return [...behindLeads(passage, taken), ...behindWholes(passage, taken)]
})

function behindLeads(passage: Passage, taken: readonly Figure[]): readonly PartRun[] {
  const { text } = passage
  return [...text.matchAll(partLeads)].flatMap(({ 0: lead, index, groups = {} }) => {
    const tie: Tie = groups.all ? 'all' : groups.some ? 'some' : 'mark'
    const bounds = listBounds(passage, index + lead.length, taken)
    const wholes = wholesBefore(passage, index, taken, tie)
    return wholes.flatMap((whole, at) => runOf({ whole, tie, bounds, isNearest: at === 0 }, passage, taken))
  })
}

function behindWholes(passage: Passage, taken: readonly Figure[]): readonly PartRun[] {
  return taken
    .filter((whole) => wholeLead.test(passage.text.slice(Math.max(0, whole.start - 20), whole.start)))
    .flatMap((whole) => {
      const bounds = listBounds(passage, whole.end, taken)
      return runOf({ whole, tie: 'some', bounds, isNearest: true }, passage, taken)
    })
}

/** Numbers in the sentence of what leads to parts, or in the one before that it opens, the nearest first. */
function wholesBefore(passage: Passage, at: number, taken: readonly Figure[], tie: Tie): readonly Figure[] {
  const { text } = passage
  const own = sentenceAt(text, at)
  const opens = own.start > 0 && /^[\s"“(+*•–-]*$/u.test(text.slice(own.start, at))
  const start = opens ? sentenceAt(text, own.start - 2).start : own.start
  const open = topLevel(text, { start, end: at })
  const before = taken.filter(
    (each) => each.start >= start && each.end <= at && at - each.end < reach && open(each.start),
  )
  if (tie !== 'mark')
    return before
      .filter((each) => !nextYear.test(text.slice(each.end, at)))
      .reverse()
      .slice(0, mostWholes)
  return before.slice(-1).filter((each) => !/[;.]/u.test(text.slice(each.end, at)))
}

/** From what leads to parts up to the end of its sentence or bracket, or to where other words or a semicolon end the list. */
function listBounds({ text }: Passage, start: number, taken: readonly Figure[]): Bounds {
  const end = listEnd(text, { start, end: sentenceAt(text, start).end })
  const open = topLevel(text, { start, end })
  const inList = taken.filter((each) => isWithin({ start, end }, each) && open(each.start))
  const gaps = inList.map((each, at) =>
    text.slice(inList[at - 1]?.end ?? start, each.start).replace(/\([^()]*\)/gu, ''),
  )
  const hasCommas = !gaps[1]?.includes(';')
  const over = gaps.findIndex((gap, at) => at > 0 && (listIsOver.test(gap) || (hasCommas && gap.includes(';'))))
  return { start, end: over > 0 ? (inList[over - 1]?.end ?? end) : end }
}

function runOf(run: Omit<PartRun, 'parts' | 'areAll'>, passage: Passage, taken: readonly Figure[]): readonly PartRun[] {
  const { whole, bounds } = run
  const open = topLevel(passage.text, bounds)
  const alike = taken.filter((each) => isWithin(bounds, each) && open(each.start) && isAlike(each, whole))
  // What is told by the noun of the whole, or else by that of the first part, is a part; other numbers stand in its name.
  const word = alike.some((each) => countedWord(each) === countedWord(whole)) ? countedWord(whole) : wordOf(alike)
  const parts = alike.filter(
    (each) =>
      word === '' ||
      countedWord(each) === word ||
      (canBeAdded(each, whole) && countedWord(whole) !== '' && countedWord(each) !== ''),
  )
  const isFit =
    parts.length > 1 && parts.length <= mostParts && parts.every(({ value }) => value.compare(whole.value) <= 0)
  const areAll = taken.every((each) => parts.includes(each) || !isWithin(bounds, each) || !open(each.start))
  return isFit ? [{ ...run, parts, areAll }] : []
}

function wordOf([first]: readonly Figure[]): string {
  return first ? countedWord(first) : ''
}

function isAlike(part: Figure, whole: Figure): boolean {
  if (!part.scale.equals(whole.scale) || part.decimals > whole.decimals) return false
  const [a, b] = [countedWord(part), countedWord(whole)]
  if (measured.test(a) || measured.test(b)) return a === b || a === '' || b === ''
  return canBeAdded(part, whole) || anyNoun.test(a)
}

/** No rough number, no plan, no rate, no end of a range and nothing that a part is held against. */
function isTaken(passage: Passage, figure: Figure): boolean {
  const { text } = passage
  const before = text.slice(Math.max(0, figure.start - 30), figure.start)
  return (
    roughnessAt(text, figure.start) === undefined &&
    !heldAgainst.test(before) &&
    !isAside(passage, figure) &&
    !isRangeEnd(passage, figure) &&
    !/^\s?\/|^[.]\d|^\s(?:là|có)\s[\d.]+/u.test(text.slice(figure.end))
  )
}
