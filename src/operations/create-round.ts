import { mkdir, readdir } from 'node:fs/promises'
import { blankRound } from '../files/blank-round.ts'
import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import { Problem } from '../problem.ts'
import { listFrameworks, openFramework } from './open-framework.ts'
import { writeFiles } from './write-files.ts'

/**
 * Makes the folder of a round that a subject can fill: settings with explanations, and tables with a row for each figure,
 * score and criterion of the frameworks, their values empty.
 *
 * @returns the paths written
 * @throws Problem `already-there` if the folder exists and is not empty, `not-found` for an unknown framework,
 * `invalid-input` if it is not a PAR INDEX framework or no SIPAS framework of its year is there
 */
export async function createRound(folder: string, frameworkId: string): Promise<readonly string[]> {
  const { framework } = await openFramework(frameworkId)
  if (framework.kind !== 'par') {
    throw new Problem('invalid-input', { where: '--framework', expected: 'par-…', got: frameworkId })
  }
  const sipas = await sipasOfYear(framework)
  await requireEmpty(folder)
  return writeFiles(folder, blankRound(framework, sipas))
}

async function sipasOfYear({ indexYear, id }: ParFramework): Promise<SipasFramework> {
  for (const other of await listFrameworks()) {
    const { framework } = await openFramework(other)
    if (framework.kind === 'sipas' && framework.indexYear === indexYear) return framework
  }
  throw new Problem('invalid-input', { where: '--framework', expected: `sipas-${indexYear}`, got: id })
}

async function requireEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) {
    throw new Problem('already-there', { what: { vi: 'thư mục', en: 'folder' }, path: folder })
  }
}
