import type { PersonId, RoundId } from '../../framework/ids.ts'
import { appendAudit } from '../../store/audit.ts'
import { getItem } from '../../store/course.ts'
import { insertComment } from '../../store/item-texts.ts'
import { type Actor, type Context, permitted } from '../context.ts'

/** A comment as somebody writes it. */
export interface CommentToAdd {
  readonly round: RoundId
  readonly code: string
  readonly text: string
  readonly mentions: readonly PersonId[]
}

/**
 * Says something beside a sub-criterion; whoever sees the round reads it, and nobody takes it away.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function commentItem(
  context: Context,
  actor: Actor,
  { round, code, text, mentions }: CommentToAdd,
): Promise<{ id: string }> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await getItem(tx, round, code)
    const id = context.newId()
    const at = context.now()
    await insertComment(tx, { round, code, id, text, mentions }, { by: actor.id, at })
    const details = { code, mentions }
    await appendAudit(tx, { round, at, person: actor.id, action: 'comment-item', subject: id, details })
    return { id }
  })
}
