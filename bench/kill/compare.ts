import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkAudit } from '../../src/store/audit-check.ts'
import { blobPath } from '../../src/store/blobs/blobs.ts'
import type { Db } from '../../src/store/database.ts'
import type { Acknowledged, UploadState } from './acknowledged.ts'

export interface Compared {
  /** Acknowledged writes that are not there. */
  readonly lost: number
  /** Half writes and broken chains: changes without their row in the log, rows without their change, rows without their file. */
  readonly torn: number
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Compares what lies in a data folder with what was acknowledged. */
export async function compareWith(acknowledged: Acknowledged, owner: Db, folder: string): Promise<Compared> {
  if (!(await hasSchema(owner))) return { lost: acknowledged.figures.size + acknowledged.evidence.size, torn: 0 }
  const evidence = join(folder, 'evidence')
  const entered = await owner.selectFrom('figure_entries').selectAll().where('version', '>', 1).execute()
  const items = await owner.selectFrom('evidence_items').select(['id', 'sha256']).execute()
  const uploads = await owner.selectFrom('evidence_uploads').select(['id', 'received_bytes']).execute()

  const versions = new Set(entered.map(({ figure, version, source }) => `${figure} ${version} ${source}`))
  const files = new Map(items.map(({ id, sha256 }) => [id, sha256]))
  const kept = new Set(files.values())
  const received = new Map(uploads.map((row) => [row.id, row.received_bytes]))
  const isLostUpload = async (id: string, { file, safeBytes }: UploadState) => {
    if (!received.has(id)) return !kept.has(sha256Of(file))
    const bytes = await readFile(join(evidence, 'uploads', id)).catch(() => Buffer.alloc(0))
    const isThere = bytes.subarray(0, safeBytes).equals(file.subarray(0, safeBytes))
    return (received.get(id) ?? 0) < safeBytes || !isThere
  }

  const lostVersions = [...acknowledged.figures].filter((line) => !versions.has(line))
  const lostEvidence = [...acknowledged.evidence].filter(([id, sha256]) => files.get(id) !== sha256)
  const lostUploads = await countWhere([...acknowledged.uploads], ([id, upload]) => isLostUpload(id, upload))
  const filesAmiss = await countWhere([...kept], (sha256) => isAmiss(join(evidence, blobPath(sha256)), sha256))
  const told = await tornWrites(owner, { 'enter-figure': entered.length, 'add-evidence': items.length })
  return { lost: lostVersions.length + lostEvidence.length + lostUploads, torn: filesAmiss + told }
}

async function hasSchema(owner: Db): Promise<boolean> {
  return (await owner.introspection.getTables()).some(({ name }) => name === 'evidence_items')
}

async function isAmiss(path: string, sha256: string): Promise<boolean> {
  return sha256Of(await readFile(path).catch(() => Buffer.alloc(0))) !== sha256
}

async function tornWrites(owner: Db, done: Readonly<Record<string, number>>): Promise<number> {
  let differences = 0
  for (const [action, count] of Object.entries(done)) {
    const { told } = await owner
      .selectFrom('audit_log')
      .select((select) => select.fn.countAll<string>().as('told'))
      .where('action', '=', action)
      .executeTakeFirstOrThrow()
    differences += Math.abs(Number(told) - count)
  }
  const { findings } = await checkAudit(owner)
  return differences + findings.length
}

async function countWhere<T>(items: readonly T[], isSo: (item: T) => Promise<boolean>): Promise<number> {
  const found = await Promise.all(items.map(isSo))
  return found.filter(Boolean).length
}
