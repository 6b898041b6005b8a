import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupSchema } from '../contract/backup-schema.ts'
import { Problem } from '../problem.ts'
import { addEvidence, keepEvidence, unpackEvidence } from '../store/backup/evidence-files.ts'
import { loadDatabase } from '../store/backup/load-database.ts'
import { type BackupManifest, evidencePart, manifestPart, tablePart } from '../store/backup/manifest.ts'
import { openZip, type ZipReader } from '../store/backup/zip-reader.ts'
import type { S3Settings } from '../store/blobs/s3/s3-blobs.ts'
import { startCluster } from '../store/cluster/start-cluster.ts'
import type { Connection } from '../store/connection.ts'
import { listMigrations } from '../store/migrate.ts'
import { type DatabaseSettings, withConnection } from '../store/with-owner.ts'
import type { BackedUp } from './back-up.ts'
import { onPath } from './path-problem.ts'

export interface Restoring {
  /** Whether what the database and the evidence folder hold may go. */
  readonly isReplacing: boolean
}

/**
 * Puts a backup in the place of what is there, database and evidence. Every checksum is checked before anything is touched;
 * what the file holds appears as a whole or not at all.
 *
 * @throws Problem `unusable-path`, `unusable-backup` with the part and what to do, `not-empty-database`, `already-running`,
 * `busy-database`, `unreachable-database`
 */
export async function restore(settings: BackedUp, path: string, { isReplacing }: Restoring): Promise<BackupManifest> {
  const zip = await onPath('read', path, () => openZip(path))
  try {
    const manifest = await readManifest(zip, path)
    await requireKnownMigrations(manifest)
    await requireWhole(zip, manifest)
    const evidence = join(settings.dataFolder, 'evidence')
    const draft = `${evidence}.${randomUUID()}.partial`
    try {
      await onPath('write', draft, () => unpackEvidence(zip, manifest.evidence, draft))
      const beforeCommit = async () => {
        if (settings.s3) await fillFrom(settings.s3, manifest, draft)
        await onPath('write', evidence, () => addEvidence(draft, evidence))
      }
      await alone(settings, (connection) => loadDatabase(connection, { manifest, zip, isReplacing, beforeCommit }))
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
    if (isReplacing) await onPath('write', evidence, () => keepEvidence(evidence, manifest.evidence))
    return manifest
  } finally {
    await zip.close()
  }
}

/**
 * Puts the files into the bucket and takes them out of the draft: only what is under way is for the disk. What the bucket had
 * besides is swept by the server, as whatever no row names.
 */
async function fillFrom(s3: S3Settings, { evidence }: BackupManifest, draft: string): Promise<void> {
  const { fillBucket, openBucket } = await import('../store/backup/evidence-in-s3.ts')
  await fillBucket(openBucket(s3), evidence, draft)
  for (const { name, sha256 } of evidence) {
    if (name.endsWith(`/${sha256}`)) await rm(join(draft, name), { force: true })
  }
}

/** Works on a database that no server of the data folder uses meanwhile. */
async function alone<T>(settings: DatabaseSettings, work: (connection: Connection) => Promise<T>): Promise<T> {
  if (settings.databaseUrl !== undefined) return withConnection(settings, work)
  const { connection, stop } = await startCluster(settings.dataFolder)
  return work(connection).finally(stop)
}

async function readManifest(zip: ZipReader, path: string): Promise<BackupManifest> {
  if (!zip.names.includes(manifestPart)) throw new Problem('unusable-backup', { part: path, reason: 'foreign' })
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.read(manifestPart)) chunks.push(chunk)
  const parsed = backupSchema.safeParse(parseJson(Buffer.concat(chunks).toString()))
  if (!parsed.success) throw new Problem('unusable-backup', { part: manifestPart, reason: 'damaged' })
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The schema of the backup must be one that this Chiso knows, step by step. */
async function requireKnownMigrations({ migrations }: BackupManifest): Promise<void> {
  const last = migrations.at(-1)?.name ?? ''
  const known = (await listMigrations()).filter(({ name }) => name <= last)
  const texts = (steps: BackupManifest['migrations']) => steps.map(({ name, sha256 }) => `${name} ${sha256}`)
  const missing = texts(migrations).find((step) => !texts(known).includes(step)) ?? ''
  if (missing !== '' || known.length !== migrations.length) {
    throw new Problem('unusable-backup', { part: missing.split(' ')[0] || last, reason: 'newer' })
  }
}

/** Reads the file from end to end: every part that is listed is there and has its bytes, and no other is. */
async function requireWhole(zip: ZipReader, manifest: BackupManifest): Promise<void> {
  const listed = [
    ...manifest.tables.map(({ name, ...rest }) => ({ ...rest, part: tablePart(name) })),
    ...manifest.evidence.map(({ name, ...rest }) => ({ ...rest, part: evidencePart(name) })),
  ]
  const parts = new Set([manifestPart, ...listed.map(({ part }) => part)])
  const unlisted = zip.names.find((name) => !parts.has(name))
  if (unlisted !== undefined) throw new Problem('unusable-backup', { part: unlisted, reason: 'unlisted' })
  for (const { part, bytes, sha256 } of listed) {
    const hash = createHash('sha256')
    let read = 0
    for await (const chunk of zip.read(part)) {
      hash.update(chunk)
      read += chunk.length
    }
    if (read !== bytes || hash.digest('hex') !== sha256) {
      throw new Problem('unusable-backup', { part, reason: 'damaged' })
    }
  }
}
