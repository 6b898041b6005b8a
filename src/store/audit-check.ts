import type { Plain } from '../number/plain.ts'
import { auditHash, firstHash } from './audit.ts'
import type { Db } from './database.ts'

/** What is wrong with a row of the audit log, or with the end of its chain. */
export type AuditFindingKind =
  /** The row's content is not what its hash says. */
  | 'edited'
  /** Rows before this one are gone or stand in another order. */
  | 'broken'
  /** The chain ends before the row that its head names, or goes on behind it. */
  | 'cut'

export interface AuditFinding {
  /** A round's id, or "platform". */
  readonly chain: string
  readonly seq: string
  readonly kind: AuditFindingKind
}

/** Rows read at a time, so that a log of any length takes little memory. */
const rowsAtATime = 1000

/**
 * Reads the whole audit log as the owner and recomputes every hash.
 *
 * @returns the first finding of each chain that is not whole, by chain; empty if nothing was edited, removed or reordered.
 * Somebody who may write every table and recompute every hash can still forge a log: keep its head elsewhere too.
 */
export async function checkAudit(owner: Db): Promise<readonly AuditFinding[]> {
  const heads = await owner.selectFrom('audit_heads').selectAll().execute()
  const written = await owner.selectFrom('audit_log').select('chain').distinct().execute()
  const chains = [...new Set([...heads, ...written].map(({ chain }) => chain))].toSorted()
  const findings: AuditFinding[] = []
  for (const chain of chains) {
    const head = heads.find((each) => each.chain === chain)
    const finding = await checkChain(owner, chain, { seq: head?.seq ?? '0', hash: head?.hash ?? firstHash })
    if (finding) findings.push(finding)
  }
  return findings
}

interface Link {
  readonly seq: string
  readonly hash: string
}

async function checkChain(owner: Db, chain: string, head: Link): Promise<AuditFinding | undefined> {
  let last: Link = { seq: '0', hash: firstHash }
  for (;;) {
    const rows = await owner
      .selectFrom('audit_log')
      .selectAll()
      .where('chain', '=', chain)
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(rowsAtATime)
      .execute()
    for (const row of rows) {
      if (BigInt(row.seq) !== BigInt(last.seq) + 1n || row.previous_hash !== last.hash) {
        return { chain, seq: row.seq, kind: 'broken' }
      }
      if (auditHash({ ...row, details: row.details as Plain }) !== row.hash)
        return { chain, seq: row.seq, kind: 'edited' }
      last = row
    }
    if (rows.length < rowsAtATime) break
  }
  return last.seq === head.seq && last.hash === head.hash ? undefined : { chain, seq: last.seq, kind: 'cut' }
}
