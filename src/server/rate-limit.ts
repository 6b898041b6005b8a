import type { Context, MiddlewareHandler } from 'hono'
import type { AccountsContext } from '../operations/accounts-context.ts'
import { Problem } from '../problem.ts'
import { countRequest, type RateRule } from '../store/rate-limits.ts'
import type { Environment } from './environment.ts'

/**
 * Lets so many requests of one sender pass in a time; the count is in the database, so that several servers share it.
 *
 * @param of what is counted together
 * @param senderOf who sends: an address, or a person
 */
export function rateLimit(
  { accounts, now }: AccountsContext,
  of: string,
  rule: RateRule,
  senderOf: (http: Context<Environment>) => string,
): MiddlewareHandler<Environment> {
  return async (http, next) => {
    const seconds = await countRequest(accounts, `${of} ${senderOf(http)}`, now(), rule)
    if (seconds > 0) throw new Problem('too-many-requests', { seconds })
    await next()
  }
}
