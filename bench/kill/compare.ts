import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkAudit } from '../../src/store/audit-check.ts'
import { blobPath } from '../../src/store/blobs/blobs.ts'
import type { Db } from '../../src/store/database.ts'
import type { Ledger, UploadState } from './ledger.ts'

export interface Compared {
  /** Acknowledged writes that are not there as they were acknowledged. */
  readonly lost: number
  /** Half writes and broken chains: changes without their row in the log, rows without their whole file, keys without answer. */
  readonly torn: number
  /** Writes that are there more than once. */
  readonly doubled: number
  /** Marks of writes that are there although nobody was told: that may be. */
  readonly unacknowledged: readonly string[]
}

/** Compares what lies in a database and a data folder with what was acknowledged. */
export async function compareWith(ledger: Ledger, owner: Db, dataFolder: string): Promise<Compared> {
  const evidence = join(dataFolder, 'evidence')
  // What came with the example is the first version.
  const entered = await owner.selectFrom('figure_entries').selectAll().where('version', '>', 1).execute()
  const items = await owner.selectFrom('evidence_items').select(['id', 'sha256', 'note']).execute()
  const kept = new Set(items.map(({ sha256 }) => sha256))
  const amiss = await filesAmiss(evidence, kept)

  const figures = new Map(entered.map((row) => [row.source, `${row.figure} ${row.version} ${row.value}`]))
  const files = new Map(items.map(({ note, id, sha256 }) => [note, amiss.has(sha256) ? '' : `${id} ${sha256}`]))
  const isLostFigure = ([mark, { figure, version, value }]: Entry<Ledger['figures']>) =>
    figures.get(mark) !== `${figure} ${version} ${value}`
  const isLostEvidence = ([mark, { id, sha256 }]: Entry<Ledger['evidence']>) => files.get(mark) !== `${id} ${sha256}`
  const lostUploads = await countLostUploads(ledger, owner, { folder: join(evidence, 'uploads'), kept })

  const marks = [...entered.map(({ source }) => source), ...items.map(({ note }) => note)]
  const isTold = (mark: string) => ledger.figures.has(mark) || ledger.evidence.has(mark)
  return {
    lost:
      [...ledger.figures].filter(isLostFigure).length +
      [...ledger.evidence].filter(isLostEvidence).length +
      lostUploads,
    torn: amiss.size + (await tornWrites(owner, { 'enter-figure': entered.length, 'add-evidence': items.length })),
    doubled: marks.length - new Set(marks).size,
    unacknowledged: marks.filter((mark) => mark !== null && ledger.sent.has(mark) && !isTold(mark)).map(String),
  }
}

type Entry<M> = M extends Map<infer K, infer V> ? [K, V] : never

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const read = (path: string) => readFile(path).catch(() => Buffer.alloc(0))

/** Hashes of evidence whose file is not there, and of files that are not what their name says. */
async function filesAmiss(folder: string, kept: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const paths = await readdir(folder, { recursive: true }).catch(() => [])
  const lying = paths.map((path) => path.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const amiss = new Set<string>()
  for (const sha256 of new Set([...kept, ...lying])) {
    if (sha256Of(await read(join(folder, blobPath(sha256)))) !== sha256) amiss.add(sha256)
  }
  return amiss
}

async function countLostUploads(
  { uploads }: Ledger,
  owner: Db,
  { folder, kept }: { readonly folder: string; readonly kept: ReadonlySet<string> },
): Promise<number> {
  const rows = await owner.selectFrom('evidence_uploads').select(['id', 'received_bytes']).execute()
  const received = new Map(rows.map((row) => [row.id, row.received_bytes]))
  const isLost = async ([id, { file, safeBytes }]: [string, UploadState]) => {
    // It became evidence, though nobody was told.
    if (!received.has(id)) return !kept.has(sha256Of(file))
    const isThere = (await read(join(folder, id))).subarray(0, safeBytes).equals(file.subarray(0, safeBytes))
    return (received.get(id) ?? 0) < safeBytes || !isThere
  }
  return (await Promise.all([...uploads].map(isLost))).filter(Boolean).length
}

async function tornWrites(owner: Db, done: Readonly<Record<string, number>>): Promise<number> {
  let differences = 0
  for (const [action, count] of Object.entries(done)) {
    const told = await owner.selectFrom('audit_log').select('seq').where('action', '=', action).execute()
    differences += Math.abs(told.length - count)
  }
  const halfKeys = await owner.selectFrom('idempotency_keys').select('key').where('status', 'is', null).execute()
  const { findings } = await checkAudit(owner)
  return differences + halfKeys.length + findings.length
}
