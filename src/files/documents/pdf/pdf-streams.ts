import { inflateSync } from 'node:zlib'
import { Problem } from '../../../problem.ts'
import { documentLimits } from '../document-limits.ts'

const limit = 4 * documentLimits.unpackedBytes

/**
 * Refuses a PDF whose compressed streams unpack to too much, whatever lengths it claims: they are unpacked here, as far as
 * the limit, before the library for PDF does so without one. Pictures are not read and not counted.
 *
 * @returns how many streams were unpacked
 * @throws Problem `document-too-large`
 */
export function requireBoundedStreams(bytes: Uint8Array, fileName: string): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left: number = limit
  let streams = 0
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    const dictionary = file.toString('latin1', Math.max(0, at - 600), at)
    const own = dictionary.slice(Math.max(dictionary.lastIndexOf('obj'), 0))
    const layers = own.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0
    if (layers === 0 || (/\/Subtype\s*\/Image\b/.test(own) && layers === 1)) continue
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1)
    left -= unpackedBytes(file.subarray(start), { layers, most: left, fileName })
    streams += 1
  }
  return streams
}

function unpackedBytes(
  packed: Uint8Array,
  { layers, most, fileName }: { layers: number; most: number; fileName: string },
): number {
  let unpacked = packed
  let total = 0
  for (let layer = 0; layer < layers; layer++) {
    try {
      unpacked = inflateSync(unpacked, { maxOutputLength: Math.max(1, most - total) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(fileName)
      // Not a stream after all, or an encrypted or damaged one: the library says so.
      return total
    }
    total += unpacked.length
  }
  return total
}

function tooMuch(fileName: string): Problem {
  const what = { vi: 'nội dung giải nén của tệp', en: 'what the file unpacks to' }
  return new Problem('document-too-large', { fileName, what, limit: `${limit / 1024 / 1024} MB` })
}
