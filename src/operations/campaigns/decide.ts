import { type AppealVerdict, appealVerdict, type Ballot } from '../../assessment/council/appeal-verdict.ts'
import { exact } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { Problem } from '../../problem.ts'
import type { CouncilVote } from '../../store/council.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { type AppealOutcome, closeAppeal } from './close-appeal.ts'
import { quorumOf, requireQuorum } from './council-tally.ts'
import { campaignOf, requireMove } from './require-move.ts'

/**
 * A member of the council puts down what its votes on an appeal amount to. It is final; points that it wins are a score of their own.
 * Outcome and points are told as they were seen: votes that came since are not passed over.
 *
 * @throws Problem as `closeAppeal` does; `no-quorum`, `not-as-voted`
 */
export function decide(context: Context, actor: Actor, decision: AppealOutcome): Promise<{ step: number }> {
  return permitted(context, actor, 'read round', decision.round, async (tx) => {
    const { round, code, points } = decision
    const item = await requireMove(tx, context, actor, { round, code, action: 'decide' })
    if (item.step !== decision.seenStep) throw new Problem('step-taken', {})
    const { campaign } = await campaignOf(tx, round)
    const { votes, members } = await requireQuorum(tx, campaign, { round, code }, quorumOf(campaign))
    const verdict = appealVerdict(votes.map(toBallot))
    requireAsVoted(verdict, points)
    const counted = { for: verdict.for, against: verdict.against, members }
    return closeAppeal(context, tx, actor, { ...decision, action: 'decide', votes: counted })
  })
}

/** A vote on an appeal as the rules of the council take it. */
export function toBallot({ choice, points }: CouncilVote): Ballot {
  return choice === 'for' && points !== null ? { choice, points: exact(points) } : { choice: 'against' }
}

function requireAsVoted(verdict: AppealVerdict, told: string | null): void {
  const points = verdict.points && toDecimalText(verdict.points)
  const isSame =
    points === null || told === null ? points === told : isNumber(told) && exact(told).equals(exact(points))
  if (isSame) return
  throw new Problem('not-as-voted', { outcome: verdict.outcome, points, for: verdict.for, against: verdict.against })
}

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text)
