import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SourceFile } from '../files/source-file.ts'

/** Reads a file whole; undefined if it is not there or is a folder. */
export async function findFile(path: string, name = path): Promise<SourceFile | undefined> {
  try {
    return { name, bytes: await readFile(path) }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Reads a file of a folder; faults will name it by the folder as the person wrote it. */
export function findFileIn(folder: string, file: string): Promise<SourceFile | undefined> {
  return findFile(join(folder, file), `${folder.replace(/\/+$/, '') || basename(folder)}/${file}`)
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
}
