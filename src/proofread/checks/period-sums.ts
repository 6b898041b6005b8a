import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { type PeriodFlow, periodFlows } from '../sums/period-flows.ts'
import type { Passage } from '../text/passage.ts'

/** How far from a total the values of its periods may stand. */
const reach = 500

/** What came about in months of a year against what came about in each part of them: quý I 176, quý II 203, quý III 214; 9 tháng 583. */
export const periodSums: PassageCheck = (passage, claimed) => {
  const values = periodFlows(passage)
  if (values.length < 3) return []
  return values.flatMap((whole) => (claimed.has(whole.figure) ? [] : wholeClaim(passage, whole, values)))
}

function wholeClaim(passage: Passage, whole: PeriodFlow, values: readonly PeriodFlow[]): readonly Claim[] {
  const alike = values.filter((each) => each !== whole && isAlike(each, whole))
  const last = whole.last ?? Math.max(0, ...alike.map((each) => each.last ?? 0))
  const inside = alike.filter(
    (each): each is PeriodFlow & { last: number } =>
      each.last !== null &&
      each.first >= whole.first &&
      each.last <= last &&
      (whole.last === null || each.last - each.first < last - whole.first),
  )
  const covers = coversOf(inside, whole.first, last)
  const sumOf = (cover: readonly PeriodFlow[]) => total(cover.map(({ figure }) => printedInterval(figure)))
  const held = covers.find((cover) => agrees(whole.figure, sumOf(cover)))
  const cover = held ?? (covers.length === 1 ? covers[0] : undefined)
  if (!cover || (!held && !isMeant(whole, cover, sumOf(cover).value))) return []
  const computation = cover.map(({ figure }) => bare(figure)).join(' + ')
  return [judgedClaim(passage, whole.figure, sumOf(cover), { kind: 'sum', grave: 'error', computation })]
}

function isAlike(each: PeriodFlow, whole: PeriodFlow): boolean {
  const [a, b] = [each.figure, whole.figure]
  return (
    countedWord(a) === countedWord(b) &&
    isSameMatter(each, whole) &&
    a.scale.equals(b.scale) &&
    Math.abs(a.start - b.start) < reach &&
    (each.year === undefined || whole.year === undefined || each.year === whole.year)
  )
}

/** Whether the words of two values do not say of different things: xử phạt, thu nộp; doanh nghiệp thành lập, doanh nghiệp giải thể. */
function isSameMatter(one: PeriodFlow, other: PeriodFlow): boolean {
  const [a, b] = [one.figure.unit, other.figure.unit]
  const isSameUnit = a.startsWith(b) || b.startsWith(a)
  const isSameDeed =
    one.about.length === 0 || other.about.length === 0 || one.about.some((word) => other.about.includes(word))
  return isSameUnit && isSameDeed
}

/** A total is no smaller than any part, and a whole that is not far off. */
function isMeant({ figure }: PeriodFlow, cover: readonly PeriodFlow[], sum: PeriodFlow['figure']['value']): boolean {
  return cover.every((part) => part.figure.value.compare(figure.value) < 0) && isNearMiss(figure, sum)
}

type Closed = PeriodFlow & { readonly last: number }

/** All ways to fill months with values, each month once, of two or more. */
function coversOf(values: readonly Closed[], first: number, last: number): readonly (readonly Closed[])[] {
  const from = (month: number): readonly (readonly Closed[])[] =>
    month > last
      ? [[]]
      : values
          .filter((each) => each.first === month)
          .flatMap((each) => from(each.last + 1).map((rest) => [each, ...rest]))
  return values.length > mostValues ? [] : from(first).filter((cover) => cover.length > 1)
}

/** More values than these are not tried. */
const mostValues = 24
