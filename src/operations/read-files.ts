import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from '../files/source-file.ts'
import { Problem } from '../problem.ts'
import { pathProblem, systemCode } from './path-problem.ts'

/**
 * Reads a file whole; undefined if it is not there or is a folder.
 *
 * @throws Problem `unusable-path` if it is there and the system does not let it be read
 */
export function findFile(path: string, name = path): Promise<SourceFile | undefined> {
  return ifThere(name, async () => ({ name, bytes: await readFile(path) }))
}

/**
 * Reads a file whole.
 *
 * @throws Problem `not-found` if it is not there or is a folder; `unusable-path`
 */
export async function getFile(path: string): Promise<SourceFile> {
  return required(path, await findFile(path))
}

/**
 * Opens a file for some reading.
 *
 * @throws Problem `not-found` if it is not there or is a folder; `unusable-path`
 */
export async function withOpenFile<T>(path: string, read: (file: FileHandle) => Promise<T>): Promise<T> {
  const found = await ifThere(path, async () => {
    const file = await open(path)
    try {
      return { is: await read(file) }
    } finally {
      await file.close()
    }
  })
  return required(path, found).is
}

function required<T>(path: string, found: T | undefined): T {
  if (found === undefined) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: path })
  return found
}

async function ifThere<T>(name: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
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
