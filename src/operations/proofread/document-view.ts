import { annotatedDocument } from '../../contract/annotated-document.ts'
import type { ProofreadDocumentView as View } from '../../contract/proofreading-api-views.ts'
import { toldOf } from '../../contract/proofreading-view.ts'
import { isWordFile } from './comment-document.ts'
import type { ProofreadFile } from './proofread-file.ts'

/** A proofread document as pages show it, with the claims that hold if they are wanted. */
export function documentView({ file, document, proofreading, doubts }: ProofreadFile, isComplete: boolean): View {
  const { findings, blocks, unplaced } = annotatedDocument(document, toldOf(proofreading, isComplete))
  return {
    ...{ name: file.name, figures: proofreading.figures, claims: proofreading.claims.length },
    findings: findings.map(({ span: _, ...finding }) => finding),
    // The view is given out at once and not changed: what is read-only in the domain is the same list here.
    blocks: blocks as View['blocks'],
    unplaced: [...unplaced],
    doubts: [...doubts],
    isWord: isWordFile(file.bytes),
  }
}
