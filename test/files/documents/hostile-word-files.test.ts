import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { documentLimits } from '../../../src/files/documents/document-limits.ts'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import { p, r, tbl, tc, tr, wordFile } from '../../support/word-parts.ts'

const seconds = (from: number) => (performance.now() - from) / 1000

test('a part that unpacks to far more than it is packed to is refused before it is unpacked', async () => {
  const bomb = wordFile(`<w:p>${' '.repeat(40_000_000)}</w:p>`)
  expect(bomb.length).toBeLessThan(100_000)
  await expect(readDocument(bomb, 'a.docx')).rejects.toMatchObject({ code: 'document-too-large' })
})

test('parts that together unpack to too much are refused', async () => {
  const noise = Array.from({ length: 70_000 }, (_, index) => p(String(index * 7919))).join('')
  const file = wordFile(noise.repeat(18))
  expect(file.length).toBeLessThan(documentLimits.fileBytes)
  await expect(readDocument(file, 'a.docx')).rejects.toMatchObject({ details: { limit: '64 MB' } })
})

test('more elements than are read are refused', async () => {
  const many = Array.from({ length: documentLimits.elements + 1 }, (_, index) => `<w:a b="${index}"/>`).join('')
  await expect(readDocument(wordFile(many), 'a.docx')).rejects.toMatchObject({
    details: { what: { en: 'the number of elements' } },
  })
})

test('a text longer than any report is refused', async () => {
  const digits = Array.from({ length: 2_700_000 }, (_, index) => (index * 7919) % 10_000_000).join(' ')
  await expect(readDocument(wordFile(p(digits)), 'a.docx')).rejects.toMatchObject({
    details: { what: { en: 'the length of the text' } },
  })
})

test('entities that grow are refused with the document type that defines them', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  const files = { 'word/document.xml': strToU8(`${bomb}<w:document><w:body>${p('&b;')}</w:body></w:document>`) }
  await expect(readDocument(zipSync(files), 'a.docx')).rejects.toMatchObject({ code: 'damaged-document' })
})

test('elements far inside each other are refused', async () => {
  const deep = `${'<w:sdt>'.repeat(100_000)}${p('a')}${'</w:sdt>'.repeat(100_000)}`
  await expect(readDocument(wordFile(deep), 'a.docx')).rejects.toMatchObject({ code: 'document-too-large' })
})

test('tables inside each other are read as far as elements may nest', async () => {
  const nest = (depth: number): string => tbl(tr(tc(depth === 0 ? p('a') : nest(depth - 1) + p('b'))))
  const { document } = await readDocument(wordFile(nest(100)), 'a.docx')
  expect(document.blocks).toHaveLength(101)
})

test('merged cells over a million columns are refused', async () => {
  const wide = tbl(tr(tc('a', '<w:gridSpan w:val="1000000"/>')))
  await expect(readDocument(wordFile(wide), 'a.docx')).rejects.toMatchObject({ code: 'document-too-large' })
})

test('many tables whose cells are few but wide are refused', async () => {
  const row = tr(tc('a', '<w:gridSpan w:val="1000"/>'))
  const body = tbl(row.repeat(900)).repeat(3)
  await expect(readDocument(wordFile(body), 'a.docx')).rejects.toMatchObject({ code: 'document-too-large' })
})

test('ten megabytes of digits are read in bounded time', async () => {
  const digits = Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 10_000_000).join(' ')
  const start = performance.now()
  const { document } = await readDocument(wordFile(p(r(digits))), 'a.docx')
  expect(document.blocks).toHaveLength(1)
  expect(seconds(start)).toBeLessThan(10)
})

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
  [
    'with other bytes inside',
    (bytes: Uint8Array) => bytes.map((byte, index) => (index > 60 && index < bytes.length - 400 ? byte ^ 0x55 : byte)),
  ],
  ['empty but for its beginning', (bytes: Uint8Array) => bytes.subarray(0, 4)],
])('a file %s is said to be damaged', async (_, damage) => {
  await expect(readDocument(damage(wordFile(p('a'.repeat(5000)))), 'a.docx')).rejects.toMatchObject({
    code: 'damaged-document',
  })
})

test('XML that is not closed is said to be damaged', async () => {
  await expect(readDocument(wordFile('<w:p><w:r>'), 'a.docx')).rejects.toMatchObject({ code: 'damaged-document' })
})

test('macros are not run, outside content is not fetched; both are said', async () => {
  const links = '<Relationship Id="rId7" Type="x/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"/>'
  const file = wordFile(p('a'), { others: { 'word/vbaProject.bin': 'x' }, links })
  const { document, doubts } = await readDocument(file, 'a.docm')
  expect(document.blocks).toMatchObject([{ text: 'a' }])
  expect(doubts).toEqual(['macros', 'links'])
})

test('a link to a page of the web is no doubt', async () => {
  const links = '<Relationship Id="rId7" Type="x/hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/>'
  expect((await readDocument(wordFile(p('a'), { links }), 'a.docx')).doubts).toEqual([])
})

test('a file larger than any report is refused unread', async () => {
  const file = new Uint8Array(documentLimits.fileBytes + 1)
  await expect(readDocument(file, 'a.docx')).rejects.toMatchObject({
    details: { what: { en: 'the size of the file' } },
  })
})

test('ten megabytes of digits as text are read in bounded time', async () => {
  const start = performance.now()
  const { document } = await readDocument(strToU8('1234567890 '.repeat(950_000)), 'a.txt')
  expect(document.blocks).toHaveLength(1)
  expect(seconds(start)).toBeLessThan(10)
})

test('text longer than any report is refused', async () => {
  const text = new Uint8Array(documentLimits.textBytes + 1).fill(0x31)
  await expect(readDocument(text, 'a.txt')).rejects.toMatchObject({ details: { what: { en: 'the size of the text' } } })
})

test('raised marks and fractions without end in one paragraph are read soon', async () => {
  const from = performance.now()
  const raised = `${r('a ')}${r('1', '<w:vertAlign w:val="superscript"/>')}`.repeat(20_000)
  const fraction = '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>'
  const { document } = await readDocument(wordFile(p(raised) + p(fraction.repeat(20_000))), 'a.docx')
  expect(document.blocks).toHaveLength(2)
  expect(seconds(from)).toBeLessThan(4)
})
