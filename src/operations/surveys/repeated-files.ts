import type { Fault } from '../../fault.ts'
import { withOpenFile } from '../read-files.ts'
import { fileHash } from './file-hash.ts'

/**
 * Finds files that hold the same bytes as one named before them, by whatever name: their people would count twice. Only files of one
 * size are read for it. What is no file, such as a pipe, cannot be read twice and is passed over.
 *
 * @throws Problem `not-found`, `unusable-path`
 */
export async function repeatedFiles(paths: readonly string[]): Promise<readonly Fault[]> {
  const sizes = await Promise.all(paths.map(sizeOf))
  const firstOf = new Map<string, string>()
  const faults: Fault[] = []
  for (const [at, path] of paths.entries()) {
    const size = sizes[at] ?? null
    if (size === null || sizes.indexOf(size) === sizes.lastIndexOf(size)) continue
    const hash = await fileHash(path)
    const first = firstOf.get(hash)
    if (first === undefined) firstOf.set(hash, path)
    else faults.push({ code: 'answers-given-twice', place: { file: path, line: 0, column: 0 }, details: { first } })
  }
  return faults
}

function sizeOf(path: string): Promise<number | null> {
  return withOpenFile(path, async (file) => {
    const found = await file.stat()
    return found.isFile() ? found.size : null
  })
}
