import type { FaultCode } from '../../fault.ts'
import { isError } from '../../fault.ts'
import { Problem } from '../../problem.ts'
import { decodeText } from '../decode-text.ts'
import { fileTypeOf } from '../file-type-of.ts'
import { WorkbookRefusal } from '../sheets/workbook-refusal.ts'
import { zipParts } from '../sheets/zip-parts.ts'
import { documentLimits } from './document-limits.ts'
import type { DocumentReading } from './document-reading.ts'
import { readDocx } from './docx/read-docx.ts'
import { inUtf8 } from './in-utf8.ts'
import { readCsvDocument } from './read-csv-document.ts'
import { readTextDocument } from './read-text-document.ts'
import { readXlsxDocument } from './read-xlsx-document.ts'
import { requireUtf8 } from './require-utf8.ts'
import { unknownDocument } from './unknown-document.ts'
import { withTableNumbers } from './with-table-numbers.ts'

/**
 * Reads a finished document by what it holds, whatever its name says: Word (.docx), PDF with text, Excel (.xlsx), CSV or
 * plain text, in UTF-8 or what `inUtf8` makes of it. Only plain text is told from CSV by the name. Time and memory are bounded, nothing is fetched or run.
 *
 * @throws Problem `empty-file`, `unknown-document`, `damaged-document`, `locked-document`, `document-too-large`,
 * `scanned-document`, `encoded-document`, `faulty-files`
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
  if (bytes.length === 0) throw new Problem('empty-file', {})
  if (bytes.length > documentLimits.fileBytes) throw tooLarge(fileName, fileSize, documentLimits.fileBytes)
  try {
    return await readByKind(bytes, fileName)
  } catch (error) {
    throw await refusalOf(error, fileName, bytes)
  }
}

const fileSize = { vi: 'dung lượng tệp', en: 'the size of the file' }
const textLength = { vi: 'dung lượng văn bản', en: 'the size of the text' }

function tooLarge(fileName: string, what: typeof fileSize, bytes: number): Problem {
  return new Problem('document-too-large', { fileName, what, limit: `${bytes / 1024 / 1024} MB` })
}

async function readByKind(given: Uint8Array, fileName: string): Promise<DocumentReading> {
  const { bytes, isGuessed } = isText(given) ? inUtf8(given) : { bytes: given, isGuessed: false }
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.includes('%PDF-')) {
    const { readPdf } = await import('./pdf/read-pdf.ts')
    return withNumbers(await readPdf(bytes, fileName))
  }
  if (start.startsWith('PK')) return readZipped(bytes, fileName)
  if (start.startsWith('\xd0\xcf\x11\xe0') && isEncrypted(bytes)) throw new Problem('locked-document', { fileName })
  const type = await fileTypeOf(bytes, fileName)
  const markup = start.replace(/^(?:ï»¿)?\s*/, '').startsWith('<') ? 'markup' : undefined
  const found = type ?? (start.startsWith('{\\rtf') ? 'rtf' : markup)
  if (found !== undefined) throw unknownDocument(fileName, found, bytes)
  if (bytes.length > documentLimits.textBytes) throw tooLarge(fileName, textLength, documentLimits.textBytes)
  requireUtf8(bytes, fileName)
  const read = /\.(csv|tsv)$/i.test(fileName) ? readCsvDocument(bytes, fileName) : readText(bytes, fileName)
  return isGuessed ? { ...read, doubts: [...read.doubts, 'encoding'] } : read
}

/** Whether nothing at its beginning says that it is a file of another kind: a PDF, a zip file, an old one of Office, a picture. */
function isText(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const isOther = ['PK', '\xd0\xcf\x11\xe0', '\x89PNG', '\xff\xd8\xff', 'GIF8'].some((sign) => start.startsWith(sign))
  return !isOther && !start.includes('%PDF-') && bytes.length <= documentLimits.textBytes
}

/** An Office file with a password keeps what it encrypts in a stream of this name. @see MS-OFFCRYPTO §2.3.4.4 */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

function readZipped(bytes: Uint8Array, fileName: string): DocumentReading {
  const { names } = zipParts(bytes, documentLimits)
  if (names.some((name) => name.startsWith('word/'))) {
    const { document, doubts } = readDocx(bytes)
    return { document, doubts }
  }
  return readXlsxDocument(bytes, fileName)
}

function readText(bytes: Uint8Array, fileName: string): DocumentReading {
  const { text, faults } = decodeText({ name: fileName, bytes })
  if (text === null) throw new Problem('faulty-files', { faults: faults.filter(isError) })
  return withNumbers({ document: readTextDocument(text), doubts: [] })
}

function withNumbers(read: DocumentReading): DocumentReading {
  return { ...read, document: { blocks: withTableNumbers(read.document.blocks).blocks } }
}

/** What the readers of zipped files refuse, in the words of documents. */
async function refusalOf(error: unknown, fileName: string, bytes: Uint8Array): Promise<unknown> {
  if (isRefusal(error, 'workbook-too-large')) return new Problem('document-too-large', { fileName, ...error.details })
  if (isRefusal(error, 'damaged-workbook')) return new Problem('damaged-document', { fileName, ...error.details })
  if (isRefusal(error, 'not-a-sheet'))
    return unknownDocument(fileName, (await fileTypeOf(bytes, fileName)) ?? '', bytes)
  if (isRefusal(error, 'workbook-with-macros')) return unknownDocument(fileName, 'xlsm', bytes)
  return error
}

function isRefusal<C extends FaultCode>(error: unknown, code: C): error is WorkbookRefusal<C> {
  return error instanceof WorkbookRefusal && error.code === code
}
