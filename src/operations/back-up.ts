import { randomUUID } from 'node:crypto'
import { link, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { dumpDatabase } from '../store/backup/dump-database.ts'
import { damagedEvidence, dumpEvidence } from '../store/backup/evidence-files.ts'
import { type BackupManifest, manifestPart } from '../store/backup/manifest.ts'
import { createZip, type ZipWriter } from '../store/backup/zip-writer.ts'
import type { S3Settings } from '../store/blobs/s3/s3-blobs.ts'
import { type DatabaseSettings, withConnection } from '../store/with-owner.ts'
import { onPath, pathProblem, systemCode } from './path-problem.ts'
import { requireDatabase } from './require-database.ts'

export interface MadeBackup {
  readonly manifest: BackupManifest
  /** Files of evidence whose contents are not what their name says; they are in the backup as they are. */
  readonly damaged: readonly string[]
}

/** Where the database and the evidence are. */
export interface BackedUp extends DatabaseSettings {
  /** The bucket in which evidence is kept; undefined where it is in the data folder. */
  readonly s3?: S3Settings | undefined
}

/**
 * Writes everything into one new file while people go on working: the database as it was at one moment, then the evidence,
 * which only grows. The file appears under its name when it is whole.
 *
 * @throws Problem `already-there`, `unusable-path`, `not-found` if there is no database, `unreachable-database`
 */
export async function backUp(settings: BackedUp, path: string, now: Date): Promise<MadeBackup> {
  requireDatabase(settings)
  if (await stat(path).catch(() => undefined)) throw alreadyThere(path)
  const draft = `${path}.${randomUUID()}.partial`
  const zip = await createZip(draft, (work) => onPath('write', path, work))
  try {
    const manifest = await fill(zip, settings, now)
    await zip.close()
    await giveName(draft, path)
    return { manifest, damaged: damagedEvidence(manifest.evidence) }
  } finally {
    await zip.close()
    await rm(draft, { force: true })
  }
}

async function fill(zip: ZipWriter, settings: BackedUp, now: Date): Promise<BackupManifest> {
  const database = await withConnection(settings, (connection) => dumpDatabase(connection, zip))
  const onDisk = await dumpEvidence(join(settings.dataFolder, 'evidence'), zip)
  const inBucket = settings.s3 ? await dumpFrom(settings.s3, zip, onDisk) : []
  const evidence = [...onDisk, ...inBucket]
  const manifest: BackupManifest = {
    format: 'chiso-backup',
    version: 1,
    madeAt: now.toISOString(),
    ...database,
    evidence,
  }
  async function* text() {
    yield Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  }
  await zip.add(manifestPart, text(), 'deflate')
  await zip.finish()
  return manifest
}

/** The library is loaded only where it is used: it is large. What the disk has as well is not written twice. */
async function dumpFrom(s3: S3Settings, zip: ZipWriter, onDisk: BackupManifest['evidence']) {
  const { dumpBucket, openBucket } = await import('../store/backup/evidence-in-s3.ts')
  return dumpBucket(openBucket(s3), zip, new Set(onDisk.map(({ name }) => name)))
}

/** Never over another file, also not one that came meanwhile. */
async function giveName(draft: string, path: string): Promise<void> {
  await link(draft, path).catch(async (error: unknown) => {
    if (systemCode(error) === 'EEXIST') throw alreadyThere(path)
    // A file system without hard links.
    await rename(draft, path).catch((failed: unknown) => {
      throw pathProblem('write', path, failed)
    })
  })
}

function alreadyThere(path: string): Problem {
  return new Problem('already-there', { what: { vi: 'tệp', en: 'file' }, path })
}
