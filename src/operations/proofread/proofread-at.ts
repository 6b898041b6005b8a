import { basename, dirname, resolve } from 'node:path'
import type { Language } from '../../fault.ts'
import { readDocument } from '../../files/documents/read-document.ts'
import { Problem } from '../../problem.ts'
import type { Block, FinishedDocument } from '../../proofread/text/finished-document.ts'
import { frameworkPath, openParFramework } from '../open-framework.ts'
import { writeFiles } from '../write-files.ts'
import { frameworkKnowledge } from './framework-knowledge.ts'
import { foundIn, type ProofreadFiles, type ProofreadFound } from './proofread-answer.ts'
import { type ProofreadLimits, proofreadApart } from './proofread-apart.ts'
import { proofreadRead } from './proofread-file.ts'
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

const mostLetters = 1_000_000

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
  const knowledge = frameworkId === null ? null : frameworkKnowledge((await openParFramework(frameworkId)).framework)
  const file = await readBoundedFile(path)
  const reading = await readDocument(file.bytes, file.name)
  const found = isLong(reading.document)
    ? await proofreadApart({ file, rules: await rulesOf(frameworkId), want: 'found', files, language, now }, limits)
    : foundIn(proofreadRead(file, reading, knowledge), { files, language, now })
  const written = files.map((each) => ({ path: outputs[each] ?? '', bytes: found.files[each] ?? '' }))
  for (const each of written) await writeFiles(dirname(each.path), [{ name: basename(each.path), bytes: each.bytes }])
  return { ...found, written: written.map((each) => each.path) }
}

async function rulesOf(id: string | null): Promise<string | null> {
  return id === null ? null : await frameworkPath(id)
}

/** Whether a document has more letters than some five hundred pages: others are done before a thread for them has begun. */
function isLong({ blocks }: FinishedDocument): boolean {
  const lettersOf = (block: Block) =>
    block.kind === 'table'
      ? block.grid.reduce((sum, row) => row.reduce((own, cell) => own + (cell?.text.length ?? 0), sum), 0)
      : block.kind === 'chart'
        ? 0
        : block.text.length
  return blocks.reduce((sum, block) => sum + lettersOf(block), 0) > mostLetters
}

function requireOther(path: string, document: string): void {
  if (resolve(path) !== resolve(document)) return
  const expected = { vi: 'một tệp khác với văn bản được soát', en: 'another file than the one that is proofread' }
  throw new Problem('invalid-input', { where: { vi: 'tệp ghi ra', en: 'the file to write' }, expected, got: path })
}
