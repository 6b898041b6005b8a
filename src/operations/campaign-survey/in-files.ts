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
 * @throws whatever the work throws; a Problem with the names that the files were given
 */
export async function inFiles<T>(files: readonly SourceFile[], work: (on: FilesOnDisk) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-survey-'))
  const paths = files.map((_, at) => join(folder, String(at)))
  const names = new Map(files.map(({ name }, at) => [paths[at] ?? '', name]))
  const named = (faults: readonly Fault[]) => toldBy(names, faults)
  try {
    for (const [at, { bytes }] of files.entries()) await writeFile(paths[at] ?? '', bytes, { mode: 0o600 })
    return await work({ paths, named })
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.code, toldBy(names, error.details) as never) : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same, with every path told by its name. */
function toldBy<T>(names: ReadonlyMap<string, string>, told: T): T {
  const again = (part: unknown): unknown => {
    if (typeof part === 'string') return names.get(part) ?? part
    if (Array.isArray(part)) return part.map(again)
    if (part === null || typeof part !== 'object' || Object.getPrototypeOf(part) !== Object.prototype) return part
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, again(each)]))
  }
  return again(told) as T
}
