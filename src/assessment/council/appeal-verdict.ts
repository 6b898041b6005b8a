import type { Exact, Points } from '../../number/exact.ts'
import { councilRules } from './council-rules.data.ts'

/** A member's vote on an appeal; in favour with the points that the sub-criterion should get. */
export type Ballot = { readonly choice: 'for'; readonly points: Points } | { readonly choice: 'against' }

/** What the votes on an appeal amount to. */
export interface AppealVerdict {
  readonly outcome: 'granted' | 'rejected'
  /** Null where it is rejected: the points stay as they are. */
  readonly points: Points | null
  readonly for: number
  readonly against: number
}

/**
 * What a council's votes on an appeal amount to: the majority of the votes cast; a tie rejects. Whether enough voted is not asked.
 *
 * @see councilRules: both rules are assumed
 */
export function appealVerdict(ballots: readonly Ballot[]): AppealVerdict {
  const proposed = ballots.flatMap((ballot) => (ballot.choice === 'for' ? [ballot.points] : []))
  const against = ballots.length - proposed.length
  const counted = { for: proposed.length, against }
  const isGranted = proposed.length > against
  const outcome = isGranted ? 'granted' : proposed.length === against ? councilRules.tie : 'rejected'
  return { outcome, points: isGranted ? (lowerMedian(proposed) ?? null) : null, ...counted }
}

function lowerMedian(values: readonly Exact[]): Exact | undefined {
  return inOrder(values)[Math.floor((values.length - 1) / 2)]
}

/** From the smallest to the largest. */
export function inOrder(values: readonly Exact[]): readonly Exact[] {
  return values.toSorted((one, other) => one.compare(other))
}
