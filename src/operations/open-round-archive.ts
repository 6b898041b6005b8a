import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Fault, isError } from '../fault.ts'
import { Problem } from '../problem.ts'
import { type OpenedRound, openRound } from './open-round.ts'
import { roundArchiveFiles } from './round-archive.ts'

/**
 * Opens a round from the archive of its folder.
 *
 * @throws Problem as `roundArchiveFiles` and `openRound` do; faults name the files as they stand in the archive
 */
export async function openRoundArchive(archive: Uint8Array): Promise<OpenedRound> {
  const files = roundArchiveFiles(archive)
  const folder = await mkdtemp(join(tmpdir(), 'chiso-import-'))
  try {
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
    return await openRound(folder)
  } catch (error) {
    throw inArchive(error, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nobody knows the folder that the files were laid into. */
function inArchive(error: unknown, folder: string): unknown {
  if (!(error instanceof Problem)) return error
  if (isProblem(error, 'faulty-files')) {
    const faults = error.details.faults.filter(isError).map((fault) => withoutFolder(fault, folder))
    return new Problem('faulty-files', { faults })
  }
  if (isProblem(error, 'not-found')) return new Problem('not-found', { ...error.details, id: 'round.zip' })
  return error
}

function isProblem<C extends Problem['code']>(error: Problem, code: C): error is Problem<C> & Problem {
  return error.code === code
}

function withoutFolder(fault: Fault, folder: string): Fault {
  const { place } = fault
  return { ...fault, place: { ...place, file: place.file.replace(`${folder}/`, '') } }
}
