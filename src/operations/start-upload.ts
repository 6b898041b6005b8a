import { cleanFileName } from '../assessment/file-name.ts'
import type { RoundId, UploadId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { mostFileBytes } from '../store/blobs/blobs.ts'
import { countUploads, insertUpload, type Upload } from '../store/evidence-uploads.ts'
import type { Actor } from './context.ts'
import { permitted } from './context.ts'
import { deadline, type EvidenceContext } from './evidence-context.ts'

/** Unfinished uploads that a person may have: together they cannot fill the disk. */
const mostUploads = 20

/**
 * Begins an upload of a file of evidence: its name and size are told before its bytes come.
 *
 * @throws Problem `not-permitted`, `empty-file`, `too-large`, `invalid-input`, `too-many-uploads`
 */
export function startUpload(
  context: EvidenceContext,
  actor: Actor,
  round: RoundId,
  declared: { readonly fileName: string; readonly sizeBytes: number },
): Promise<Upload> {
  return permitted(context, actor, 'add evidence', round, async (tx) => {
    if (declared.sizeBytes === 0) throw new Problem('empty-file', {})
    if (declared.sizeBytes > mostFileBytes) throw new Problem('too-large', { megabytes: mostFileBytes / 1024 / 1024 })
    const fileName = cleanFileName(declared.fileName)
    const createdAt = context.now()
    if ((await countUploads(tx, actor.id, deadline(createdAt))) >= mostUploads) {
      throw new Problem('too-many-uploads', { most: mostUploads })
    }
    const upload: Upload = {
      round,
      id: context.newId() as UploadId,
      person: actor.id,
      fileName,
      declaredBytes: declared.sizeBytes,
      receivedBytes: 0,
      createdAt,
    }
    await insertUpload(tx, upload)
    return upload
  })
}
