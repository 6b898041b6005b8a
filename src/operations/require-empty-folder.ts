import { readdir } from 'node:fs/promises'
import { Problem } from '../problem.ts'
import { pathProblem, systemCode } from './path-problem.ts'

/**
 * Holds that a folder is not there yet, or is empty.
 *
 * @throws Problem `already-there`, `unusable-path`
 */
export async function requireEmptyFolder(folder: string): Promise<void> {
  if ((await entriesOf(folder)).length > 0) {
    throw new Problem('already-there', { what: { vi: 'thư mục', en: 'folder' }, path: folder })
  }
}

/** What is in a folder; nothing if it is not there. */
async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw pathProblem('write', folder, error)
  }
}
