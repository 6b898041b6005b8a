import type { EvidenceDetails } from '../assessment/evidence.ts'
import type { EvidenceId, RoundId, UploadId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from '../store/constraint.ts'
import type { Tx } from '../store/database.ts'
import { type Evidence, getEvidence } from '../store/evidence.ts'
import { type Actor, permitted } from './context.ts'
import type { EvidenceContext } from './evidence-context.ts'
import { type KeptUpload, keepUpload } from './keep-upload.ts'
import { requireSubCriterion } from './require-sub-criterion.ts'
import { writeEvidence } from './write-evidence.ts'

/** Names evidence, and the version of it that the person saw. */
export interface SeenEvidence {
  readonly round: RoundId
  readonly id: EvidenceId
  readonly seenVersion: number
}

export interface EvidenceChange extends EvidenceDetails {
  /** Takes the place of the file; the file stays if it is null. */
  readonly upload: { readonly id: UploadId; readonly allowZip: boolean } | null
  readonly reason: string | null
}

/**
 * Changes what is said of evidence, or its file, as a new version.
 *
 * @throws Problem as `keepUpload` does; `not-found`, `stale-edit` if somebody changed it since, `withdrawn-evidence`
 */
export async function changeEvidence(
  context: EvidenceContext,
  actor: Actor,
  seen: SeenEvidence,
  { upload, reason, ...details }: EvidenceChange,
): Promise<Evidence> {
  const write = async (tx: Tx, kept: KeptUpload | null) => {
    await requireSubCriterion(tx, seen.round, details.code, details.quoted?.figure ?? null)
    const { fileName, file } = kept ?? (await requireUnchanged(tx, seen))
    return writeNext(context, actor, tx, seen, { ...details, fileName, sha256: file.sha256, reason, withdrawn: false })
  }
  const check = (tx: Tx) => requireUnchanged(tx, seen)
  if (!upload) return permitted(context, actor, 'add evidence', seen.round, (tx) => write(tx, null))
  await permitted(context, actor, 'add evidence', seen.round, check)
  return keepUpload(
    context,
    actor,
    { round: seen.round, upload: upload.id },
    {
      allowZip: upload.allowZip,
      write: async (tx, kept) => {
        await check(tx)
        return write(tx, kept)
      },
    },
  )
}

/**
 * Withdraws evidence: it stays with its file, marked.
 *
 * @throws Problem `not-permitted`, `not-found`, `stale-edit`, `withdrawn-evidence` if it is withdrawn already
 */
export function withdrawEvidence(
  context: EvidenceContext,
  actor: Actor,
  seen: SeenEvidence,
  reason: string,
): Promise<Evidence> {
  return permitted(context, actor, 'add evidence', seen.round, async (tx) => {
    const { file, ...current } = await requireUnchanged(tx, seen)
    return writeNext(context, actor, tx, seen, { ...current, sha256: file.sha256, reason, withdrawn: true })
  })
}

type Content = Omit<Parameters<typeof writeEvidence>[3], 'round' | 'id' | 'version'>

async function writeNext(
  context: EvidenceContext,
  actor: Actor,
  tx: Tx,
  { round, id, seenVersion }: SeenEvidence,
  content: Content,
): Promise<Evidence> {
  const version = { ...content, round, id, version: seenVersion + 1 }
  const action = content.withdrawn ? 'withdraw-evidence' : 'change-evidence'
  return writeEvidence(context, actor, tx, version, action).catch((error: unknown) => {
    // Two people at the same moment: the key lets one of them through.
    throw isDuplicate(error) ? stale(id, seenVersion, undefined) : error
  })
}

async function requireUnchanged(tx: Tx, { round, id, seenVersion }: SeenEvidence): Promise<Evidence> {
  const current = await getEvidence(tx, round, id)
  if (current.version !== seenVersion) throw stale(id, seenVersion, current)
  if (current.withdrawn) throw new Problem('withdrawn-evidence', { fileName: current.fileName })
  return current
}

function stale(id: EvidenceId, seenVersion: number, current: Evidence | undefined): Problem {
  return new Problem('stale-edit', {
    what: current?.fileName ?? id,
    seenVersion,
    currentVersion: current?.version ?? seenVersion + 1,
    yours: null,
    current: current?.documentNumber ?? null,
  })
}
