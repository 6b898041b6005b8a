import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { Problem } from '../../problem.ts'
import { endBytes, localBytes, localHeader, readDirectory, readEndRecords, type ZipEntry } from './zip-format.ts'

export interface ZipReader {
  readonly names: readonly string[]
  /**
   * The bytes of a part, unpacked as they are read.
   *
   * @throws Problem `unusable-backup` if it is not there, cannot be unpacked or is not what its checksum tells; the last is
   * known at its end only
   */
  read(name: string): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/**
 * Opens a zip file that `createZip` made.
 *
 * @throws Problem `unusable-backup` if it is another kind of file or its end is missing
 */
export async function openZip(path: string): Promise<ZipReader> {
  const file = await open(path)
  try {
    const entries = new Map((await directoryOf(file, path)).map((entry) => [entry.name, entry]))
    return {
      names: [...entries.keys()],
      read(name) {
        const entry = entries.get(name)
        if (!entry) throw new Problem('unusable-backup', { part: name, reason: 'missing' })
        return unpack(file, entry)
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function directoryOf(file: FileHandle, path: string): Promise<readonly ZipEntry[]> {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - endBytes), Math.min(size, endBytes))
  const directory = readEndRecords(tail, size)
  const isZip = (await readAt(file, 0, 2)).toString('latin1') === 'PK'
  if (!directory) throw new Problem('unusable-backup', { part: path, reason: isZip ? 'truncated' : 'foreign' })
  const entries = readDirectory(await readAt(file, directory.offset, directory.bytes), directory.entries)
  if (!entries) throw new Problem('unusable-backup', { part: path, reason: 'damaged' })
  return entries
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}

async function* unpack(file: FileHandle, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const damaged = new Problem('unusable-backup', { part: entry.name, reason: 'damaged' })
  const head = await readAt(file, entry.offset, localBytes(Buffer.byteLength(entry.name)))
  if (!head.equals(localHeader(entry))) throw damaged
  const packed = chunksAt(file, entry.offset + head.length, entry.packedBytes)
  let sum = 0
  let bytes = 0
  for await (const chunk of entry.method === 'store' ? packed : inflated(packed, damaged)) {
    sum = crc32(chunk, sum)
    bytes += chunk.length
    yield chunk
  }
  if (sum !== entry.crc32 || bytes !== entry.bytes) throw damaged
}

async function* inflated(packed: AsyncIterable<Uint8Array>, damaged: Problem): AsyncGenerator<Uint8Array> {
  // What goes wrong on the way comes out of the end that is read.
  const inflate = pipeline(Readable.from(packed), createInflateRaw(), () => undefined)
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array
  } catch {
    throw damaged
  }
}

const chunkBytes = 256 * 1024

async function* chunksAt(file: FileHandle, position: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let read = 0; read < bytes; ) {
    const chunk = await readAt(file, position + read, Math.min(chunkBytes, bytes - read))
    if (chunk.length === 0) return
    read += chunk.length
    yield chunk
  }
}
