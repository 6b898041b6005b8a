import { isError } from '../../fault.ts'
import { Problem } from '../../problem.ts'
import type { Words } from '../../proofread/claims/claim.ts'
import { findBinaryKind } from '../binary-kind.ts'
import { decodeText } from '../decode-text.ts'
import { unknownDocument } from './unknown-document.ts'

const inNotepad = {
  vi: 'mở bằng Notepad, chọn Lưu thành (Save As) với bảng mã UTF-8, rồi soát tệp mới',
  en: 'open it in Notepad, choose Save As with the encoding UTF-8, and proofread the new file',
}
const inExcel = {
  vi: 'mở bằng Excel, lưu thành .xlsx hoặc "CSV UTF-8", rồi soát tệp mới',
  en: 'open it in Excel, save it as .xlsx or "CSV UTF-8", and proofread the new file',
}
const byConversion = {
  vi: 'chuyển sang Unicode bằng công cụ chuyển mã (như UniKey), rồi soát tệp mới',
  en: 'convert it to Unicode with a converter (such as UniKey), and proofread the new file',
}

const unknown = { vi: 'không rõ', en: 'an unknown encoding' }

/** Encodings that programs of today still open; fonts of their own are behind the others. */
const isOpened = /1258|UTF-16/

/**
 * Refuses what is no text in UTF-8, in words that fit a document.
 *
 * @throws Problem `encoded-document` for text in another encoding; `unknown-document` for what is no text
 */
export function requireUtf8(bytes: Uint8Array, fileName: string): void {
  const { text, faults } = decodeText({ name: fileName, bytes })
  if (text !== null) return
  const encoding = encodingOf(bytes, faults.find(isError))
  if (!encoding) throw unknownDocument(fileName, '', bytes)
  const byProgram = /\.(csv|tsv)$/i.test(fileName) ? inExcel : inNotepad
  const advice = encoding === unknown || isOpened.test(encoding.en) ? byProgram : byConversion
  throw new Problem('encoded-document', { fileName, encoding, advice })
}

/** The encoding of a text that is not in UTF-8; undefined for what is no text. */
function encodingOf(
  bytes: Uint8Array,
  fault: ReturnType<typeof decodeText>['faults'][number] | undefined,
): Words | undefined {
  if (fault?.code !== 'legacy-encoding') {
    return findBinaryKind(bytes)?.en === 'UTF-16 text' ? { vi: 'UTF-16', en: 'UTF-16' } : undefined
  }
  const { encoding } = fault.details
  if (encoding !== 'không rõ') return { vi: encoding, en: encoding }
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
    ? undefined
    : unknown
}
