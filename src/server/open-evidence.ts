import { join } from 'node:path'
import type { EvidenceStore } from '../operations/evidence-context.ts'
import { sweepEvidence } from '../operations/sweep-evidence.ts'
import { localBlobs } from '../store/blobs/local-blobs.ts'
import { uploadParts } from '../store/blobs/upload-parts.ts'
import { clamavScan } from '../store/blobs/virus-scan.ts'
import type { Db } from '../store/database.ts'
import type { EvidenceConfig } from './evidence-config.ts'

/** The evidence store while the server runs. */
export interface OpenEvidence {
  readonly store: EvidenceStore
  close(): void
}

const sweepEveryMilliseconds = 3600 * 1000

/**
 * Opens the evidence store: on the data folder, or in S3 with only files under way on the disk. What a crash or a dead
 * upload left is swept now and every hour.
 */
export async function openEvidence(parts: {
  readonly config: EvidenceConfig
  readonly dataFolder: string
  /** The database as its owner. */
  readonly owner: Db
  readonly now: () => Date
  /** Told of a sweep that failed; the next one tries again. */
  readonly report: (error: Error) => void
}): Promise<OpenEvidence> {
  const { config, owner, now, report } = parts
  const store = await createStore(config, join(parts.dataFolder, 'evidence'))
  const sweep = () => sweepEvidence(owner, store, now()).then(() => undefined, report)
  await store.blobs.clearStaging()
  await sweep()
  const timer = setInterval(sweep, sweepEveryMilliseconds)
  timer.unref()
  return { store, close: () => clearInterval(timer) }
}

async function createStore({ s3, scanner }: EvidenceConfig, folder: string): Promise<EvidenceStore> {
  return {
    blobs: s3 ? await openS3(s3, join(folder, 'staging')) : localBlobs(folder),
    parts: uploadParts(join(folder, 'uploads')),
    scan: scanner && clamavScan(scanner),
  }
}

/** The library is loaded only where it is used: it is large. */
async function openS3(settings: NonNullable<EvidenceConfig['s3']>, staging: string) {
  const { s3Blobs } = await import('../store/blobs/s3/s3-blobs.ts')
  return s3Blobs(settings, staging)
}
