import { extensionOf } from '../assessment/file-name.ts'
import { evidenceKinds } from '../files/evidence-kinds.ts'
import { inspectEvidence } from '../files/inspect-evidence.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import type { KeptFile, StagedFile } from '../store/blobs/blobs.ts'
import { apart, onceCommitted, type Tx } from '../store/database.ts'
import { type EvidenceFile, insertEvidenceFile } from '../store/evidence.ts'
import { deleteUpload, markUploadChecked, type Upload } from '../store/evidence-uploads.ts'
import { type Actor, permitted } from './context.ts'
import { type UploadKey, withOwnUpload } from './continue-upload.ts'
import type { EvidenceContext } from './evidence-context.ts'

/** An upload whose file is whole, of a kind that is kept, and clean. */
export interface KeptUpload {
  readonly fileName: string
  readonly file: EvidenceFile
}

/**
 * Turns an upload into a kept file, and in one transaction into what is written with it. The upload is gone after that; if
 * it is refused it stays until it is cancelled or a day old, except an infected one, which goes at once.
 *
 * @throws Problem `not-permitted`, `not-found`, `upload-incomplete`, `refused-file-type`, `file-type-mismatch`,
 * `infected-file`, `scanner-unavailable`, `storage-failed`
 */
export async function keepUpload<T>(
  context: EvidenceContext,
  actor: Actor,
  key: UploadKey,
  { allowZip, write }: { readonly allowZip: boolean; readonly write: (tx: Tx, kept: KeptUpload) => Promise<T> },
): Promise<T> {
  return withOwnUpload(context, actor, key, async (upload) => {
    requireWhole(upload)
    const kept = await put(context, actor, upload, allowZip)
    const at = context.now()
    const file = { sha256: kept.sha256, sizeBytes: kept.sizeBytes, mediaType: kept.finding }
    const written = await permitted(context, actor, 'add evidence', key.round, async (tx) => {
      const marked = await markUploadChecked(tx, upload, file.sha256)
      if (!marked) throw new Problem('not-found', { what: { vi: 'lần gửi tệp', en: 'upload' }, id: upload.id })
      await insertEvidenceFile(tx, file, at)
      // From here on a sweep waits for this transaction; one that was faster may have taken the file.
      if (!(await context.evidence.blobs.has(file.sha256))) await putAgain(context, upload, file)
      const result = await write(tx, { fileName: upload.fileName, file })
      await deleteUpload(tx, upload)
      return result
    })
    await onceCommitted(() => context.evidence.parts.remove(upload.id))
    return written
  })
}

function requireWhole({ receivedBytes, declaredBytes }: Upload): void {
  if (receivedBytes < declaredBytes) throw new Problem('upload-incomplete', { receivedBytes, declaredBytes })
}

async function put(
  context: EvidenceContext,
  actor: Actor,
  upload: Upload,
  allowZip: boolean,
): Promise<KeptFile<string>> {
  const { blobs, parts, scan } = context.evidence
  return blobs.put(parts.read(upload.id), async (staged) => {
    const { fileName } = upload
    const kind = await inspectEvidence(staged, { fileName, extension: extensionOf(fileName), allowZip })
    const signature = await scan?.(staged.stream())
    if (signature !== undefined) await refuseInfected(context, actor, upload, staged, signature)
    return evidenceKinds[kind]
  })
}

async function putAgain({ evidence }: EvidenceContext, { id }: Upload, { sha256 }: EvidenceFile): Promise<void> {
  await evidence.blobs.put(evidence.parts.read(id), async (staged) => {
    if (staged.sha256 !== sha256) throw new Error(`upload ${id} changed while it was kept`)
  })
}

/** The refusal is told in the log, where it stays though nothing else is written. */
async function refuseInfected(
  context: EvidenceContext,
  actor: Actor,
  upload: Upload,
  { sha256 }: StagedFile,
  signature: string,
): Promise<never> {
  const { round, id, fileName } = upload
  const details = { fileName, sha256, signature }
  const entry = { round, at: context.now(), person: actor.id, action: 'refuse-evidence', subject: id, details }
  await apart(() =>
    permitted(context, actor, 'add evidence', round, async (tx) => {
      await deleteUpload(tx, upload)
      await appendAudit(tx, entry)
    }),
  )
  await context.evidence.parts.remove(id)
  throw new Problem('infected-file', { fileName, signature })
}
