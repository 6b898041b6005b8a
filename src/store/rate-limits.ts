import { sql } from 'kysely'
import type { Db } from './database.ts'

/** How many requests may come in a time that begins with the first of them. */
export interface RateRule {
  readonly most: number
  readonly windowSeconds: number
}

const keptMilliseconds = 3_600_000

/**
 * Counts a request, in one statement so that requests that come at once are all counted.
 *
 * @returns the seconds to wait; 0 if the request may pass
 */
export async function countRequest(db: Db, key: string, now: Date, { most, windowSeconds }: RateRule): Promise<number> {
  const at = now.getTime()
  const over = sql<boolean>`rate_limits.last_request <= ${at - windowSeconds * 1000}`
  const row = await db
    .insertInto('rate_limits')
    .values({ id: sql<string>`gen_random_uuid()::text`, key, count: 1, last_request: at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when ${over} then 1 else rate_limits.count + 1 end`,
        last_request: sql<string>`case when ${over} then ${at} else rate_limits.last_request end`,
      }),
    )
    .returning(['count', 'last_request'])
    .executeTakeFirstOrThrow()
  if (row.count === 1)
    await db
      .deleteFrom('rate_limits')
      .where('last_request', '<', String(at - keptMilliseconds))
      .execute()
  if (row.count <= most) return 0
  return Math.max(1, Math.ceil((Number(row.last_request) + windowSeconds * 1000 - at) / 1000))
}
