import { announceEvents } from '../operations/notices/announce-events.ts'
import type { NoticesContext } from '../operations/notices/notices-context.ts'
import { postAtOnce, runMorning } from '../operations/notices/post-letters.ts'

/** How soon people are told of what somebody did, at the latest; and how long a server is left alone after its start. */
const everyMilliseconds = 20_000

/**
 * Tells people again and again of what happened and of what the clock does, one round after the other. What fails is reported
 * and done with the next. Gives what ends it.
 */
export function keepAnnouncing(context: NoticesContext, every = everyMilliseconds): () => Promise<void> {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= announceNow(context)
      .catch(context.report)
      .finally(() => {
        running = undefined
      })
  }, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Tells people of all that is due now. */
export async function announceNow(context: NoticesContext): Promise<void> {
  await announceEvents(context)
  await postAtOnce(context)
  await runMorning(context)
}
