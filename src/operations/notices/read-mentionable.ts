import type { RoundId } from '../../framework/ids.ts'
import { listMentionable, type Mentionable } from '../../store/mentionable.ts'
import { getRoundHead } from '../../store/rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'

/** As many as a list beside a text shows. */
const mentionableAtMost = 20

/**
 * Finds people whom a comment in a round can call upon: their names, and nothing else of them.
 *
 * @throws Problem `not-permitted`, `not-found`
 */
export function readMentionable(
  context: Context,
  actor: Actor,
  round: RoundId,
  search: string,
): Promise<readonly Mentionable[]> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await getRoundHead(tx, round)
    return (await listMentionable(tx, round, search)).slice(0, mentionableAtMost)
  })
}
