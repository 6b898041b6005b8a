import type { Language } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { openParFrameworkFile } from '../open-framework.ts'
import { commentDocument } from './comment-document.ts'
import { documentView } from './document-view.ts'
import { frameworkKnowledge } from './framework-knowledge.ts'
import { proofreadBytes } from './proofread-file.ts'
import { pageOf } from './write-proofreading.ts'

/** A document, and in which form its findings are wanted. */
export interface ProofreadRequest {
  readonly file: SourceFile
  /** The file of the framework by whose rules scores are recomputed too; null for none. */
  readonly rules: string | null
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
export async function proofreadAnswer({ file, rules, want, language, now }: ProofreadRequest) {
  const knowledge = rules === null ? null : frameworkKnowledge((await openParFrameworkFile(rules)).framework)
  const read = await proofreadBytes(file, knowledge)
  if (want === 'view') return documentView(read)
  return want === 'page' ? pageOf(read, language) : commentDocument(read, language, now)
}
