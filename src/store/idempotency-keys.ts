import { sql } from 'kysely'
import type { PersonId } from '../framework/ids.ts'
import type { Tx } from './database.ts'

/** A request that is to happen once: whose, under which key, and what it asks. */
export interface KeyedRequest {
  readonly person: PersonId
  readonly key: string
  /** SHA-256 of what is asked. */
  readonly hash: string
}

/** An answer as it is given again. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Takes a key for the transaction; waits for another transaction that is about to take it.
 *
 * @returns false if it is taken
 */
export async function insertKey(tx: Tx, { person, key, hash }: KeyedRequest, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('idempotency_keys')
    .values({ person_id: person, key, request_hash: hash, created_at: at })
    .onConflict((conflict) => conflict.columns(['person_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

/** What was asked under a key, and what was answered. */
export async function findKeptAnswer(
  tx: Tx,
  { person, key }: KeyedRequest,
): Promise<{ readonly hash: string; readonly answer: KeptAnswer } | undefined> {
  const row = await tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'headers', 'body'])
    .where('person_id', '=', person)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row || row.status === null) return undefined
  const headers = row.headers as Record<string, string>
  return { hash: row.request_hash, answer: { status: row.status, headers, body: row.body ?? '' } }
}

export async function markKeyAnswered(tx: Tx, { person, key }: KeyedRequest, answer: KeptAnswer): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ status: answer.status, headers: sql`${JSON.stringify(answer.headers)}::jsonb`, body: answer.body })
    .where('person_id', '=', person)
    .where('key', '=', key)
    .execute()
}

/** Deletes the acting person's keys that were taken before a moment. */
export async function deleteLapsedKeys(tx: Tx, person: PersonId, before: Date): Promise<void> {
  await tx.deleteFrom('idempotency_keys').where('person_id', '=', person).where('created_at', '<=', before).execute()
}
