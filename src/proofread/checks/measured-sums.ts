import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import { isAside } from '../sums/sum-list.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { isSpan } from '../text/units.ts'

/** Words that say that parts follow. */
const connectors = /(?:trong đó|bao gồm|gồm|chia ra|cụ thể)(?=[\s:,])/giu

/** A sum of so little is met by chance. */
const smallest = 10n

/** More figures than these are no list of parts. */
const most = 40

/**
 * Lists whose parts are told in two measures, as their whole is: 3.938 lượt với 3.092 người; trong đó thường xuyên 2.383 lượt với 1.855
 * người, định kỳ 1.555 lượt với 1.237 người. Where one measure adds up, nothing is missing, so that the other must add up too.
 */
export const measuredSums: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(connectors)].flatMap(({ 0: word, index }) => {
    const wholes = measuresBefore(passage, index)
    if (wholes.length < 2) return []
    const behind = countsWithin(passage, { start: index + word.length, end: listEnd(passage.text, index) })
    if (behind.length > most) return []
    return measureClaims(passage, wholes, behind)
      .filter(({ figure }) => !claimed.has(figure))
      .map(({ claim }) => claim)
  })

/** Where a list ends: with the sentence, or where other parts are told. */
function listEnd(text: string, at: number): number {
  const { end } = sentenceAt(text, at + 1)
  const next = text.slice(at + 4, end).search(/(?:trong đó|bao gồm|gồm)(?=[\s:,])/iu)
  return next < 0 ? end : at + 4 + next
}

/** The last figures of each unit before a position, of its sentence, or of the one before where this one begins there. */
function measuresBefore(passage: Passage, at: number): readonly Figure[] {
  const own = sentenceAt(passage.text, at)
  const opens = /^[\s"“(+*•–-]*$/u.test(passage.text.slice(own.start, at)) && own.start > 0
  const { start } = opens ? sentenceAt(passage.text, own.start - 2) : own
  const counts = countsWithin(passage, { start, end: at })
  return counts.filter((each, place) => counts.findLastIndex((other) => areSame(each, other)) === place).slice(-3)
}

function countsWithin(passage: Passage, bounds: Bounds): readonly Figure[] {
  return passage.figures.filter(
    (each) =>
      isWithin(bounds, each) &&
      each.role === 'quantity' &&
      !each.isPercent &&
      countedWord(each) !== '' &&
      !isSpan(each) &&
      !isAside(passage, each),
  )
}

/** Whether two figures count the same: bị can and bị hại are two. */
function areSame(one: Figure, other: Figure): boolean {
  return nameOf(one) === nameOf(other) && one.scale.equals(other.scale)
}

function nameOf(figure: Figure): string {
  return countedWord(figure) === 'bị' ? figure.unit.split(' ').slice(0, 2).join(' ') : countedWord(figure)
}

interface Measure {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  readonly sum: Interval
  readonly holds: boolean
}

function measureClaims(
  passage: Passage,
  wholes: readonly Figure[],
  behind: readonly Figure[],
): readonly { readonly figure: Figure; readonly claim: Claim }[] {
  const measures = wholes.flatMap((whole): readonly Measure[] => {
    const parts = behind.filter((each) => areSame(each, whole))
    const sum = total(parts.map(printedInterval))
    return parts.length < 2 ? [] : [{ whole, parts, sum, holds: judge(whole, sum) === 'same' }]
  })
  const proven = measures.filter(({ holds, whole }) => holds && whole.value.n >= smallest)
  return measures.flatMap(({ whole, parts, sum }) => {
    const isTold = proven.some((each) => each.whole !== whole && areBeside(each.parts, parts))
    if (!isTold) return []
    const computation = parts.map(bare).join(' + ')
    return [{ figure: whole, claim: judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' }) }]
  })
}

/** Whether two lists are told in turn, each part of one beside that of the other. */
function areBeside(one: readonly Figure[], other: readonly Figure[]): boolean {
  if (one.length !== other.length) return false
  const [first, second] = (one[0]?.start ?? 0) < (other[0]?.start ?? 0) ? [one, other] : [other, one]
  return first.every((each, at) => {
    const [mate, next] = [second[at], first[at + 1]]
    return mate !== undefined && mate.start > each.start && (!next || mate.start < next.start)
  })
}
