import { basename } from 'node:path'
import type { Language } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { proofreadingPage } from '../../render/html/proofreading-page.ts'
import { openParFrameworkFile } from '../open-framework.ts'
import { commentDocument } from './comment-document.ts'
import { documentView } from './document-view.ts'
import { frameworkKnowledge } from './framework-knowledge.ts'
import { type ProofreadFile, proofreadBytes } from './proofread-file.ts'

/** A document, and in which form its findings are wanted. */
export interface ProofreadRequest {
  readonly file: SourceFile
  /** The file of the framework by whose rules scores are recomputed too; null for none. */
  readonly rules: string | null
  readonly want: keyof ProofreadAnswers
  /** The files that are wanted beside what was found; for `found` alone. */
  readonly files?: readonly (keyof ProofreadFiles)[]
  /** Whether the view is to tell claims that hold too. */
  readonly isComplete?: boolean
  readonly language: Language
  readonly now: Date
}

/** What is given for each thing that can be wanted. */
export interface ProofreadAnswers extends ProofreadFiles {
  readonly view: ReturnType<typeof documentView>
  readonly found: ProofreadFound
}

/** What was found as a file to keep. */
export interface ProofreadFiles {
  readonly page: string
  readonly comments: Uint8Array
}

/** What was found, without the text that it was found in. */
export interface ProofreadFound extends Pick<ProofreadFile, 'proofreading' | 'doubts'> {
  readonly files: Partial<ProofreadFiles>
}

/** Proofreads a document and gives what was found in the form that is wanted. */
export async function proofreadAnswer({
  file,
  rules,
  want,
  files,
  isComplete = false,
  language,
  now,
}: ProofreadRequest) {
  const knowledge = rules === null ? null : frameworkKnowledge((await openParFrameworkFile(rules)).framework)
  const read = await proofreadBytes(file, knowledge)
  if (want === 'view') return documentView(read, isComplete)
  const written = foundIn(read, { files: want === 'found' ? (files ?? []) : [want], language, now })
  return want === 'found' ? written : written.files[want]
}

/** What was found in a document, and the files of it that are wanted. */
export function foundIn(
  read: ProofreadFile,
  { files, language, now }: Required<Pick<ProofreadRequest, 'files' | 'language' | 'now'>>,
): ProofreadFound {
  const { proofreading, doubts } = read
  const name = basename(read.file.name)
  return {
    ...{ proofreading, doubts },
    files: {
      ...(files.includes('page') && { page: proofreadingPage({ ...read, name, language }) }),
      ...(files.includes('comments') && { comments: commentDocument(read, language, now) }),
    },
  }
}
