import type { EvidenceDetails } from '../assessment/evidence.ts'
import type { EvidenceId, RoundId, UploadId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { Tx } from '../store/database.ts'
import { type Evidence, getEvidence } from '../store/evidence.ts'
import { type Actor, permitted } from './context.ts'
import type { EvidenceContext } from './evidence-context.ts'
import { type KeptUpload, keepUpload } from './keep-upload.ts'
import { requireSubCriterion } from './require-sub-criterion.ts'
import { writeEvidence } from './write-evidence.ts'

/** Where the file of new evidence comes from: an upload, or evidence that is there already. */
export type EvidenceSource =
  | { readonly kind: 'upload'; readonly upload: UploadId; readonly allowZip: boolean }
  | { readonly kind: 'reuse'; readonly round: RoundId; readonly evidence: EvidenceId }

export interface EvidenceToAdd extends EvidenceDetails {
  readonly source: EvidenceSource
  readonly reason: string | null
}

/**
 * Adds evidence to a round, from a finished upload or with the file of other evidence that the actor sees.
 *
 * @throws Problem as `keepUpload` does; `not-found` for an unknown sub-criterion or figure, `withdrawn-evidence`
 */
export async function addEvidence(
  context: EvidenceContext,
  actor: Actor,
  round: RoundId,
  { source, reason, ...details }: EvidenceToAdd,
): Promise<Evidence> {
  const write = async (tx: Tx, { fileName, file }: KeptUpload) => {
    await requireSubCriterion(tx, round, details.code, details.quoted?.figure ?? null)
    const id = context.newId() as EvidenceId
    const version = { ...details, round, id, version: 1, fileName, sha256: file.sha256, withdrawn: false, reason }
    return writeEvidence(context, actor, tx, version, 'add-evidence')
  }
  if (source.kind === 'reuse') {
    return permitted(context, actor, 'add evidence', round, async (tx) => write(tx, await usableEvidence(tx, source)))
  }
  // What is wrong with the form is told before the file is looked at.
  await permitted(context, actor, 'add evidence', round, (tx) =>
    requireSubCriterion(tx, round, details.code, details.quoted?.figure ?? null),
  )
  const { upload, allowZip } = source
  return keepUpload(context, actor, { round, upload }, { allowZip, write })
}

async function usableEvidence(tx: Tx, { round, evidence }: { round: RoundId; evidence: EvidenceId }) {
  const found = await getEvidence(tx, round, evidence)
  if (found.withdrawn) throw new Problem('withdrawn-evidence', { fileName: found.fileName })
  return found
}
