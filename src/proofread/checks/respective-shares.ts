import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import type { Interval } from '../figures/interval.ts'
import { isCount } from '../figures/is-count.ts'
import { agrees } from '../figures/judge.ts'
import { fractionsOf, type PrintedFraction, shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'

const nextOfRun = /^\s*(?:[,;]|[,;]?\s*và)\s*$/u
const nextOfParts = /^[^.\d()]{0,40}(?:[,;]|\svà)[^.\d()]{0,30}$/u
const respectively = /(?:tương ứng|lần lượt|chiếm|đạt|bằng|tỷ lệ|tỉ lệ)[^.;\d]{0,40}$/u

/** Shares in the order of their parts: lần lượt 9/12, 7/10 và 11/15 thôn, tương ứng 75%, 70% và 73,3%. */
export const respectiveShares: PassageCheck = (passage) => {
  const fractions = fractionsOf(passage)
  return runsOfPercents(passage).flatMap((percents) => {
    const [first] = percents
    return first
      ? (ofFractions(passage, percents, fractionsBefore(passage, first, fractions)) ?? ofCounts(passage, percents))
      : []
  })
}

/** Two per cents or more with nothing but a comma or an "and" between them, and words before them that say whose they are. */
function runsOfPercents(passage: Passage): readonly (readonly Figure[])[] {
  const runs: Figure[][] = []
  passage.figures.forEach((figure, at) => {
    const previous = passage.figures[at - 1]
    if (!figure.isPercent) return
    const isNext = previous?.isPercent && nextOfRun.test(between(passage, previous, figure))
    if (isNext) runs.at(-1)?.push(figure)
    else runs.push([figure])
  })
  const isTold = ([first]: readonly Figure[]) =>
    first !== undefined && respectively.test(passage.text.slice(Math.max(0, first.start - 80), first.start))
  return runs.filter((run) => run.length > 1 && isTold(run))
}

/** Fractions of the sentence that follow each other up to a figure. */
function fractionsBefore(
  passage: Passage,
  first: Figure,
  fractions: readonly PrintedFraction[],
): readonly PrintedFraction[] {
  const sentence = sentenceAt(passage.text, first.start)
  const run: PrintedFraction[] = []
  for (const fraction of [...fractions].reverse()) {
    if (fraction.bottom.end > first.start || !isWithin(sentence, fraction.top)) continue
    const next = run[0]
    if (next && !nextOfParts.test(between(passage, fraction.bottom, next.top))) break
    run.unshift(fraction)
  }
  return run
}

function ofFractions(
  passage: Passage,
  percents: readonly Figure[],
  fractions: readonly PrintedFraction[],
): readonly Claim[] | undefined {
  if (fractions.length !== percents.length) return undefined
  return percents.flatMap((percent, at) => {
    const fraction = fractions[at]
    const share = fraction && shareInterval(fraction.top, fraction.bottom)
    return share ? [claimOf(passage, percent, share, `${bare(fraction.top)} / ${bare(fraction.bottom)}`)] : []
  })
}

/** Parts of one whole, which is the one that most of the shares have: lần lượt là 120, 80 và 40 hồ sơ, chiếm 50%, 33,3% và 16,7%. */
function ofCounts(passage: Passage, percents: readonly Figure[]): readonly Claim[] {
  const [first] = percents
  if (!first) return []
  const before = passage.figures.filter(({ end }) => end <= first.start)
  const parts = before.slice(-percents.length)
  const isRun = parts.every((part, at) => {
    const previous = parts[at - 1]
    return isCount(part) && (!previous || nextOfParts.test(between(passage, previous, part)))
  })
  if (!isRun || parts.length < percents.length) return []
  const wholes = before
    .slice(0, -percents.length)
    .filter((each) => isCount(each) && parts.every((part) => haveSameUnit(part, each)))
  const fitting = (whole: Figure) => percents.filter((percent, at) => fits(percent, parts[at], whole)).length
  const best = [...wholes].reverse().sort((one, other) => fitting(other) - fitting(one))[0]
  if (!best || 2 * fitting(best) < percents.length) return []
  return percents.flatMap((percent, at) => {
    const part = parts[at]
    const share = part && shareInterval(part, best)
    return share ? [claimOf(passage, percent, share, `${bare(part)} / ${bare(best)}`)] : []
  })
}

function fits(percent: Figure, part: Figure | undefined, whole: Figure): boolean {
  const share = part && shareInterval(part, whole)
  return share !== undefined && agrees(percent, share)
}

function claimOf(passage: Passage, percent: Figure, share: Interval, computation: string): Claim {
  return judgedClaim(passage, percent, share, { kind: 'ratio', computation, grave: 'error' })
}
