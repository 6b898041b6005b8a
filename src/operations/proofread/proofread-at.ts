import { basename, dirname, resolve } from 'node:path'
import type { Language } from '../../fault.ts'
import { Problem } from '../../problem.ts'
import { frameworkPath, openParFramework } from '../open-framework.ts'
import { writeFiles } from '../write-files.ts'
import type { ProofreadFiles, ProofreadFound } from './proofread-answer.ts'
import { type ProofreadLimits, proofreadApart } from './proofread-apart.ts'
import { readBoundedFile } from './read-bounded-file.ts'

/** Where what was found is written: a page, and a copy of the .docx with comments. */
export type ProofreadingOutputs = { readonly [W in keyof ProofreadFiles]?: string | undefined }

interface ProofreadingWish {
  /** The framework whose rules the scores are recomputed by too; null for none. */
  readonly frameworkId: string | null
  readonly outputs: ProofreadingOutputs
  readonly language: Language
  readonly now: Date
}

export interface ProofreadAtPath extends ProofreadFound {
  /** Paths of the files that were written. */
  readonly written: readonly string[]
}

/** More than a report of a thousand pages takes. */
const ofCommand: ProofreadLimits = { seconds: 60, megabytes: 1024 }

/**
 * Proofreads the document at a path, in bounded time and memory, and writes what was found beside its text.
 *
 * @throws Problem `invalid-input` if a file would be written over the document; `not-found`, `unusable-path`; as
 * `openParFramework` and `proofreadApart` do
 */
export async function proofreadAt(
  path: string,
  { frameworkId, outputs, language, now }: ProofreadingWish,
  limits: ProofreadLimits = ofCommand,
): Promise<ProofreadAtPath> {
  const files = (['comments', 'page'] as const).filter((each) => outputs[each] !== undefined)
  for (const each of files) requireOther(outputs[each] ?? '', path)
  const rules = frameworkId === null ? null : await rulesOf(frameworkId)
  const file = await readBoundedFile(path)
  const found = await proofreadApart({ file, rules, want: 'found', files, language, now }, limits)
  const written = files.map((each) => ({ path: outputs[each] ?? '', bytes: found.files[each] ?? '' }))
  for (const each of written) await writeFiles(dirname(each.path), [{ name: basename(each.path), bytes: each.bytes }])
  return { ...found, written: written.map((each) => each.path) }
}

async function rulesOf(id: string): Promise<string> {
  await openParFramework(id)
  return frameworkPath(id)
}

function requireOther(path: string, document: string): void {
  if (resolve(path) !== resolve(document)) return
  const expected = { vi: 'một tệp khác với văn bản được soát', en: 'another file than the one that is proofread' }
  throw new Problem('invalid-input', { where: { vi: 'tệp ghi ra', en: 'the file to write' }, expected, got: path })
}
