import { voteFigures } from '../../assessment/council/vote-figures.ts'
import type { RoundId } from '../../framework/ids.ts'
import { exact, maximum } from '../../number/exact.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { insertResult } from '../../store/council.ts'
import { appendFigures } from '../../store/entries.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { quorumOf, requireQuorum } from './council-tally.ts'
import { requireVoting } from './require-voting.ts'

/** The end of a vote on points. */
export interface VotesToCount {
  readonly round: RoundId
  readonly code: string
  /** What the minutes say of it. */
  readonly reason: string
}

/**
 * A member of the council ends a vote on points: what was voted becomes the figures of the sub-criterion, of which the framework's
 * rule makes its points. Nobody changes them from then on. The larger of two quorums is asked for: the campaign's and the rule's.
 *
 * @returns the figures in plain decimal text, by code
 * @throws Problem as `requireVoting` does; `not-voted-on` for an appeal, on which the council decides; `no-quorum`, `invalid-input`
 * without a text, `step-taken` if somebody counted them meanwhile
 */
export function countVotes(
  context: Context,
  actor: Actor,
  { round, code, reason }: VotesToCount,
): Promise<{ figures: Readonly<Record<string, string>> }> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const matter = await requireVoting(tx, context, actor, { round, code, hold: 'for-counting' })
    if (matter.kind === 'appeal') throw new Problem('not-voted-on', { code })
    if (reason.trim() === '') {
      const expected = { vi: 'nội dung kết luận', en: 'what was concluded, in words' }
      throw new Problem('invalid-input', { where: 'reason', expected, got: reason })
    }
    const { rule, campaign } = matter
    const quorum = maximum(quorumOf(campaign), rule.quorumPercent)
    const { votes, members } = await requireQuorum(tx, campaign, { round, code }, quorum)
    const given = votes.map(({ points }) => exact(points ?? '0'))
    const figures = voteFigures(rule, members, given)
    const at = context.now()
    await insertResult(tx, { round, code, members, votes: votes.length, figures, reason, at }, actor.id)
    const source = 'Kết quả bỏ phiếu của Hội đồng thẩm định'
    const entries = Object.entries(figures).map(([figure, value]) => ({ code, figure, value, source }))
    await appendFigures(tx, round, entries, { by: actor.id, at, reason })
    const details = { members, votes: votes.length, figures, reason }
    await appendAudit(tx, { round, at, person: actor.id, action: 'count-votes', subject: code, details })
    return { figures }
  })
}
