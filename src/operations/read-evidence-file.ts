import type { Readable } from 'node:stream'
import type { EvidenceId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { ByteRange } from '../store/blobs/blobs.ts'
import type { Evidence } from '../store/evidence.ts'
import type { Actor } from './context.ts'
import type { EvidenceContext } from './evidence-context.ts'
import { readEvidence } from './read-evidence.ts'

/** A file of evidence that may be read, whole or in part. */
export interface EvidenceContent {
  readonly evidence: Evidence
  /** @throws Problem `lost-file` if the store has lost it */
  open(range?: ByteRange): Promise<Readable>
}

/**
 * Finds the file of evidence, of its newest version or of an earlier one.
 *
 * @throws Problem `not-permitted`, `not-found`
 */
export async function readEvidenceFile(
  context: EvidenceContext,
  actor: Actor,
  wanted: { round: RoundId; id: EvidenceId; version?: number | undefined },
): Promise<EvidenceContent> {
  const evidence = await readEvidence(context, actor, wanted)
  return {
    evidence,
    async open(range) {
      const content = await context.evidence.blobs.open(evidence.file.sha256, range)
      if (!content) throw new Problem('lost-file', { fileName: evidence.fileName })
      return content
    },
  }
}
