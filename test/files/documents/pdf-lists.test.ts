import { expect, test } from 'vitest'
import { readBlocks } from '../../support/read-blocks.ts'
import { typesetPdf } from '../../support/typeset-pdf.ts'

const items = ['Cải cách thể chế', 'Cải cách thủ tục hành chính', 'Cải cách tổ chức bộ máy', 'Cải cách chế độ công vụ']
const numbered = items.map((item, at) => `${at + 1}. ${item}`)
const intro = 'Kết quả gồm 04 lĩnh vực:'

test('a list that the word processor numbers is items, not a table', async () => {
  const list = items.map((item, at) => `#grid(columns: (1cm, auto), [${at + 1}.], [${item}])`).join('\n')
  expect(await readBlocks(typesetPdf(`${intro}\n\n${list}\n\nHết.`))).toEqual([intro, ...numbered, 'Hết.'])
})

test.each(['1.', 'a)', '-'])('items that end without a mark are parted by theirs: %s', async (first) => {
  const marks = { '1.': ['1.', '2.', '3.', '4.'], 'a)': ['a)', 'b)', 'c)', 'd)'], '-': ['-', '-', '-', '-'] }[first]!
  const list = items.map((item, at) => `${marks[at]} ${item}`)
  const lines = [intro, ...list, 'Hết.'].map((line) => `#"${line}"`).join(' \\\n')
  expect(await readBlocks(typesetPdf(lines))).toEqual([intro, ...list, 'Hết.'])
})

test('an item goes on below its words', async () => {
  const long = `Cải cách ${'thủ tục hành chính theo cơ chế một cửa, '.repeat(5)}hết`
  const list = [long, ...items].map((item, at) => `#grid(columns: (1cm, auto), [${at + 1}.], [${item}])`).join('\n')
  const [first, second] = await readBlocks(typesetPdf(list))
  expect([first, second]).toEqual([`1. ${long}`, `2. ${items[0]}`])
})

test('a table of two columns whose figures stand behind numbers of rows stays a table', async () => {
  const rows = ['Một', 'Hai', 'Ba'].map((name, at) => `[${at + 1}.], [Xã ${name}], [${at + 7}5],`).join('\n')
  expect(await readBlocks(typesetPdf(`#table(columns: 3, stroke: none, column-gutter: 1cm, ${rows})`))).toEqual([
    ['1. | Xã Một | 75', '2. | Xã Hai | 85', '3. | Xã Ba | 95'],
  ])
})

test('what heads a short page is no part of its first paragraph', async () => {
  const page = '#set page(header: [Báo cáo quý III của tỉnh A], header-ascent: 0pt)\n'
  const [head, first] = await readBlocks(typesetPdf(`${page}Kết quả gồm 04 lĩnh vực.\n\nHết.`))
  expect([head, first]).toEqual(['Báo cáo quý III của tỉnh A', 'Kết quả gồm 04 lĩnh vực.'])
})

const text = (count: number) => Array.from({ length: count }, (_, at) => `Mục ${at} có ${at + 3} việc.`).join('\n\n')

test('the two lines that head each page are left out, of two pages too', async () => {
  const page = '#set page(header: [Tỉnh A \\ Báo cáo năm 2024], footer: [Trang #context counter(page).display()])\n'
  const blocks = await readBlocks(typesetPdf(`${page}${text(40)}`))
  expect(blocks).toEqual(text(40).split('\n\n'))
})
