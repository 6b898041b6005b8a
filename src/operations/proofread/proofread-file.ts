import { documentLimits } from '../../files/documents/document-limits.ts'
import { doubtWords } from '../../files/documents/doubt-words.ts'
import { readDocument } from '../../files/documents/read-document.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import type { Proofreading, Words } from '../../proofread/claims/claim.ts'
import type { FrameworkKnowledge } from '../../proofread/framework-knowledge.ts'
import { proofreadDocument } from '../../proofread/proofread-document.ts'
import type { FinishedDocument } from '../../proofread/text/finished-document.ts'
import { longestPassage } from '../../proofread/text/passage.ts'
import { openParFramework } from '../open-framework.ts'
import { withOpenFile } from '../read-files.ts'
import { frameworkKnowledge } from './framework-knowledge.ts'

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
 * @param frameworkId the framework whose rules its scores are recomputed by
 * @throws Problem `not-found`, `unusable-path`, as `openParFramework` and as `proofreadBytes` do
 */
export async function proofreadFile(path: string, frameworkId: string | null = null): Promise<ProofreadFile> {
  const knowledge = frameworkId === null ? null : frameworkKnowledge((await openParFramework(frameworkId)).framework)
  return proofreadBytes({ name: path, bytes: await boundedBytes(path) }, knowledge)
}

/**
 * As `proofreadFile`, of a file that is there already.
 *
 * @throws Problem `empty-file`, `unknown-document`, `damaged-document`, `locked-document`, `document-too-large`,
 * `scanned-document`, `faulty-files`
 */
export async function proofreadBytes(
  file: SourceFile,
  knowledge: FrameworkKnowledge | null = null,
): Promise<ProofreadFile> {
  const read = await readDocument(file.bytes, file.name)
  const { document } = read
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

function hasLongText({ blocks }: FinishedDocument): boolean {
  const isLong = ({ text }: { readonly text: string }) => text.length > longestPassage
  return blocks.some((block) => {
    if (block.kind === 'table') return block.grid.some((row) => row.some((cell) => cell !== null && isLong(cell)))
    return block.kind !== 'chart' && isLong(block)
  })
}

/** At most one byte more than may be, whatever the size of the file or the pipe is. */
function boundedBytes(path: string): Promise<Uint8Array> {
  return withOpenFile(path, async (file) => {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of file.createReadStream({ end: documentLimits.fileBytes, autoClose: false })) {
      chunks.push(chunk)
      length += chunk.length
    }
    if (length > documentLimits.fileBytes) throw tooLarge(path)
    return Buffer.concat(chunks)
  })
}

function tooLarge(fileName: string): Problem {
  const what = { vi: 'dung lượng tệp', en: 'the size of the file' }
  return new Problem('document-too-large', { fileName, what, limit: `${documentLimits.fileBytes / 1024 / 1024} MB` })
}
