import { type Selectable, sql } from 'kysely'
import type { Plain } from '../number/plain.ts'
import { auditHash, firstHash } from './audit.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

/** What is wrong with a row of the audit log, or with the end of its chain. */
export type AuditFindingKind =
  /** The row's content is not what was written. */
  | 'edited'
  /** The row is not there. */
  | 'removed'
  /** The row is whole but stands in another place than it was written in. */
  | 'reordered'
  /** The row has no hash. */
  | 'unhashed'
  /** The head of the chain is missing or names another end than this row. */
  | 'head'

export interface AuditFinding {
  /** A round's id, or "platform". */
  readonly chain: string
  readonly seq: string
  readonly kind: AuditFindingKind
}

/** Rows read at a time, so that a log of any length takes little memory. */
const rowsAtATime = 1000

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)

type Row = Selectable<DB['audit_log']> & {
  /** The moment to the microsecond, in UTC: a `Date` would hide what is below a millisecond. */
  readonly exact_at: string
}

/** Where a chain stands. */
interface Link {
  readonly seq: bigint
  readonly hash: string
}

const start: Link = { seq: 0n, hash: firstHash }

export interface AuditCheck {
  /** How many chains there are. */
  readonly chains: number
  readonly findings: readonly AuditFinding[]
}

/**
 * Reads the whole audit log as the owner, as it is at one moment, and recomputes every hash.
 *
 * @returns the first finding of each chain that is not whole, by chain; empty if nothing was edited, removed or reordered.
 * Somebody who may write every table and recompute every hash can still forge a log: keep its heads elsewhere too.
 */
export function checkAudit(owner: Db): Promise<AuditCheck> {
  return owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { rows: chains } = await sql<{ chain: string }>`
        select chain from audit_heads union select distinct chain from audit_log order by chain`.execute(tx)
      const findings: AuditFinding[] = []
      for (const { chain } of chains) {
        const finding = await checkChain(tx, chain)
        if (finding) findings.push(finding)
      }
      return { chains: chains.length, findings }
    })
}

async function checkChain(tx: Tx, chain: string): Promise<AuditFinding | undefined> {
  let last = start
  for (;;) {
    const rows = await rowsAfter(tx, chain, last.seq)
    const altered = await alteredDetails(tx, chain, rows)
    for (const row of rows) {
      const finding = await checkRow(tx, row, last, altered.has(row.seq))
      if (finding) return { chain, ...finding }
      last = { seq: BigInt(row.seq), hash: row.hash }
    }
    if (rows.length < rowsAtATime) break
  }
  const finding = await checkHead(tx, chain, last)
  return finding && { chain, ...finding }
}

function rowsAfter(tx: Tx, chain: string, seq: bigint): Promise<Row[]> {
  return tx
    .selectFrom('audit_log')
    .selectAll()
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`.as('exact_at'))
    .where('chain', '=', chain)
    .where('seq', '>', String(seq))
    .orderBy('seq')
    .limit(rowsAtATime)
    .execute()
}

/** Rows whose details differ from what a program reads of them: digits beyond a double would otherwise change unseen. */
async function alteredDetails(tx: Tx, chain: string, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const [seqs, texts] = [rows.map(({ seq }) => seq), rows.map(({ details }) => canonicalJson(details as Plain))]
  const { rows: altered } = await sql<{ seq: string }>`
    select l.seq from audit_log l
    join unnest(${seqs}::bigint[], ${texts}::text[]) as read(seq, details) on read.seq = l.seq
    where l.chain = ${chain} and l.details::text <> read.details::jsonb::text`.execute(tx)
  return new Set(altered.map(({ seq }) => seq))
}

type Finding = Omit<AuditFinding, 'chain'>

async function checkRow(tx: Tx, row: Row, last: Link, hasAlteredDetails: boolean): Promise<Finding | undefined> {
  const seq = BigInt(row.seq)
  if (!isHash(row.hash)) return { seq: row.seq, kind: 'unhashed' }
  const whole = !hasAlteredDetails && row.exact_at === microseconds(row.at)
  if (!whole || hashAt(row, seq) !== row.hash) {
    return { seq: row.seq, kind: whole && (await isFromElsewhere(tx, row)) ? 'reordered' : 'edited' }
  }
  if (seq !== last.seq + 1n) return { seq: String(last.seq + 1n), kind: 'removed' }
  // This row is as it was written and names another hash: the row before it was written anew, its hash with it.
  if (row.previous_hash !== last.hash) return { seq: String(last.seq || seq), kind: 'edited' }
  return undefined
}

const microseconds = (at: Date) => `${at.toISOString().slice(0, -1)}000`

const hashAt = (row: Row, seq: bigint) => auditHash({ ...row, details: row.details as Plain, seq: String(seq) })

/** Tells whether a row's hash is right for another place in its chain. */
async function isFromElsewhere(tx: Tx, row: Row): Promise<boolean> {
  const { rows } = await sql<{ last: string | null }>`
    select greatest((select max(seq) from audit_log where chain = ${row.chain}),
      (select seq from audit_heads where chain = ${row.chain})) as last`.execute(tx)
  const end = BigInt(rows[0]?.last ?? 0)
  for (let seq = 1n; seq <= end; seq++) if (hashAt(row, seq) === row.hash) return true
  return false
}

async function checkHead(tx: Tx, chain: string, last: Link): Promise<Finding | undefined> {
  const head = await tx.selectFrom('audit_heads').selectAll().where('chain', '=', chain).executeTakeFirst()
  const seq = BigInt(head?.seq ?? 0)
  if (seq > last.seq) return { seq: String(last.seq + 1n), kind: 'removed' }
  if (seq < last.seq) return { seq: String(seq + 1n), kind: 'head' }
  return head?.hash === last.hash ? undefined : { seq: String(last.seq), kind: 'head' }
}
