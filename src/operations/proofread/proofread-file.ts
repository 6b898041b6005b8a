import type { DocumentReading } from '../../files/documents/document-reading.ts'
import { doubtWords } from '../../files/documents/doubt-words.ts'
import { readDocument } from '../../files/documents/read-document.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import type { Proofreading, Words } from '../../proofread/claims/claim.ts'
import type { FrameworkKnowledge } from '../../proofread/framework-knowledge.ts'
import { proofreadDocument } from '../../proofread/proofread-document.ts'
import type { FinishedDocument } from '../../proofread/text/finished-document.ts'
import { longestPassage } from '../../proofread/text/passage.ts'

/** A document that was proofread. */
export interface ProofreadFile {
  readonly file: SourceFile
  readonly document: FinishedDocument
  readonly proofreading: Proofreading
  /** What may be missing from what was read. */
  readonly doubts: readonly Words[]
}

/**
 * Reads a finished document, .docx, .pdf, .xlsx, .csv or .txt, and recomputes what its figures claim. Nothing is kept.
 *
 * @throws Problem `empty-file`, `unknown-document`, `damaged-document`, `locked-document`, `document-too-large`,
 * `scanned-document`, `encoded-document`, `blank-document`, `faulty-files`
 */
export async function proofreadBytes(
  file: SourceFile,
  knowledge: FrameworkKnowledge | null = null,
): Promise<ProofreadFile> {
  return proofreadRead(file, await readDocument(file.bytes, file.name), knowledge)
}

/**
 * As `proofreadBytes`, of a document that was read already.
 *
 * @throws Problem `blank-document`
 */
export function proofreadRead(
  file: SourceFile,
  read: DocumentReading,
  knowledge: FrameworkKnowledge | null,
): ProofreadFile {
  const { document } = read
  if (isBlank(document)) throw new Problem('blank-document', { fileName: file.name })
  return {
    file,
    document,
    proofreading: proofreadDocument(document, knowledge),
    doubts: doubtWords({
      ...read,
      doubts: [...read.doubts, ...(hasLongText(document) ? (['long-text'] as const) : [])],
    }),
  }
}

function isBlank({ blocks }: FinishedDocument): boolean {
  return blocks.every((block) => {
    if (block.kind === 'chart') return false
    if (block.kind !== 'table') return block.text.trim() === ''
    return block.grid.every((row) => row.every((cell) => cell === null || cell.text.trim() === ''))
  })
}

function hasLongText({ blocks }: FinishedDocument): boolean {
  const isLong = ({ text }: { readonly text: string }) => text.length > longestPassage
  return blocks.some((block) => {
    if (block.kind === 'table') return block.grid.some((row) => row.some((cell) => cell !== null && isLong(cell)))
    return block.kind !== 'chart' && isLong(block)
  })
}
