import { hundred } from '../../number/exact.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, printedInterval, times } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { haveSameUnit } from '../text/units.ts'
import type { Candidate } from './share-candidates.ts'

/** A per cent that is given, such as 10% to be saved, of which the part was made: the claim of the part, if it was not made so. */
export function nominalClaim(passage: Passage, share: Candidate, all: readonly Candidate[]): Claim | undefined {
  const whole = nominalWhole(share, all)
  if (!whole) return undefined
  const { part, percent } = share
  const amount = times(printedInterval(whole), exactly(percent.value.div(hundred)))
  if (judge(part, amount) !== 'different') return undefined
  const computation = `${bare(whole)} × ${percent.text.trim()}`
  return judgedClaim(passage, part, amount, { kind: 'ratio', computation, grave: 'error' })
}

/** The only whole before a round per cent that is told before its part. */
function nominalWhole({ part, percent, wholes }: Candidate, all: readonly Candidate[]): Figure | undefined {
  const isGiven = percent.start < part.start && percent.decimals === 0 && percent.value.n % 5n === 0n
  const [whole, ...others] = wholes.filter((each) => haveSameUnit(part, each) && each.end <= percent.start)
  if (!isGiven || !whole || part.decimals === 0 || others.length > 0) return undefined
  return all.some((each) => each.part === whole) ? undefined : whole
}
