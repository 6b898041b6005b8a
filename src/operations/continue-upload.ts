import type { RoundId, UploadId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { deleteUpload, getUpload, markUploadReceived, type Upload } from '../store/evidence-uploads.ts'
import { type Actor, permitted } from './context.ts'
import { deadline, type EvidenceContext } from './evidence-context.ts'

/** Names an upload; it is found only by who began it. */
export interface UploadKey {
  readonly round: RoundId
  readonly upload: UploadId
}

/** How many bytes of an upload have come: a connection that still hangs is ended, so that no more come. */
export function readUpload(context: EvidenceContext, actor: Actor, key: UploadKey): Promise<Upload> {
  return withOwnUpload(context, actor, key, async (upload) => upload)
}

/**
 * Adds bytes to an upload where it stopped. Only who began it goes on with it.
 *
 * @returns the upload with what has come now
 * @throws Problem `not-permitted`, `not-found`, `wrong-offset`, `upload-interrupted`, `invalid-input` for more bytes than
 * were declared, `storage-failed`
 */
export function continueUpload(
  context: EvidenceContext,
  actor: Actor,
  key: UploadKey,
  { offset, content }: { readonly offset: number; readonly content: ReadableStream<Uint8Array> },
): Promise<Upload> {
  return withOwnUpload(context, actor, key, async (upload, signal) => {
    if (upload.receivedBytes !== offset) {
      throw new Problem('wrong-offset', { expected: upload.receivedBytes, got: offset })
    }
    const onSafe = (safe: number) =>
      permitted(context, actor, 'add evidence', key.round, (tx) => markUploadReceived(tx, upload, safe))
    const mostBytes = upload.declaredBytes - offset
    const portion = { offset, mostBytes, content, signal, onSafe }
    return { ...upload, receivedBytes: await context.evidence.parts.append(upload.id, portion) }
  })
}

/** Gives an upload up: nothing of it stays. */
export function cancelUpload(context: EvidenceContext, actor: Actor, key: UploadKey): Promise<void> {
  return withOwnUpload(context, actor, key, async (upload) => {
    await permitted(context, actor, 'add evidence', key.round, (tx) => deleteUpload(tx, upload))
    await context.evidence.parts.remove(upload.id)
  })
}

/**
 * Does work on an upload of the actor as the only one at it. Whose it is is asked before, so that nobody interrupts the
 * upload of another, and again when it is one's turn.
 *
 * @throws Problem `not-permitted`, `not-found`
 */
export async function withOwnUpload<T>(
  context: EvidenceContext,
  actor: Actor,
  { round, upload: id }: UploadKey,
  work: (upload: Upload, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const since = deadline(context.now())
  const find = () =>
    permitted(context, actor, 'add evidence', round, (tx) => getUpload(tx, { round, id, person: actor.id, since }))
  await find()
  return context.evidence.parts.alone(id, async (signal) => work(await find(), signal))
}
