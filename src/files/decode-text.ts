import type { Fault } from '../fault.ts'
import { findBinaryKind } from './binary-kind.ts'
import { findPastedEncoding } from './find-pasted-encoding.ts'
import { guessByteEncoding } from './guess-byte-encoding.ts'
import { placeFinder } from './place-finder.ts'
import type { SourceFile } from './source-file.ts'

/** The text of a file, null if it is not readable text, and what was found on the way. */
export interface DecodedText {
  readonly text: string | null
  readonly faults: Fault[]
}

/**
 * Reads a file as UTF-8, strictly. The text comes without byte-order mark, with lines ending in \n and with letters and
 * their marks composed (NFC), so that a column counts characters as an editor shows them. Where that changed the text, a
 * warning says so. An empty file is an empty text.
 *
 * @returns text null, with an error, for a file that is not text, is in another encoding, or holds text that was pasted
 * from TCVN3 or VNI. Nothing is converted by guess: a wrong guess would spoil names silently.
 */
export function decodeText(file: SourceFile): DecodedText {
  const binary = findBinaryKind(file.bytes)
  if (binary) return refused({ code: 'not-a-text-file', place: wholeOf(file), details: { found: binary } })
  const decoded = decodeUtf8(file.bytes)
  if (decoded === null) return refused(foreignBytes(file))
  const faults: Fault[] = []
  const unmarked = decoded.replace(/^\ufeff/, '')
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  // One byte a character: nothing to compose, and nothing that was pasted from another encoding.
  if (decoded.length === file.bytes.length) return { text, faults }
  if (decoded.startsWith('\ufeff')) faults.push({ code: 'byte-order-mark', place: startOf(file), details: {} })
  const composed = text.normalize('NFC')
  const pasted = pastedText(file, composed)
  if (pasted) return { text: null, faults: [...faults, pasted] }
  if (composed !== text) faults.push(decomposed(file, text))
  return { text: composed, faults }
}

const refused = (fault: Fault): DecodedText => ({ text: null, faults: [fault] })
const wholeOf = (file: SourceFile) => ({ file: file.name, line: 0, column: 0 })
const startOf = (file: SourceFile) => ({ file: file.name, line: 1, column: 1 })

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The fault of a file whose bytes are no UTF-8, at the first line that is none. */
function foreignBytes(file: SourceFile): Fault {
  const lines = latin1Of(file.bytes).split(/\r\n|\r|\n/)
  const foreign = lines.filter((line) => decodeUtf8(bytesOf(line)) === null)
  const [first = ''] = foreign
  const encoding = guessByteEncoding(foreign.join('\n'))
  const before = /^[^\ufffd]*/.exec(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(first)))?.[0] ?? ''
  const offset = new TextEncoder().encode(before).length
  const found = phraseAt(first, offset)
  return {
    code: 'legacy-encoding',
    place: {
      file: file.name,
      line: lines.indexOf(first) + 1,
      column: [...before.replace(/^\ufeff/, '').normalize('NFC')].length + 1,
    },
    details: { encoding: encoding?.name ?? 'không rõ', found, read: encoding?.decode(found) },
  }
}

function latin1Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0))
}

function pastedText(file: SourceFile, text: string): Fault | null {
  const pasted = findPastedEncoding(text)
  if (!pasted) return null
  const found = phraseAt(text, pasted.offset)
  return {
    code: 'legacy-encoding',
    place: placeFinder(file.name, text)(pasted.offset),
    details: { encoding: pasted.encoding.name, found, read: pasted.encoding.decode(found) },
  }
}

/** The words from the one at the offset to the end of its cell, 40 characters at most. */
function phraseAt(text: string, offset: number): string {
  const inWord = /[\p{L}\p{M}\u00a1-\u00ff]*$/u.exec(text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0
  const phrase = /^[^,;\t"\n]{0,41}/.exec(text.slice(offset - inWord))?.[0] ?? ''
  return phrase.length <= 40 ? phrase.trim() : phrase.replace(/\s+\S*$/, '').slice(0, 40)
}

/** The warning about text in decomposed form, at its first word. */
function decomposed(file: SourceFile, text: string): Fault {
  const lines = text.split('\n')
  const affected = lines.filter((line) => line !== line.normalize('NFC'))
  const [first = ''] = affected
  const words = [...first.matchAll(/[\p{L}\p{M}]+/gu)]
  const word = words.find(([found]) => found !== found.normalize('NFC'))
  const [found] = word ?? [first]
  const column = [...first.slice(0, word?.index ?? 0).normalize('NFC')].length + 1
  return {
    code: 'decomposed-text',
    place: { file: file.name, line: lines.indexOf(first) + 1, column },
    details: { found, read: found.normalize('NFC'), occurrences: affected.length },
  }
}
