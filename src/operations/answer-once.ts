import { Problem } from '../problem.ts'
import { inSharedTransaction } from '../store/database.ts'
import {
  deleteLapsedKeys,
  findKeptAnswer,
  insertKey,
  type KeptAnswer,
  type KeyedRequest,
  markKeyAnswered,
} from '../store/idempotency-keys.ts'
import type { Actor, Context } from './context.ts'

const keptMilliseconds = 24 * 3600 * 1000

class Refused extends Error {}

/**
 * Lets a write that a person asks for under a key happen once. What operations write on `db` meanwhile, the key and the
 * answer are one transaction: there are all or none of them, whenever the process ends. Of two requests that come at once the
 * second waits for the first. A refused request leaves no key, so that it may be tried again.
 *
 * @param work writes, and gives the answer to keep; undefined if the write was refused: all of it is taken back
 * @returns the answer that was kept under the key; undefined if the work was done or refused now
 * @throws Problem `reused-key` for a key that was given to another request in the last 24 hours
 */
export async function answerOnce(
  { db, now }: Context,
  actor: Actor,
  { key, hash }: Pick<KeyedRequest, 'key' | 'hash'>,
  work: () => Promise<KeptAnswer | undefined>,
): Promise<KeptAnswer | undefined> {
  const request = { person: actor.id, key, hash }
  try {
    return await inSharedTransaction(db, actor.id, async (tx) => {
      const at = now()
      await deleteLapsedKeys(tx, actor.id, new Date(at.getTime() - keptMilliseconds))
      if (!(await insertKey(tx, request, at))) {
        const kept = await findKeptAnswer(tx, request)
        if (kept?.hash !== hash) throw new Problem('reused-key', {})
        return kept.answer
      }
      const answer = await work()
      if (!answer) throw new Refused()
      await markKeyAnswered(tx, request, answer)
      return undefined
    })
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
