import { expect, test } from 'vitest'
import { documentLimits } from '../../../src/files/documents/document-limits.ts'
import { pdfPages } from '../../../src/files/documents/pdf/pdf-pages.ts'
import { onePage, pdfOf, stream } from '../../support/bare-pdf.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'

const report = rebuiltPdf(rebuiltReport())
const tooMuch = (vi: string) => ({ code: 'document-too-large', details: { what: { vi } } })

test('a PDF that takes longer than the time for it is refused', async () => {
  await expect(pdfPages(report, 'a.pdf', { ...documentLimits, milliseconds: 0 })).rejects.toMatchObject(
    tooMuch('thời gian đọc'),
  )
})

test('time ends within a page too', async () => {
  const lines = 400_000
  const text = `BT /F 12 Tf ${'(a) Tj 0 -1 Td '.repeat(lines)} ET`
  const long = onePage(stream('', Buffer.from(text)), '/Font << /F 5 0 R >>')
  // Whoever read on to the end of the page would meet more operators than may be first.
  const limits = { ...documentLimits, operators: 2 * lines }
  const start = performance.now()
  await expect(pdfPages(long, 'a.pdf', limits)).rejects.toMatchObject(tooMuch('số lệnh vẽ của một trang'))
  const milliseconds = (performance.now() - start) / 4
  await expect(pdfPages(long, 'a.pdf', { ...limits, milliseconds })).rejects.toMatchObject(tooMuch('thời gian đọc'))
})

test('other work has its turn between pages', async () => {
  const kids = Array.from({ length: 50 }, (_, index) => `${index + 4} 0 R`).join(' ')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R >>'
  const file = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count 50 >>`,
    stream('', Buffer.from('0 0 1 1 re f')),
    ...Array.from({ length: 50 }, () => page),
  ])
  let turns = 0
  const immediate = () => {
    turns += 1
    if (turns < 10_000) last = setImmediate(immediate)
  }
  let last = setImmediate(immediate)
  await pdfPages(file, 'a.pdf')
  clearImmediate(last)
  expect(turns).toBeGreaterThanOrEqual(50)
})

test('more pieces of text and lines on all pages together than are read are refused, and just as many are read', async () => {
  const letters = Array.from({ length: 100 }, (_, index) => `1 0 0 1 ${(index % 10) * 50} ${700 - index} Tm (a) Tj`)
  const file = onePage(stream('', Buffer.from(`BT /F 9 Tf ${letters.join(' ')} ET`)), '/Font << /F 5 0 R >>')
  await expect(pdfPages(file, 'a.pdf', { ...documentLimits, pieces: 99 })).rejects.toMatchObject(tooMuch('lượng chữ'))
  await expect(pdfPages(file, 'a.pdf', { ...documentLimits, pieces: 100 })).resolves.toHaveLength(1)
})

test('a page drawn by more steps than are read is refused before its end', async () => {
  const file = onePage(stream('', Buffer.from('0 0 1 1 re f '.repeat(20_000))))
  await expect(pdfPages(file, 'a.pdf', { ...documentLimits, operators: 10_000 })).rejects.toMatchObject(
    tooMuch('số lệnh vẽ của một trang'),
  )
})
