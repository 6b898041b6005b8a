import type { z } from 'zod'
import type { proofreadDocumentView } from './proofreading-views.ts'

/** What the API gives of a proofread document, as the pages use it: types only, as in `api-views.ts`. */
export type ProofreadDocumentView = z.output<typeof proofreadDocumentView>
export type ProofreadFindingView = ProofreadDocumentView['findings'][number]
export type ProofreadBlockView = ProofreadDocumentView['blocks'][number]
export type ProofreadPieceView = Extract<ProofreadBlockView, { kind: 'paragraph' }>['pieces'][number]
