import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import { mostFileBytes, type StagedFile } from './blobs.ts'
import { type OpenFile, openPrivately, writeAll } from './file-sink.ts'
import { onStorage } from './storage-problem.ts'

/** A file that is whole on the disk and has no name in the store yet. */
export interface StagedOnDisk extends StagedFile {
  readonly path: string
}

/**
 * Writes a stream to a file of its own, hashing on the way, has work done on it, and removes it again unless the work has
 * moved it away. The whole is never in memory.
 *
 * @throws Problem `too-large`, `storage-failed`
 */
export async function withStagedFile<T>(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  work: (staged: StagedOnDisk) => Promise<T>,
  openFile: OpenFile = openPrivately,
): Promise<T> {
  const path = join(folder, randomUUID())
  try {
    const { sha256, sizeBytes } = await onStorage(() => write(folder, path, content, openFile))
    const file = await open(path, 'r')
    try {
      const readAt = (position: number, length: number) => readUpTo(file, position, length)
      return await work({ path, sha256, sizeBytes, readAt, stream: () => createReadStream(path) })
    } finally {
      await file.close()
    }
  } finally {
    await rm(path, { force: true })
  }
}

async function write(folder: string, path: string, content: AsyncIterable<Uint8Array>, openFile: OpenFile) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await openFile(path, 'wx')
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    for await (const bytes of content) {
      if (sizeBytes + bytes.byteLength > mostFileBytes) {
        throw new Problem('too-large', { megabytes: mostFileBytes / 1024 / 1024 })
      }
      hash.update(bytes)
      await writeAll(file, bytes, sizeBytes)
      sizeBytes += bytes.byteLength
    }
    await file.sync()
    return { sha256: hash.digest('hex'), sizeBytes }
  } finally {
    await file.close()
  }
}

async function readUpTo(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
