import { constants, createReadStream } from 'node:fs'
import { type FileHandle, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { UploadId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { type OpenFile, openPrivately, writeAll } from './file-sink.ts'
import { onStorage, unlessMissing } from './storage-problem.ts'

/** Bytes that come for an upload, and where they belong. */
export interface Portion {
  readonly offset: number
  /** How many bytes may come at the most. */
  readonly mostBytes: number
  readonly content: ReadableStream<Uint8Array>
  /** Stops the portion: what has come until then counts. */
  readonly signal: AbortSignal
  /** Told each time that all bytes before an offset are safe on the disk. */
  readonly onSafe: (offset: number) => Promise<void>
}

/** The bytes of uploads that are under way, a file each. */
export interface UploadParts {
  /**
   * Does work as the only one on an upload. Whoever was at it is stopped first: after a broken connection the server may
   * still wait for the old one while the person goes on with a new one.
   */
  alone<T>(id: UploadId, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /**
   * Adds a portion; bytes after its offset that were never told safe give way.
   *
   * @returns the offset after it
   * @throws Problem `upload-interrupted` with the bytes that are safe, `too-large`, `storage-failed`
   */
  append(id: UploadId, portion: Portion): Promise<number>
  read(id: UploadId): AsyncIterable<Uint8Array>
  remove(id: UploadId): Promise<void>
  list(): Promise<readonly UploadId[]>
}

const safeEveryBytes = 4 * 1024 * 1024

export function uploadParts(folder: string, openFile: OpenFile = openPrivately): UploadParts {
  const busy = new Map<UploadId, { readonly stop: AbortController; readonly ended: Promise<unknown> }>()
  const pathOf = (id: UploadId) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`no id of an upload: ${id}`)
    return join(folder, id)
  }
  return {
    alone(id, work) {
      const before = busy.get(id)
      before?.stop.abort()
      const stop = new AbortController()
      const done = (before?.ended ?? Promise.resolve()).then(() => work(stop.signal))
      const turn = { stop, ended: done.catch(() => undefined) }
      busy.set(id, turn)
      return done.finally(() => {
        if (busy.get(id) === turn) busy.delete(id)
      })
    },
    async append(id, portion) {
      await onStorage(() => mkdir(folder, { recursive: true, mode: 0o700 }))
      const file = await onStorage(() => openFile(pathOf(id), constants.O_RDWR | constants.O_CREAT))
      return onStorage(() => receive(file, portion)).finally(() => file.close())
    },
    read: (id) => createReadStream(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
    list: async () => ((await unlessMissing(readdir(folder))) ?? []).map((name) => name as UploadId),
  }
}

async function receive(file: FileHandle, { offset, mostBytes, content, signal, onSafe }: Portion): Promise<number> {
  await file.truncate(offset)
  const reader = content.getReader()
  const stop = () => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  let written = offset
  let safe = offset
  const makeSafe = async () => {
    if (written === safe) return
    await file.datasync()
    await onSafe(written)
    safe = written
  }
  try {
    for (;;) {
      const { done, value } = await next(reader)
      if (done || signal.aborted) break
      if (written + value.byteLength > offset + mostBytes) throw tooLong(offset + mostBytes)
      await writeAll(file, value, written)
      written += value.byteLength
      if (written - safe >= safeEveryBytes) await makeSafe()
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
    await makeSafe()
    throw new Problem('upload-interrupted', { receivedBytes: safe })
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
  await makeSafe()
  if (signal.aborted) throw new Problem('upload-interrupted', { receivedBytes: safe })
  return written
}

class CutOff extends Error {}

/** Tells a connection that broke apart from a disk that refuses. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch (error) {
    throw new CutOff('the connection broke', { cause: error })
  }
}

function tooLong(mostBytes: number): Problem {
  const expected = {
    vi: `tối đa ${mostBytes} byte như đã khai`,
    en: `at most the ${mostBytes} bytes that were declared`,
  }
  return new Problem('invalid-input', { where: { vi: 'tệp', en: 'the file' }, expected, got: `> ${mostBytes}` })
}
