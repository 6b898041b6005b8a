import type { TokenScope } from '../assessment/token-scope.ts'
import { Problem } from '../problem.ts'
import {
  type ApiToken,
  insertApiToken,
  listApiTokens,
  markApiTokenRevoked,
  type TokenOwner,
  useApiToken,
} from '../store/api-tokens.ts'
import { appendAudit } from '../store/audit.ts'
import { asPerson } from '../store/database.ts'
import { after } from './account-rules.ts'
import type { AccountsContext } from './accounts-context.ts'
import type { Actor, Context } from './context.ts'

const mostTokens = 50
const daySeconds = 24 * 3600

/** What one's own tokens begin with, so that they are found where they should not lie. */
const tokenStart = 'chiso_'

export interface TokenToMake {
  readonly name: string
  readonly scopes: readonly TokenScope[]
  /** From 1 to 366. */
  readonly days: number
}

/**
 * Makes a token with which another system works for its owner, within the owner's rights.
 *
 * @returns the token, which is shown this once
 * @throws Problem `too-many-tokens`
 */
export async function createToken(
  { db, now, newId, newToken }: AccountsContext,
  actor: Actor,
  { name, scopes, days }: TokenToMake,
): Promise<ApiToken & { readonly token: string }> {
  const createdAt = now()
  const expiresAt = after(createdAt, days * daySeconds)
  const made = { id: newId(), name, scopes, createdAt, expiresAt, token: `${tokenStart}${newToken()}` }
  await asPerson(db, actor.id, async (tx) => {
    const living = (await listApiTokens(tx, actor.id)).filter((each) => !each.revokedAt && each.expiresAt > createdAt)
    if (living.length >= mostTokens) throw new Problem('too-many-tokens', { most: mostTokens })
    await insertApiToken(tx, { ...made, person: actor.id })
    const details = { name, scopes: [...scopes], expiresAt: expiresAt.toISOString() }
    const entry = { round: null, at: createdAt, person: actor.id, action: 'create-token', subject: made.id, details }
    await appendAudit(tx, entry)
  })
  return { ...made, lastUsedAt: null, revokedAt: null }
}

/** Lists one's tokens, the newest first, also those that no longer work. */
export function readOwnTokens({ db }: Context, actor: Actor): Promise<readonly ApiToken[]> {
  return asPerson(db, actor.id, (tx) => listApiTokens(tx, actor.id))
}

/**
 * Revokes a token at once and for good.
 *
 * @throws Problem `not-found`, also for a token of somebody else and one that was revoked before
 */
export function revokeToken({ db, now }: Context, actor: Actor, id: string): Promise<void> {
  return asPerson(db, actor.id, async (tx) => {
    const at = now()
    const revoked = await markApiTokenRevoked(tx, actor.id, id, at)
    if (!revoked) throw new Problem('not-found', { what: { vi: 'mã truy cập', en: 'token' }, id })
    const entry = { round: null, at, person: actor.id, action: 'revoke-token', subject: id, details: revoked }
    await appendAudit(tx, entry)
  })
}

/** Finds for whom a token works; undefined for one that does not. */
export function findTokenOwner(
  { accounts, now }: Pick<AccountsContext, 'accounts' | 'now'>,
  token: string,
): Promise<TokenOwner | undefined> {
  return accounts.transaction().execute((tx) => useApiToken(tx, token, now()))
}
