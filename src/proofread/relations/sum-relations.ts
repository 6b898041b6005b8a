import { exact, hundred } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, minus, over, printedInterval, times, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { coverWhole } from '../sums/complements.data.ts'
import { isToldTwice } from '../sums/is-told-twice.ts'
import { overlaps, withoutCounted } from '../sums/overlaps.data.ts'
import { areNumbered } from '../sums/sum-list.ts'
import { openList, signed, spelt } from '../sums/sum-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { type PartRun, partRuns } from './part-runs.ts'
import { fault } from './part-words.data.ts'
import type { Relation } from './relation.ts'
import { isTellingSlip } from './telling-slip.ts'

/** What the parts that words tie to a whole give for it, and what the whole and the other parts give for one of them. */
export const sumRelations = readOnce((passage: Passage): readonly Relation[] =>
  partRuns(passage).flatMap((run) => {
    const prefixes = run.parts.slice(1).map((_, at) => run.parts.slice(0, at + 2))
    const explanations = prefixes.map((parts) => ofWhole(run.whole, parts, false))
    const missed = isMeant(passage, run)
      ? blamed(passage, run).map((each) => ({ ...each, isBound: run.tie === 'all' && run.isNearest }))
      : []
    return [...explanations, ...missed]
  }),
)

function ofWhole(whole: Figure, parts: readonly Figure[], isMissed: boolean): Relation {
  const computation = parts.map(bare).join(' + ')
  return {
    kind: 'sum',
    figure: whole,
    computed: total(parts.map(printedInterval)),
    computation,
    isMissed,
    isBound: false,
  }
}

function ofPart({ whole, parts }: PartRun, part: Figure): Relation {
  const others = parts.filter((each) => each !== part)
  const computed = minus(printedInterval(whole), total(others.map(printedInterval)))
  return {
    kind: 'sum',
    figure: part,
    computed,
    computation: [whole, ...others].map(bare).join(' − '),
    isMissed: true,
    isBound: false,
  }
}

/** Up to this share of a whole, parts that words call all of it may be off without a slip of one digit. */
const near = exact('0.02')

/** Whether the words and what the parts make tell that they are meant to be all there are of the whole. */
function isMeant(passage: Passage, run: PartRun): boolean {
  const { whole, parts, tie, bounds, isNearest } = run
  const { text } = passage
  const sum = total(parts.map(printedInterval))
  if (agrees(whole, sum) || (areNumbered(text, parts) && parts.some((part) => countedWord(part) === ''))) return false
  const list = text.slice(bounds.start, bounds.end).replace(/\([^()]*\)/gu, '')
  if (signed.test(text.slice(Math.max(0, whole.start - 40), whole.start) + list)) return false
  const labels = withoutCounted(list.toLowerCase(), whole)
  if (overlaps.test(labels)) return false
  const isOver = sum.value.compare(whole.value) > 0
  const partLabels = labelsOf(text, run)
  const covers = coverWhole(partLabels)
  if (tie !== 'all' && !covers && partLabels.filter((label) => fault.test(label)).length > 1) return false
  const isOpen = openList.test(list) || spelt.test(list) || !eachHasNumber(list) || hasName(passage, run) || !run.areAll
  if (!isOver && isOpen && !covers) return false
  const isSlip = (fewest: number) =>
    isTellingSlip(whole, sum.value, fewest) ||
    parts.some((each) => isTellingSlip(each, ofPart(run, each).computed.value, fewest))
  if (!isNearest) return tie === 'all' && isSlip(manyDigits)
  if (tie === 'all' || covers) return isSlip(2) || isClose(whole, sum)
  const isClosed = isOver || covers || endsWithAnd(text, run)
  const fewest = parts.length > 2 && isClosed ? 2 : 3
  return isSlip(isClosed ? fewest : manyDigits) || (isOver && parts.length > 2 && isClose(whole, sum))
}

/** Digits with which it is not by chance that numbers make another but for one digit. */
const manyDigits = 4

function isClose(whole: Figure, sum: Interval): boolean {
  const off = sum.value.sub(whole.value).abs()
  return off.compare(near.mul(whole.value)) <= 0 || (whole.decimals === 0 && off.compare(exact('2')) <= 0)
}

/** Whether a number of the list is read as that of a name: it could be a part. */
function hasName({ figures }: Passage, { bounds }: PartRun): boolean {
  return figures.some((each) => isWithin(bounds, each) && /^(?:label|document|mark)$/.test(each.role))
}

function eachHasNumber(list: string): boolean {
  return list.split(list.includes(';') ? /;\s/u : /,\s|\svà\s/u).every((item) => /\d|^\s*$/u.test(item))
}

function endsWithAnd(text: string, { parts }: PartRun): boolean {
  const [before, last] = parts.slice(-2)
  return before !== undefined && last !== undefined && /\svà\s|còn lại/u.test(text.slice(before.end, last.start))
}

/** The words before and behind each part, up to its neighbours. */
function labelsOf(text: string, { parts, bounds }: PartRun): readonly string[] {
  return parts.map((part, at) => {
    const before =
      text
        .slice(parts[at - 1]?.end ?? bounds.start, part.start)
        .split(/[;,]/u)
        .at(-1) ?? ''
    const behind = /^[^\d.;,]*/u.exec(text.slice(part.end, bounds.end))?.[0] ?? ''
    return `${before} ${behind}`.toLowerCase()
  })
}

/** Whether a whole is what a fraction before it leaves: 31/34 ủy viên; vắng mặt 03 ủy viên. */
function isRestOfFraction({ text, figures }: Passage, whole: Figure): boolean {
  const { start } = sentenceAt(text, whole.start)
  return figures.some((upper, at) => {
    const lower = figures[at + 1]
    if (!lower || upper.start < start || lower.end > whole.start) return false
    return text.slice(upper.end, lower.start).trim() === '/' && lower.value.sub(upper.value).equals(whole.value)
  })
}

/** Which figure of a sum that does not hold is the wrong one: that with which the most of the printed shares hold. */
function blamed(passage: Passage, run: PartRun): readonly Relation[] {
  const { whole, parts } = run
  const sum = ofWhole(whole, parts, true)
  const slipped = parts
    .map((part) => ofPart(run, part))
    .filter(({ figure, computed }) => isTellingSlip(figure, computed.value, 2))
  const [last] = parts.slice(-1)
  if (last && isRestOfFraction(passage, whole)) return [ofPart(run, last)]
  const isSlip = isTellingSlip(whole, sum.computed.value, 2)
  if (slipped.length > 0 && isToldTwice(passage, whole)) return slipped.slice(-1)
  const candidates = isSlip || slipped.length !== 1 ? [sum, ...slipped] : slipped
  const confirmed = (each: Relation) => sharesThatHold(passage, run, each)
  const most = Math.max(...candidates.map(confirmed))
  const [best, ...others] = candidates.filter((each) => confirmed(each) === most)
  if (!best) return []
  return [others.length > 0 ? sum : best]
}

/** How many shares that are printed behind parts hold when one figure is what the others give. */
function sharesThatHold({ text, figures }: Passage, { whole, parts }: PartRun, { figure, computed }: Relation): number {
  const meantValue = (each: Figure) => (each === figure ? computed : printedInterval(each))
  return parts.filter((part) => {
    const share = figures[figures.indexOf(part) + 1]
    if (!share?.isPercent || !/^[^;.\d]*$/u.test(text.slice(part.end, share.start))) return false
    const held = over(times(meantValue(part), exactly(hundred)), meantValue(whole))
    return held !== undefined && agrees(share, held)
  }).length
}
