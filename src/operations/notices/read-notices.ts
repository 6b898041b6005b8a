import { asPerson } from '../../store/database.ts'
import {
  countUnread,
  listNotices,
  markNoticesRead,
  markNoticesUnread,
  type Notice,
  type NoticesWanted,
} from '../../store/notices.ts'
import type { Actor, Context } from '../context.ts'

/** Reads what one was told, the newest first. */
export function readNotices({ db }: Context, actor: Actor, wanted: NoticesWanted): Promise<readonly Notice[]> {
  return asPerson(db, actor.id, (tx) => listNotices(tx, wanted))
}

/** Counts what one has not read. */
export function readUnread({ db }: Context, actor: Actor): Promise<number> {
  return asPerson(db, actor.id, countUnread)
}

/** Notices that were marked, and the moment by which the mark can be taken back. */
export interface MarkedRead {
  readonly marked: number
  readonly readAt: Date
}

/** Marks one's own notices as read; of those that are, or are somebody else's, nothing happens. */
export function markRead(
  { db, now }: Context,
  actor: Actor,
  which: Parameters<typeof markNoticesRead>[1],
): Promise<MarkedRead> {
  const readAt = now()
  return asPerson(db, actor.id, async (tx) => ({ marked: await markNoticesRead(tx, which, readAt), readAt }))
}

/** Takes the mark away from one's own notices. */
export function markUnread(
  { db }: Context,
  actor: Actor,
  which: Parameters<typeof markNoticesUnread>[1],
): Promise<{ readonly marked: number }> {
  return asPerson(db, actor.id, async (tx) => ({ marked: await markNoticesUnread(tx, which) }))
}
