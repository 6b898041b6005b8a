import type { Db } from '../store/database.ts'
import { insertEvidenceFile, isKnownFile } from '../store/evidence.ts'
import { deleteOldUploads } from '../store/evidence-uploads.ts'
import { deadline, type EvidenceStore } from './evidence-context.ts'

/** What a sweep removed. */
export interface Swept {
  readonly uploads: number
  readonly files: number
}

/**
 * Removes uploads that were begun more than a day ago, bytes of uploads that no row knows, and files that were put more
 * than a day ago without becoming evidence.
 *
 * @param owner the database as its owner: row-level security shows everybody only their own uploads
 */
export async function sweepEvidence(owner: Db, { blobs, parts }: EvidenceStore, now: Date): Promise<Swept> {
  const before = deadline(now)
  // Listed first: an upload that begins now has its row before its bytes.
  const lying = await parts.list()
  const alive = new Set(await owner.transaction().execute((tx) => deleteOldUploads(tx, before)))
  const dead = lying.filter((id) => !alive.has(id))
  for (const id of dead) await parts.remove(id)
  let files = 0
  for await (const sha256 of blobs.listBefore(before)) {
    if (!(await isKnownFile(owner, sha256)) && (await removeUnknown(owner, sha256, () => blobs.remove(sha256)))) files++
  }
  return { uploads: dead.length, files }
}

class Undo extends Error {}

/**
 * Removes a file while holding the place of its row, so that who is just adding the same content waits, sees that the file
 * is gone and puts it again.
 */
async function removeUnknown(owner: Db, sha256: string, remove: () => Promise<void>): Promise<boolean> {
  try {
    await owner.transaction().execute(async (tx) => {
      const placeholder = { sha256, sizeBytes: 1, mediaType: 'application/octet-stream' }
      const isFree = await insertEvidenceFile(tx, placeholder, new Date(0))
      if (isFree) await remove()
      throw new Undo(isFree ? 'removed' : 'known')
    })
  } catch (error) {
    if (error instanceof Undo) return error.message === 'removed'
    throw error
  }
  return false
}
