import { annotatedDocument } from '../../contract/annotated-document.ts'
import type { NumberedFinding } from '../../contract/annotated-text.ts'
import type { ProofreadDocumentView as View } from '../../contract/proofreading-api-views.ts'
import { findingsOf } from '../../contract/proofreading-view.ts'
import { isWordFile } from './comment-document.ts'
import type { ProofreadFile } from './proofread-file.ts'

/** A proofread document as pages show it. */
export function documentView({ file, document, proofreading, doubts }: ProofreadFile): View {
  const { findings, blocks, unplaced } = annotatedDocument(document, findingsOf(proofreading))
  return {
    ...{ name: file.name, figures: proofreading.figures, claims: proofreading.claims.length },
    findings: findings.flatMap(toFinding),
    // The view is given out at once and not changed: what is read-only in the domain is the same list here.
    blocks: blocks as View['blocks'],
    unplaced: [...unplaced],
    doubts: [...doubts],
    isWord: isWordFile(file.bytes),
  }
}

function toFinding({ span: _, verdict, ...finding }: NumberedFinding): View['findings'] {
  return verdict === 'holds' ? [] : [{ ...finding, verdict }]
}
