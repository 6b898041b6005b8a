import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Tx } from './database.ts'

/** What is told of a write. */
export interface AuditEntry {
  /** The round it belongs to; null for what concerns the platform. */
  readonly round: RoundId | null
  readonly at: Date
  readonly person: PersonId | null
  readonly action: string
  readonly subject: string
  readonly details: Plain
}

/** The hash before the first row of a chain. */
export const firstHash = '0'.repeat(64)

/**
 * Appends a row to the audit log of a round or of the platform. Writers of one chain follow each other: the row of its head
 * is locked until the transaction ends, so call it last.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const chain = entry.round ?? 'platform'
  await tx
    .insertInto('audit_heads')
    .values({ chain, seq: '0', hash: firstHash })
    .onConflict((conflict) => conflict.column('chain').doNothing())
    .execute()
  const head = await tx
    .selectFrom('audit_heads')
    .selectAll()
    .where('chain', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const seq = String(BigInt(head.seq) + 1n)
  const row = {
    chain,
    seq,
    at: entry.at,
    person_id: entry.person,
    action: entry.action,
    subject: entry.subject,
    details: entry.details,
    previous_hash: head.hash,
  }
  const hash = auditHash(row)
  await tx
    .insertInto('audit_log')
    .values({ ...row, details: sql`${JSON.stringify(entry.details)}::jsonb`, hash })
    .execute()
  await tx.updateTable('audit_heads').set({ seq, hash }).where('chain', '=', chain).execute()
}

/** The columns of a row that its hash covers. */
export interface AuditContent {
  readonly chain: string
  readonly seq: string
  readonly at: Date
  readonly person_id: string | null
  readonly action: string
  readonly subject: string
  readonly details: Plain
  readonly previous_hash: string
}

/** SHA-256 over the canonical JSON of a row and the hash before it. */
export function auditHash({
  chain,
  seq,
  at,
  person_id,
  action,
  subject,
  details,
  previous_hash,
}: AuditContent): string {
  const content = { chain, seq, at: at.toISOString(), person_id, action, subject, details, previous_hash }
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
