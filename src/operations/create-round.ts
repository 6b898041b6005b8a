import { blankRound } from '../files/blank-round.ts'
import { type ParFramework, type SipasFramework, sourcesOf } from '../framework/framework.ts'
import { Problem } from '../problem.ts'
import { listFrameworks, openFramework } from './open-framework.ts'
import { requireEmptyFolder } from './require-empty-folder.ts'
import { writeFiles } from './write-files.ts'

/**
 * Makes the folder of a round that a subject can fill: settings with explanations, and tables with a row for each figure,
 * score and criterion of the frameworks, their values empty.
 *
 * @returns the paths written
 * @throws Problem `already-there` if the folder exists and is not empty, `not-found` for an unknown framework,
 * `invalid-input` if it is not a PAR INDEX framework, or has points of SIPAS and no SIPAS framework of its year is there, `unusable-path`
 */
export async function createRound(folder: string, frameworkId: string): Promise<readonly string[]> {
  const { framework } = await openFramework(frameworkId)
  if (framework.kind !== 'par') {
    throw new Problem('invalid-input', { where: '--framework', expected: parExpected, got: frameworkId })
  }
  const sipas = sourcesOf(framework).includes('sipas') ? await sipasOfYear(framework) : null
  await requireEmptyFolder(folder)
  return writeFiles(folder, blankRound(framework, sipas))
}

const parExpected = {
  vi: 'bộ tiêu chí PAR INDEX, ví dụ par-province-2024',
  en: 'a PAR INDEX framework such as par-province-2024',
}

async function sipasOfYear({ indexYear, id }: ParFramework): Promise<SipasFramework> {
  for (const other of await listFrameworks()) {
    const { framework } = await openFramework(other)
    if (framework.kind === 'sipas' && framework.indexYear === indexYear) return framework
  }
  const expected = {
    vi: `bộ tiêu chí của năm có bộ tiêu chí SIPAS (sipas-${indexYear})`,
    en: `a framework of a year that has a SIPAS framework (sipas-${indexYear})`,
  }
  throw new Problem('invalid-input', { where: '--framework', expected, got: id })
}
