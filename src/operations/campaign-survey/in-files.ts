import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'

/** The paths under which files stand, and faults under the names that people know. */
export interface FilesOnDisk {
  readonly paths: readonly string[]
  named(faults: readonly Fault[]): readonly Fault[]
}

/**
 * Works on files in a folder that is there meanwhile only: answers may be tables that a database reads from the disk.
 *
 * @throws Problem `faulty-files` with the names that the files were given, whatever the work throws
 */
export async function inFiles<T>(files: readonly SourceFile[], work: (on: FilesOnDisk) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-survey-'))
  const paths = files.map((_, at) => join(folder, String(at)))
  const names = new Map(files.map(({ name }, at) => [paths[at], name]))
  const named = (faults: readonly Fault[]) =>
    faults.map((fault): Fault => {
      const { place } = fault
      return { ...fault, place: { ...place, file: names.get(place.file) ?? place.file } }
    })
  try {
    for (const [at, { bytes }] of files.entries()) await writeFile(paths[at] ?? '', bytes, { mode: 0o600 })
    return await work({ paths, named })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'faulty-files') throw error
    throw new Problem('faulty-files', { faults: named((error as Problem<'faulty-files'>).details.faults) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
