import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from '../files/source-file.ts'
import { pathProblem, systemCode } from './path-problem.ts'

/**
 * Reads a file whole; undefined if it is not there or is a folder.
 *
 * @throws Problem `unusable-path` if it is there and the system does not let it be read
 */
export async function findFile(path: string, name = path): Promise<SourceFile | undefined> {
  try {
    return { name, bytes: await readFile(path) }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw pathProblem('read', name, error)
  }
}

/** Reads a file of a folder; faults will name it by the folder as the person wrote it. */
export function findFileIn(folder: string, file: string): Promise<SourceFile | undefined> {
  return findFile(join(folder, file), nameIn(folder, file))
}

/** The name of a file of a folder, as the person wrote the folder. */
export function nameIn(folder: string, file: string): string {
  return folder === '' ? file : `${folder.replace(/(?<=.)[/\\]+$/, '')}/${file}`.replace('//', '/')
}

function isMissing(error: unknown): boolean {
  const code = systemCode(error)
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
}
