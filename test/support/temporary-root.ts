import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const inMemory = '/dev/shm'
/** More than a whole run of the tests ever holds. */
const roomBytes = 6 * 1024 ** 3

/**
 * Where tests keep what they make: in memory where Linux has room for it there, because hundreds of databases are made and
 * dropped, each of a thousand files; else where the machine keeps temporary files.
 */
export function temporaryRoot(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= roomBytes ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}
