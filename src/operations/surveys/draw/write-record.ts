import { writeFile } from 'node:fs/promises'
import { Problem } from '../../../problem.ts'
import { pathProblem, systemCode } from '../../path-problem.ts'

/** A record as its file holds it: JSON with a line end. */
export function recordText(record: object): string {
  return `${JSON.stringify(record, null, 1)}\n`
}

/**
 * Writes a record of a draw, or what is made of one; never over another, so that none is drawn again until it pleases.
 *
 * @throws Problem `draw-record-there`, `unusable-path`
 */
export async function writeRecord(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new Problem('draw-record-there', { path })
    throw pathProblem('write', path, error)
  }
}
