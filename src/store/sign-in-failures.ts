import { sql } from 'kysely'
import type { Tx } from './database.ts'

export interface LockRule {
  /** Attempts that may fail within the window. */
  readonly attempts: number
  readonly windowSeconds: number
  readonly lockSeconds: number
}

export interface SignInLock {
  readonly until: Date
  readonly isNew: boolean
}

/**
 * Counts an attempt to sign in as failed before it is made, so that attempts that come at once cannot all pass; a success
 * takes the count away again.
 *
 * @returns until when the address is locked, and whether this attempt locked it; undefined if the attempt may be made
 */
export async function countAttempt(tx: Tx, email: string, now: Date, rule: LockRule): Promise<SignInLock | undefined> {
  const windowStart = new Date(now.getTime() - rule.windowSeconds * 1000)
  const lockEnd = new Date(now.getTime() + rule.lockSeconds * 1000)
  await tx
    .deleteFrom('sign_in_failures')
    .where('first_failed_at', '<=', windowStart)
    .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now)]))
    .execute()
  const row = await tx
    .insertInto('sign_in_failures')
    .values({ email, failures: 1, first_failed_at: now })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({
        failures: sql<number>`sign_in_failures.failures + 1`,
        locked_until: sql<Date | null>`case
          when sign_in_failures.failures >= ${rule.attempts} then coalesce(sign_in_failures.locked_until, ${lockEnd})
        end`,
      }),
    )
    .returning(['failures', 'locked_until'])
    .executeTakeFirstOrThrow()
  if (row.locked_until === null) return undefined
  return { until: row.locked_until, isNew: row.failures === rule.attempts + 1 }
}

export async function deleteFailures(tx: Tx, email: string): Promise<void> {
  await tx.deleteFrom('sign_in_failures').where('email', '=', email).execute()
}
