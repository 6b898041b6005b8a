import type { Language } from '../fault.ts'

const signatures: readonly { bytes: readonly number[]; kind: Record<Language, string> }[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: { vi: 'tệp Office đời cũ (.xls hoặc .doc)', en: 'an old Office file (.xls or .doc)' },
  },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: { vi: 'tệp PDF', en: 'a PDF file' } },
]

const utf16 = { vi: 'văn bản UTF-16', en: 'UTF-16 text' }

/**
 * Tells what a file is if it is not text in an encoding of bytes: Excel, Word, PDF, UTF-16 and so on.
 *
 * @returns undefined if nothing speaks against text.
 */
export function findBinaryKind(bytes: Uint8Array): Record<Language, string> | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return zipKind(bytes)
  const signature = signatures.find((entry) => startsWith(bytes, entry.bytes))
  if (signature) return signature.kind
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return utf16
  if (!bytes.includes(0)) return undefined
  return looksLikeUtf16(bytes) ? utf16 : { vi: 'tệp nhị phân', en: 'a binary file' }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function zipKind(bytes: Uint8Array): Record<Language, string> {
  const names = new TextDecoder('latin1').decode(bytes)
  if (names.includes('xl/')) return { vi: 'tệp Excel (.xlsx)', en: 'an Excel file (.xlsx)' }
  if (names.includes('word/')) return { vi: 'tệp Word (.docx)', en: 'a Word file (.docx)' }
  return { vi: 'tệp nén (.zip)', en: 'a compressed file (.zip)' }
}

/** In UTF-16 the zeros are the high halves of ASCII: all at even places, or all at odd ones, and many. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 10 >= bytes.length
}
