import { Problem } from '../../problem.ts'
import type { Words } from '../../proofread/claims/claim.ts'
import { nameOfFound } from '../found-kind.ts'

const asDocx = { vi: 'mở tệp rồi lưu lại dạng .docx', en: 'open it and save it as .docx' }
const asXlsx = { vi: 'mở tệp rồi lưu lại dạng .xlsx', en: 'open it and save it as .xlsx' }
const asPdf = { vi: 'mở tệp rồi lưu lại dạng .pdf có chữ', en: 'open it and save it as .pdf with its text' }
const original = {
  vi: 'dùng tệp soạn thảo .docx, hoặc .pdf xuất từ tệp đó',
  en: 'use the .docx that it was made from, or a .pdf exported from it',
}
const anyForm = {
  vi: 'dùng tệp .docx, .xlsx, hoặc .pdf có chữ',
  en: 'use a .docx, an .xlsx, or a .pdf with its text',
}

/** What to do about files of a kind, by what they were found to be. */
const advices: Readonly<Record<string, Words>> = {
  ...{ doc: asDocx, odt: asDocx, rtf: asDocx, markup: asDocx, xml: asDocx, docm: asDocx },
  ...{ xls: asXlsx, ods: asXlsx, xlsm: asXlsx, xlsb: asXlsx },
  ...{ ppt: asPdf, pptx: asPdf, odp: asPdf },
  ...{ png: original, jpg: original, gif: original, tif: original, webp: original, bmp: original, heic: original },
}

const names: Readonly<Record<string, Words>> = {
  doc: { vi: 'tệp Word đời cũ (.doc)', en: 'an old Word file (.doc)' },
  xls: { vi: 'tệp Excel đời cũ (.xls)', en: 'an old Excel file (.xls)' },
  ppt: { vi: 'tệp PowerPoint đời cũ (.ppt)', en: 'an old PowerPoint file (.ppt)' },
  cfb: { vi: 'tệp Office đời cũ', en: 'an old Office file' },
  xlsm: { vi: 'tệp Excel có macro', en: 'an Excel file with macros' },
}

/** The streams by which old Office files are told from each other, the surest first. @see MS-DOC §2.1, MS-XLS §2.1, MS-PPT §2.1 */
const streams = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
] as const

/** Refuses a file that no reader is there for, with what to do about it. @param found the ending of its kind; '' for an unknown one */
export function unknownDocument(fileName: string, found: string, bytes: Uint8Array): Problem {
  const kind = found === 'cfb' ? oldOfficeKind(bytes) : found
  const advice = advices[kind] ?? anyForm
  return new Problem('unknown-document', { fileName, found: names[kind] ?? nameOfFound(kind).name, advice })
}

function oldOfficeKind(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return streams.find(([name]) => file.includes(Buffer.from(`${name}\0`, 'utf16le')))?.[1] ?? 'cfb'
}
