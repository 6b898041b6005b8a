import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { centralHeader, endRecords, localHeader, type ZipEntry, type ZipMethod } from './zip-format.ts'

/** A part that was written: what its bytes were before they were packed. */
export interface WrittenPart {
  readonly bytes: number
  readonly sha256: string
}

export interface ZipWriter {
  /** Writes a part as it comes; little of it is in memory at a time. */
  add(name: string, source: AsyncIterable<Uint8Array>, method: ZipMethod): Promise<WrittenPart>
  /** Writes the directory and sees all of it onto the disk. */
  finish(): Promise<void>
  /** Closes the file, finished or not. */
  close(): Promise<void>
}

/** Turns what the file system refuses into something else. */
type Guard = <T>(work: () => Promise<T>) => Promise<T>

/** Makes a new zip file that only its owner may read. */
export async function createZip(path: string, guard: Guard): Promise<ZipWriter> {
  const file = await guard(() => open(path, 'wx', 0o600))
  const entries: ZipEntry[] = []
  let end = 0
  const append = async (bytes: Uint8Array) => {
    await guard(() => writeAt(file, bytes, end))
    end += bytes.length
  }
  return {
    async add(name, source, method) {
      const entry = { name, method, offset: end, crc32: 0, bytes: 0, packedBytes: 0 }
      await append(localHeader(entry))
      const start = end
      const told = await pack(source, method, append)
      const whole = { ...entry, crc32: told.crc32, bytes: told.bytes, packedBytes: end - start }
      await guard(() => writeAt(file, localHeader(whole), entry.offset))
      entries.push(whole)
      return { bytes: told.bytes, sha256: told.sha256 }
    },
    async finish() {
      const offset = end
      for (const entry of entries) await append(centralHeader(entry))
      await append(endRecords({ offset, bytes: end - offset, entries: entries.length }))
      await guard(() => file.sync())
    },
    close: () => file.close(),
  }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}

async function pack(
  source: AsyncIterable<Uint8Array>,
  method: ZipMethod,
  append: (bytes: Uint8Array) => Promise<void>,
): Promise<WrittenPart & { readonly crc32: number }> {
  const hash = createHash('sha256')
  let [bytes, crc] = [0, 0]
  async function* told(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      crc = crc32(chunk, crc)
      bytes += chunk.length
      yield chunk
    }
  }
  await pipeline(
    source,
    told,
    method === 'deflate' ? createDeflateRaw() : new PassThrough(),
    async (packed: AsyncIterable<Uint8Array>) => {
      for await (const chunk of packed) await append(chunk)
    },
  )
  return { bytes, sha256: hash.digest('hex'), crc32: crc }
}
