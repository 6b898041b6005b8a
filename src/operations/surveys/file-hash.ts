import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { onPath } from '../path-problem.ts'

/** The SHA-256 of a file's bytes, read piece by piece. @throws Problem `unusable-path` */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  await onPath('read', path, () => pipeline(createReadStream(path), hash))
  return hash.digest('hex')
}
