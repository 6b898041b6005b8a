import type { PersonId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { getItem } from '../../store/course.ts'
import type { Tx } from '../../store/database.ts'
import { insertComment } from '../../store/item-texts.ts'
import { listMentionable } from '../../store/mentionable.ts'
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
 * @throws Problem `not-found`, `not-permitted`, `invalid-input` for somebody who cannot be called upon in the round
 */
export function commentItem(
  context: Context,
  actor: Actor,
  { round, code, text, mentions }: CommentToAdd,
): Promise<{ id: string }> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await getItem(tx, round, code)
    await requireMentionable(tx, round, mentions)
    const id = context.newId()
    const at = context.now()
    await insertComment(tx, { round, code, id, text, mentions }, { by: actor.id, at })
    const details = { code, mentions }
    await appendAudit(tx, { round, at, person: actor.id, action: 'comment-item', subject: id, details })
    return { id }
  })
}

async function requireMentionable(tx: Tx, round: RoundId, mentions: readonly PersonId[]): Promise<void> {
  if (mentions.length === 0) return
  const known = new Set((await listMentionable(tx, round)).map(({ id }) => id))
  const at = mentions.findIndex((id) => !known.has(id))
  if (at === -1) return
  const expected = { vi: 'người tham gia đợt đánh giá của đơn vị', en: 'somebody who takes part in the round' }
  throw new Problem('invalid-input', { where: `mentions.${at}`, expected, got: mentions[at] })
}
