import { basename, dirname, resolve } from 'node:path'
import type { Language } from '../../fault.ts'
import { Problem } from '../../problem.ts'
import { proofreadingPage } from '../../render/html/proofreading-page.ts'
import { writeFiles } from '../write-files.ts'
import { commentDocument } from './comment-document.ts'
import type { ProofreadFile } from './proofread-file.ts'

/** Where what was found is written. */
export interface ProofreadingOutputs {
  readonly html?: string | undefined
  /** A copy of the .docx with comments. */
  readonly comments?: string | undefined
}

/**
 * Writes what was found in a document beside its text.
 *
 * @returns the paths written
 * @throws Problem `invalid-input` if a file would be written over the document; `unusable-path`; as `commentDocument` does
 */
export async function writeProofreading(
  read: ProofreadFile,
  { html, comments }: ProofreadingOutputs,
  { language, now }: { readonly language: Language; readonly now: Date },
): Promise<readonly string[]> {
  const files = [
    ...(comments === undefined ? [] : [{ path: comments, bytes: commentDocument(read, language, now) }]),
    ...(html === undefined ? [] : [{ path: html, bytes: pageOf(read, language) }]),
  ]
  for (const { path } of files) requireOther(path, read.file.name)
  for (const { path, bytes } of files) await writeFiles(dirname(path), [{ name: basename(path), bytes }])
  return files.map(({ path }) => path)
}

/** The page of a document that was proofread. */
export function pageOf(read: ProofreadFile, language: Language): string {
  return proofreadingPage({ ...read, name: basename(read.file.name), language })
}

function requireOther(path: string, document: string): void {
  if (resolve(path) !== resolve(document)) return
  const expected = { vi: 'một tệp khác với văn bản được soát', en: 'another file than the one that is proofread' }
  throw new Problem('invalid-input', { where: { vi: 'tệp ghi ra', en: 'the file to write' }, expected, got: path })
}
