import { expect, test } from 'vitest'
import { doubtWords } from '../../../src/files/documents/doubt-words.ts'
import { readPdf } from '../../../src/files/documents/pdf/read-pdf.ts'
import { typesetPdf } from '../../support/typeset-pdf.ts'

const image =
  'image(bytes(range(12)), format: (encoding: "rgb8", width: 2, height: 2), width: 100%, height: 100%, fit: "stretch")'
const scan = `#page(margin: 0pt, ${image})`
const page = (text: string) => `#page[${text}]`
const stamped = (text: string) => `#page(margin: 0pt, background: ${image})[#place(top + right, text(10pt)[${text}])]`
const stamp = 'Ký bởi: Ủy ban nhân dân tỉnh A. Cơ quan: Tỉnh A. Ngày ký: 15/12/2024 10:22:31 +07:00'
const body = `${'Các cơ quan tiếp tục rà soát, đơn giản hóa thủ tục hành chính. '.repeat(12)}`

const refusal = { code: 'scanned-document' }

test.each([
  ['nothing but pictures', [scan, scan]],
  ['pictures, one with the stamp of a signature', [stamped(stamp), scan]],
  ['pictures with numbers of pages', [1, 2, 3, 4].map((number) => stamped(`Trang ${number}`))],
  ['a picture and an empty page', [scan, page('')]],
])('a file of %s is a scan', async (_, pages) => {
  await expect(readPdf(typesetPdf(pages.join('\n')), 'a.pdf')).rejects.toMatchObject(refusal)
})

test('pages that are pictures among others are named', async () => {
  const pages = [page(body), stamped(stamp), page(body), scan, stamped('Trang 5'), stamped('Trang 6'), page(body)]
  const reading = await readPdf(typesetPdf(pages.join('\n')), 'a.pdf')
  expect(reading).toMatchObject({ doubts: ['pictures'], picturePages: [2, 4, 5, 6] })
  const [words] = doubtWords(reading)
  expect(words?.vi).toMatch(/ảnh.*\(trang 2, 4–6\)$/)
  expect(words?.en).toMatch(/picture.*\(page 2, 4–6\)$/)
})

test.each([
  ['a picture behind its text', `#page(background: ${image})[${body}]`],
  ['a picture smaller than the page', `#page[Hình 1. Sơ đồ. #box(width: 12cm, height: 9cm, ${image})]`],
  ['few words', page('Trên đây là báo cáo.')],
  ['the same line on each page', [1, 2, 3].map(() => page('Báo cáo')).join('\n')],
])('a page of %s is none', async (_, markup) => {
  expect((await readPdf(typesetPdf(markup), 'a.pdf')).doubts).toEqual([])
})
