import type { Language } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { commentDocument } from './comment-document.ts'
import { documentView } from './document-view.ts'
import { proofreadBytes } from './proofread-file.ts'
import { pageOf } from './write-proofreading.ts'

/** A document, and in which form its findings are wanted. */
export interface ProofreadRequest {
  readonly file: SourceFile
  readonly want: keyof ProofreadAnswers
  readonly language: Language
  readonly now: Date
}

/** What is given for each thing that can be wanted. */
export interface ProofreadAnswers {
  readonly view: ReturnType<typeof documentView>
  readonly page: string
  readonly comments: Uint8Array
}

/** Proofreads a document and gives what was found in the form that is wanted. */
export async function proofreadAnswer({ file, want, language, now }: ProofreadRequest) {
  const read = await proofreadBytes(file)
  if (want === 'view') return documentView(read)
  return want === 'page' ? pageOf(read, language) : commentDocument(read, language, now)
}
