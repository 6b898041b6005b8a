import { type AuditQuery, type AuditRow, listAudit } from '../store/audit-list.ts'
import { type Actor, type Context, permitted } from './context.ts'

/** A page of the audit log, and where the next one begins; null on the last. */
export interface AuditPage {
  readonly rows: readonly AuditRow[]
  readonly next: AuditQuery['before'] | null
}

/**
 * Reads a page of the audit log, newest first: administrators all of it, coordinators that of their rounds.
 *
 * @throws Problem `not-permitted`
 */
export function readAudit(context: Context, actor: Actor, query: AuditQuery): Promise<AuditPage> {
  return permitted(context, actor, 'read audit log', null, async (tx) => {
    const rows = await listAudit(tx, { ...query, limit: query.limit + 1 })
    const page = rows.slice(0, query.limit)
    const last = page.at(-1)
    return {
      rows: page,
      next: rows.length > query.limit && last ? { at: last.at, chain: last.chain, seq: last.seq } : null,
    }
  })
}
