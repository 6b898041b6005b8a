import { expect, test } from 'vitest'
import { extensionOf } from '../../src/assessment/file-name.ts'
import { inspectEvidence } from '../../src/files/inspect-evidence.ts'
import type { Problem } from '../../src/problem.ts'
import * as files from '../support/files.ts'

function inspect(fileName: string, bytes: Uint8Array, allowZip = false) {
  const file = {
    sizeBytes: bytes.byteLength,
    readAt: async (position: number, length: number) => bytes.subarray(position, position + length),
  }
  return inspectEvidence(file, { fileName, extension: extensionOf(fileName), allowZip })
}

test.each([
  ['Báo cáo.pdf', files.pdfOf(100), 'pdf'],
  ['BÁO CÁO.PDF', files.pdfOf(70_000), 'pdf'],
  ['a.docx', files.docx, 'docx'],
  ['from a browser.docx', files.onlineDocx, 'docx'],
  ['a.xlsx', files.xlsx, 'xlsx'],
  ['a.odt', files.odt, 'odt'],
  ['a.ods', files.ods, 'ods'],
  ['a.csv', files.csv, 'csv'],
  ['with G at both marks of a film.csv', Buffer.from(`${'G'.padEnd(188, ',')}G\n`), 'csv'],
  ['in old letters.csv', files.tcvn3Csv, 'csv'],
  ['a.png', files.png, 'png'],
  ['a.jpg', files.jpg, 'jpg'],
  ['a.jpeg', files.jpg, 'jpg'],
])('%s is told by its content', async (name, bytes, kind) => {
  expect(await inspect(name, bytes)).toBe(kind)
})

test.each([
  ['an empty file', 'a.pdf', new Uint8Array(), 'empty-file', /empty/],
  ['a program called PDF', 'a.pdf', files.exe, 'refused-file-type', /executable program/],
  ['a Linux program called CSV', 'a.csv', files.elf, 'refused-file-type', /executable program/],
  ['a program by its own name', 'a.exe', files.exe, 'refused-file-type', /executable program/],
  ['a script called CSV', 'a.csv', files.script, 'refused-file-type', /a script/],
  ['a page called CSV', 'a.csv', files.html, 'refused-file-type', /HTML/],
  ['bytes called CSV', 'a.csv', files.binary, 'refused-file-type', /binary/],
  ['UTF-16 called CSV', 'a.csv', files.utf16, 'refused-file-type', /binary|\.\w+ file/],
  ['an old Office file', 'a.doc', files.oldOffice, 'refused-file-type', /old Office.*\.docx/],
  ['an Office file with macros', 'a.docx', files.macroDocx, 'refused-file-type', /macros/],
  ['a presentation', 'a.odp', files.odp, 'refused-file-type', /compressed/],
  ['a zip file', 'a.zip', files.zip, 'refused-file-type', /compressed/],
  ['a zip file called DOCX', 'a.docx', files.zip, 'refused-file-type', /compressed/],
  ['a zip file that was cut off', 'a.docx', files.docx.subarray(0, 100), 'refused-file-type', /cut off/],
  ['a picture called PDF', 'a.pdf', files.png, 'file-type-mismatch', /PNG/],
  ['a PDF called Word', 'a.docx', files.pdfOf(100), 'file-type-mismatch', /PDF/],
  ['a workbook called Word', 'a.docx', files.xlsx, 'file-type-mismatch', /Excel/],
  ['a PDF without extension', 'pdf', files.pdfOf(100), 'file-type-mismatch', /PDF/],
  ['a PDF by a name of the language', 'a.constructor', files.pdfOf(100), 'file-type-mismatch', /PDF/],
])('%s is refused and told what it is', async (_, name, bytes, code, message) => {
  const refused = expect.objectContaining<Partial<Problem>>({
    code: code as never,
    message: expect.stringMatching(message),
  })
  await expect(inspect(name, bytes)).rejects.toEqual(refused)
})

test('a zip file is taken if it is asked for, but not with a program inside', async () => {
  expect(await inspect('a.zip', files.zip, true)).toBe('zip')
  await expect(inspect('a.zip', files.zipWithProgram, true)).rejects.toThrow(/program inside/)
  await expect(inspect('a.docx', files.zip, true)).rejects.toThrow(/proper extension/)
})
