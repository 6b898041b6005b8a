import type { RoundId } from '../../framework/ids.ts'
import { getItem } from '../../store/course.ts'
import { listPresent, markPresent, type Presence } from '../../store/item-presence.ts'
import { type Actor, type Context, permitted } from '../context.ts'

/** Pages tell every 20 seconds that they are open; who has not for this long is gone. */
const goneAfterMs = 60_000

/**
 * Notes that a person has the page of a sub-criterion open, and tells who else has. Nothing of it is kept, so that the audit
 * log holds none of it either.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function markPresence(
  context: Context,
  actor: Actor,
  place: { readonly round: RoundId; readonly code: string },
): Promise<readonly Presence[]> {
  return permitted(context, actor, 'read round', place.round, async (tx) => {
    await getItem(tx, place.round, place.code)
    const at = context.now()
    const goneBefore = new Date(at.getTime() - goneAfterMs)
    await markPresent(tx, place, actor.id, { at, goneBefore })
    return (await listPresent(tx, place, goneBefore)).filter(({ id }) => id !== actor.id)
  })
}
