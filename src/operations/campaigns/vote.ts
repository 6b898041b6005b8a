import type { RoundId } from '../../framework/ids.ts'
import { isZero, zero } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { insertVote, listVotes, type VoteChoice } from '../../store/council.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requirePoints } from './appraise.ts'
import { requireNoLoss } from './close-appeal.ts'
import { requireVoting, type VoteMatter } from './require-voting.ts'

/** A vote as a member of the council casts it, and the version of their own that they saw before: 0 where there was none. */
export interface VoteToCast {
  readonly round: RoundId
  readonly code: string
  readonly choice: VoteChoice
  /** Plain decimal text, from 0 to the maximum: on points the points, for an appeal what it should get. Null otherwise. */
  readonly points: string | null
  readonly seenVersion: number
}

/**
 * Casts the vote of a member of the council, instead of the one before if there was one; `none` takes it back. Nothing is overwritten.
 *
 * @throws Problem as `requireVoting` does; `invalid-input` for a choice that the matter has not, or points that cannot be;
 * `lowered-by-appeal` for fewer points than it has; `step-taken` for a vote that the person cast meanwhile
 */
export function vote(context: Context, actor: Actor, cast: VoteToCast): Promise<{ version: number }> {
  return permitted(context, actor, 'read round', cast.round, async (tx) => {
    const { round, code, choice } = cast
    const matter = await requireVoting(tx, context, actor, { round, code, hold: 'for-voting' })
    const own = (await listVotes(tx, matter.campaign.id, { round, code })).find(({ by }) => by === actor.id)
    if ((own?.version ?? 0) !== cast.seenVersion) throw new Problem('step-taken', {})
    const points = requireBallot(matter, cast)
    const at = context.now()
    const version = cast.seenVersion + 1
    await insertVote(tx, { round, code, by: actor.id, version, choice, points, at })
    const details = { choice, points, version }
    await appendAudit(tx, { round, at, person: actor.id, action: 'course-vote', subject: code, details })
    return { version }
  })
}

const choicesOf = { appeal: ['for', 'against', 'none'], points: ['points', 'none'] } as const

/** @returns the points of the vote as plain decimal text; null where it has none */
function requireBallot(matter: VoteMatter, { choice, points: text }: VoteToCast): string | null {
  const choices: readonly VoteChoice[] = choicesOf[matter.kind]
  if (!choices.includes(choice)) {
    const expected = { vi: `một trong: ${choices.join(', ')}`, en: `one of: ${choices.join(', ')}` }
    throw new Problem('invalid-input', { where: 'choice', expected, got: choice })
  }
  if (choice === 'against' || choice === 'none') return null
  const points = requirePoints(matter.definition, text ?? '')
  if (matter.kind === 'appeal') requireNoLoss(points, matter.item)
  return toDecimalText(isZero(points) ? zero : points)
}
