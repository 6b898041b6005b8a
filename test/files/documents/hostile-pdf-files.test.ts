import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import { onePage, pdfOf, stream } from '../../support/bare-pdf.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'

const seconds = (from: number) => (performance.now() - from) / 1000

const font = '/Font << /F 5 0 R >>'
const zeros = (mebibytes: number) => new Uint8Array(mebibytes * 1024 * 1024)

test('a stream that unpacks to too much is refused, packed twice too', async () => {
  const once = deflateSync(zeros(300))
  const flate = onePage(stream('/Filter /FlateDecode', once))
  await expect(readDocument(flate, 'a.pdf')).rejects.toMatchObject({ code: 'document-too-large' })
  const twice = onePage(stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(once)))
  expect(twice.length).toBeLessThan(5_000)
  await expect(readDocument(twice, 'a.pdf')).rejects.toMatchObject({ code: 'document-too-large' })
})

test('more pages than are read are refused', async () => {
  const kids = Array.from({ length: 3_000 }, (_, index) => `${index + 3} 0 R`).join(' ')
  const pages = Array.from({ length: 3_000 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>')
  const file = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count 3000 >>`, ...pages])
  await expect(readDocument(file, 'a.pdf')).rejects.toMatchObject({ code: 'document-too-large' })
})

test('a hundred thousand objects without meaning are passed over', async () => {
  const file = onePage(stream('', Buffer.from('BT /F 12 Tf 72 700 Td (82,96%) Tj ET')), font)
  const more = Array.from({ length: 100_000 }, (_, index) => `${index + 10} 0 obj\n<< /A ${index} >>\nendobj\n`).join(
    '',
  )
  const start = performance.now()
  const { document } = await readDocument(Buffer.concat([file.subarray(0, -6), Buffer.from(`${more}%%EOF\n`)]), 'a.pdf')
  expect(document.blocks).toMatchObject([{ text: '82,96%' }])
  expect(seconds(start)).toBeLessThan(10)
})

test('megabytes of digits are read in bounded time', async () => {
  const lines = Array.from({ length: 60 }, (_, line) => `(${'123456789 '.repeat(1_000)}${line}) Tj 0 -12 Td`).join('\n')
  const start = performance.now()
  const { document } = await readDocument(
    onePage(stream('', Buffer.from(`BT /F 1 Tf 9 800 Td ${lines} ET`)), font),
    'a.pdf',
  )
  expect(document.blocks.length).toBeGreaterThan(0)
  expect(seconds(start)).toBeLessThan(20)
})

test('a page of many thousands of lines is a drawing, not a table', async () => {
  // Few enough fields for a table, but ruled in thousands of pieces.
  const across = Array.from({ length: 50 }, (_, index) => `0 ${index * 10} m 680 ${index * 10} l S`)
  const down = Array.from({ length: 260 * 27 }, (_, index) => {
    const [x, y] = [2.6 * (index % 260), 18 * Math.floor(index / 260)]
    return `${x} ${y} m ${x} ${y + 15} l S`
  })
  const strokes = [...across, ...down].join('\n')
  const drawing = onePage(stream('', Buffer.from(`${strokes}\nBT /F 12 Tf 72 700 Td (a) Tj 300 0 Td (b) Tj ET`)), font)
  const start = performance.now()
  const { document } = await readDocument(drawing, 'a.pdf')
  expect(document.blocks).toMatchObject([{ kind: 'paragraph', text: 'a b' }])
  expect(seconds(start)).toBeLessThan(10)
})

test('pages without text are a scan, and single ones are said', async () => {
  const scan = onePage(stream('', Buffer.from('0 0 595 842 re f')))
  await expect(readDocument(scan, 'a.pdf')).rejects.toMatchObject({ code: 'scanned-document', details: { pages: 1 } })
})

test.each([
  ['nothing but its first line', Buffer.from('%PDF-1.7\n')],
  [
    'noise',
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)),
    ]),
  ],
  [
    'a page tree that goes round',
    pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  ],
])('%s is said to be damaged', async (_, bytes) => {
  await expect(readDocument(bytes, 'a.pdf')).rejects.toMatchObject({ code: 'damaged-document' })
})

test('a file cut off is said to be damaged or read as far as it goes', async () => {
  const whole = rebuiltPdf({ blocks: [{ kind: 'paragraph', text: 'Đạt 82,96%' }], footnotes: {} })
  const outcome = await readDocument(whole.subarray(0, whole.length / 3), 'a.pdf').catch(
    (error: { code: string }) => error.code,
  )
  expect(['damaged-document', 'scanned-document']).toContain(outcome)
})

test('squared paper is no table', async () => {
  const lines = Array.from({ length: 160 }, (_, index) => {
    return `${index * 3.5} 0 m ${index * 3.5} 560 l S 0 ${index * 3.5} m 560 ${index * 3.5} l S`
  })
  const paper = onePage(
    stream('', Buffer.from(`${lines.join('\n')}\nBT /F 12 Tf 72 500 Td (a) Tj 300 0 Td (b) Tj ET`)),
    font,
  )
  expect((await readDocument(paper, 'a.pdf')).document.blocks).toMatchObject([{ kind: 'paragraph', text: 'a b' }])
})

test('a file with a password is refused as one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-pdf-'))
  try {
    const [open, locked] = [join(folder, 'open.pdf'), join(folder, 'locked.pdf')]
    writeFileSync(open, rebuiltPdf({ blocks: [{ kind: 'paragraph', text: 'a' }], footnotes: {} }))
    execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', open, locked])
    await expect(readDocument(readFileSync(locked), 'a.pdf')).rejects.toMatchObject({ code: 'locked-document' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('columns that stay aligned are a table without drawn lines', async () => {
  const rows = [
    ['Nam', 'Diem', 'Hang'],
    ['2022', '86,30', '21'],
    ['2023', '88,02', '20'],
    ['2024', '88,23', '35'],
  ]
  const words = rows.flatMap((row, line) =>
    row.map((text, column) => `1 0 0 1 ${72 + column * 150} ${700 - line * 16} Tm (${text}) Tj`),
  )
  const { document } = await readDocument(
    onePage(stream('', Buffer.from(`BT /F 12 Tf ${words.join(' ')} ET`)), font),
    'a.pdf',
  )
  const [table] = document.blocks
  expect(table?.kind === 'table' && table.grid.map((row) => row.map((cell) => cell?.text))).toEqual(rows)
})
