import type { Risk } from '../../assessment/review/risk.ts'
import type { RoundId } from '../../framework/ids.ts'
import { getItem } from '../../store/course.ts'
import { campaignOf } from '../campaigns/require-move.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { checkedRound } from './checked-round.ts'

/**
 * Finds what may cost points in a round as it stands, or in one of its sub-criteria.
 *
 * @param code null for all of the round
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`
 */
export function readRisks(
  context: Context,
  actor: Actor,
  round: RoundId,
  code: string | null,
): Promise<readonly Risk[]> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await campaignOf(tx, round)
    if (code !== null) await getItem(tx, round, code)
    const { risks } = await checkedRound(tx, round)
    return code === null ? risks : risks.filter(({ place }) => place.item === code)
  })
}
