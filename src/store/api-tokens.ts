import { createHash } from 'node:crypto'
import type { TokenScope } from '../assessment/token-scope.ts'
import type { PersonId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** A token with which another system works for a person. The token itself is nowhere. */
export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: Date
  readonly expiresAt: Date
  /** To the minute. */
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

export interface NewApiToken extends Omit<ApiToken, 'lastUsedAt' | 'revokedAt'> {
  readonly person: PersonId
  readonly token: string
}

export async function insertApiToken(tx: Tx, made: NewApiToken): Promise<void> {
  await tx
    .insertInto('api_tokens')
    .values({
      id: made.id,
      person_id: made.person,
      name: made.name,
      token_hash: hashOf(made.token),
      scopes: [...made.scopes],
      created_at: made.createdAt,
      expires_at: made.expiresAt,
    })
    .execute()
}

/** Tokens of the acting person, the newest first; also those that no longer work. */
export async function listApiTokens(db: Db, person: PersonId): Promise<readonly ApiToken[]> {
  const rows = await db
    .selectFrom('api_tokens')
    .select(['id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'])
    .where('person_id', '=', person)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes as TokenScope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }))
}

/** Revokes a token of the acting person; undefined if it is not theirs or was revoked before. */
export async function markApiTokenRevoked(
  tx: Tx,
  person: PersonId,
  id: string,
  at: Date,
): Promise<{ readonly name: string } | undefined> {
  return tx
    .updateTable('api_tokens')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
}

/** Whose token it is and what it may do. */
export interface TokenOwner {
  readonly id: PersonId
  readonly name: string
  readonly scopes: readonly TokenScope[]
}

/** Finds whose token it is and notes the use; undefined for one that is unknown, revoked, run out or of a closed account. */
export async function useApiToken(tx: Tx, token: string, at: Date): Promise<TokenOwner | undefined> {
  const row = await tx
    .selectFrom('api_tokens as t')
    .innerJoin('people as p', 'p.id', 't.person_id')
    .select(['t.id as token', 't.scopes', 't.last_used_at', 'p.id', 'p.name'])
    .where('t.token_hash', '=', hashOf(token))
    .where('t.revoked_at', 'is', null)
    .where('t.expires_at', '>', at)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  if (!row.last_used_at || at.getTime() - row.last_used_at.getTime() >= notedEveryMilliseconds) {
    await tx.updateTable('api_tokens').set({ last_used_at: at }).where('id', '=', row.token).execute()
  }
  return { id: row.id as PersonId, name: row.name, scopes: row.scopes as TokenScope[] }
}

const notedEveryMilliseconds = 60_000

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
