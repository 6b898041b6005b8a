import { type LegacyEncoding, legacyEncodings } from '../legacy-encoding.ts'
import { isVietnameseSyllable } from '../vietnamese-syllable.ts'

/** The bytes of a text in UTF-8, and whether they were in an encoding that the file does not name. */
export interface Utf8Text {
  readonly bytes: Uint8Array
  readonly isGuessed: boolean
}

/** So many different words with marks are enough to know an encoding by. */
const fewestWords = 3
/** This share of them has to be Vietnamese; the rest may be names. */
const fewestRight = 0.9
/** So many bytes are looked at. */
const mostTried = 200_000

/**
 * Turns a text into UTF-8 where there is no doubt in which encoding it is: UTF-16 that begins with its byte order mark, and
 * Windows-1258, in which nearly all words with marks are Vietnamese syllables and in TCVN3 and VNI are not. Anything else comes
 * back as it is, to be read or refused as UTF-8.
 */
export function inUtf8(bytes: Uint8Array): Utf8Text {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (marked !== null) return { bytes: decoded(bytes, marked) ?? bytes, isGuessed: false }
  if (bytes.includes(0) || decoded(bytes, 'utf-8') !== null) return { bytes, isGuessed: false }
  return isWindows1258(bytes)
    ? { bytes: decoded(bytes, 'windows-1258') ?? bytes, isGuessed: true }
    : { bytes, isGuessed: false }
}

/** @returns null for bytes that are not of the encoding, and for UTF-16 with control characters as in no text */
function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'): Uint8Array | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'utf-8' ? bytes : text.includes('\0') ? null : new TextEncoder().encode(text.normalize('NFC'))
  } catch {
    return null
  }
}

/** Whether the words with bytes above ASCII are Vietnamese; in Windows-1258 tone marks are bytes of their own. */
function isWindows1258(bytes: Uint8Array): boolean {
  const words = wordsWithMarks(Buffer.from(bytes.subarray(0, mostTried)).toString('latin1'))
  if (words.length < fewestWords) return false
  const { windows1258, tcvn3, vni } = legacyEncodings
  const shareIn = ({ decode }: LegacyEncoding) =>
    words.filter((word) => isVietnameseSyllable(decode(word))).length / words.length
  return shareIn(windows1258) >= fewestRight && Math.max(shareIn(tcvn3), shareIn(vni)) < fewestRight / 2
}

function wordsWithMarks(latin1: string): readonly string[] {
  return [...new Set(latin1.match(/[A-Za-z\u00a1-\u00ff]+/g))].filter((word) => /[\u00a1-\u00ff]/.test(word))
}
