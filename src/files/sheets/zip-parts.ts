import { inflateRawSync } from 'node:zlib'
import { sheetLimits } from './sheet-limits.ts'
import { damaged, WorkbookRefusal } from './workbook-refusal.ts'

/** The parts of a zip file, unpacked one by one when they are asked for. */
export interface ZipParts {
  readonly names: readonly string[]
  /** @returns undefined if there is no such part */
  text(name: string): string | undefined
}

interface Entry {
  readonly method: number
  readonly packedBytes: number
  readonly headerAt: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
const endBytes = 22
const mostCommentBytes = 65_535
const mostEntries = 10_000

/** How far a zip file may unpack. */
export interface UnpackLimits {
  /** All parts together. */
  readonly unpackedBytes: number
  /** So many times its packed size may one part have; parts below `freeBytes` may have any. */
  readonly ratio?: number
  readonly freeBytes?: number
}

/**
 * Opens a zip file in memory. What all parts unpack to is limited, whatever sizes the file itself claims: unpacking stops
 * at the limit.
 *
 * @throws WorkbookRefusal if it is damaged, or unpacks to too much
 * @see PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16
 */
export function zipParts(bytes: Uint8Array, limits: UnpackLimits = sheetLimits): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view)
  let left = limits.unpackedBytes
  return {
    names: [...entries.keys()],
    text: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      const most = mostBytes(entry, limits)
      const unpacked = unpack(view, name, entry, { bytes: Math.min(left, most), total: limits.unpackedBytes })
      left -= unpacked.length
      return decode(name, unpacked)
    },
  }
}

/** What one part may unpack to. */
function mostBytes({ packedBytes }: Entry, { ratio = Infinity, freeBytes = 0 }: UnpackLimits): number {
  return Math.max(freeBytes, packedBytes * ratio)
}

function readDirectory(view: DataView): Map<string, Entry> {
  const lowest = Math.max(0, view.byteLength - endBytes - mostCommentBytes)
  for (let at = view.byteLength - endBytes; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    const entries = readEntries(view, view.getUint32(at + 16, true), view.getUint16(at + 10, true))
    if (entries) return entries
  }
  throw damaged('zip')
}

function readEntries(view: DataView, start: number, count: number): Map<string, Entry> | undefined {
  if (count > mostEntries) return undefined
  const entries = new Map<string, Entry>()
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined
    const nameBytes = view.getUint16(at + 28, true)
    if (at + 46 + nameBytes > view.byteLength) return undefined
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes))
    entries.set(name.replace(/^\//, ''), {
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function unpack(view: DataView, name: string, entry: Entry, most: { bytes: number; total: number }): Uint8Array {
  const { method, packedBytes, headerAt } = entry
  if (headerAt + 30 > view.byteLength || view.getUint32(headerAt, true) !== headerSignature) throw damaged(name)
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (start + packedBytes > view.byteLength) throw damaged(name)
  const packed = new Uint8Array(view.buffer, view.byteOffset + start, packedBytes)
  if (method === 0) return packedBytes > most.bytes ? refuseSize(most.total) : packed
  if (method !== 8) throw damaged(name)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most.bytes) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return refuseSize(most.total)
    throw damaged(name)
  }
}

function refuseSize(unpackedBytes: number): never {
  const what = { vi: 'nội dung giải nén của tệp', en: 'what the file unpacks to' }
  throw new WorkbookRefusal('workbook-too-large', { what, limit: `${unpackedBytes / 1024 / 1024} MB` })
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw damaged(name)
  }
}
