import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Blobs, blobPath } from '../blobs/blobs.ts'
import { type S3Settings, s3Blobs } from '../blobs/s3/s3-blobs.ts'
import { type BackupPart, evidencePart } from './manifest.ts'
import type { ZipWriter } from './zip-writer.ts'

/** Later than anything that is stored: all of it is asked for. */
const everything = new Date('9999-12-31T00:00:00Z')

/** Opens the bucket for a backup or a restore; a file that is put lies on the disk for as long as it takes. */
export function openBucket(settings: S3Settings): Blobs {
  return s3Blobs(settings, join(tmpdir(), `chiso-staging-${process.pid}`))
}

/**
 * Writes the files of the bucket, under the names that they would have on a disk; one that goes away meanwhile is left out.
 *
 * @param without names that are in the backup already
 */
export async function dumpBucket(
  bucket: Blobs,
  zip: ZipWriter,
  without: ReadonlySet<string>,
): Promise<readonly BackupPart[]> {
  const parts: BackupPart[] = []
  for await (const sha256 of bucket.listBefore(everything)) {
    const name = blobPath(sha256)
    const content = without.has(name) ? undefined : await bucket.open(sha256)
    if (!content) continue
    parts.push({ name, ...(await zip.add(evidencePart(name), content, 'store')) })
  }
  return parts
}

/**
 * Puts unpacked files of a folder into the bucket; what is there already stays. Their hashes were checked when they were
 * unpacked. Files under way are for the disk, and are left.
 *
 * @throws Problem `storage-failed`
 */
export async function fillBucket(bucket: Blobs, parts: readonly BackupPart[], draft: string): Promise<void> {
  for (const { name, sha256 } of parts) {
    if (name !== blobPath(sha256) || (await bucket.has(sha256))) continue
    const path = join(draft, name)
    if (await stat(path).catch(() => undefined)) await bucket.put(createReadStream(path), async () => undefined)
  }
}
