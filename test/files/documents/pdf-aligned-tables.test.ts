import { expect, test } from 'vitest'
import { readBlocks } from '../../support/read-blocks.ts'
import { typesetPdf } from '../../support/typeset-pdf.ts'

const rows = (cells: readonly string[]) =>
  cells.map((row) => `${row.split(' | ').map((cell) => `[${cell}]`)},`).join('\n')
const table = (cells: readonly string[], more = '') =>
  `#table(columns: (5cm, auto, auto), stroke: none, column-gutter: 1cm, ${more}\n${rows(cells)})`

const wrapped = [
  'Đơn vị | Tiếp nhận | Đúng hạn',
  'Sở Nội vụ | 100 | 90',
  'Sở Y tế | 200 | 150',
  'Sở Tư pháp và các đơn vị trực thuộc Sở | 300 | 250',
  'Tổng | 650 | 490',
]

test.each(['top', 'horizon', 'bottom'])('a cell of two lines is one, whether others stand at its %s', async (at) => {
  expect(await readBlocks(typesetPdf(`Biểu 2. Số hồ sơ\n\n${table(wrapped, `align: ${at},`)}\n\nHết.`))).toEqual([
    'Biểu 2. Số hồ sơ',
    wrapped,
    'Hết.',
  ])
})

test('rows as close together as lines are told by their words', async () => {
  expect(await readBlocks(typesetPdf(table(wrapped, 'inset: 0pt, row-gutter: 0.6em,')))).toEqual([wrapped])
})

test('a row of a group and a row without a number are rows', async () => {
  const grouped = ['STT | Đơn vị | Số việc', ' | I. Khối sở | ', '1 | Sở Y tế | 20', '2 | Sở Nội vụ | 30']
  const all = [...grouped, ' | II. Khối huyện | ', '3 | Huyện B | 15', ' | Tổng số | 65']
  const narrow = `#table(columns: (1cm, auto, auto), stroke: none, column-gutter: 1cm,\n${rows(all)})`
  expect(await readBlocks(typesetPdf(narrow))).toEqual([all])
})

const units = Array.from({ length: 60 }, (_, at) => `${at + 1} | Xã số ${at + 1} | ${at + 100}`)
const long = (cells: readonly string[]) =>
  `#table(columns: (1cm, auto, auto), stroke: none, column-gutter: 1cm, align: (left, left, right),
  table.header([STT], [Đơn vị], [Số hồ sơ tiếp nhận]), ${rows(cells)})`

test.each([27, 28, 29, 30, 31, 60])('a table of %i rows runs on over the page to its total', async (count) => {
  const own = [...units.slice(0, count), ' | Tổng | 12.345']
  const blocks = await readBlocks(typesetPdf(`Bảng 1. Kết quả\n\n${long(own)}\n\nHết.`))
  expect(blocks).toEqual(['Bảng 1. Kết quả', ['STT | Đơn vị | Số hồ sơ tiếp nhận', ...own], 'Hết.'])
})

test('what follows a table, a second one too, is no row of it', async () => {
  const body = `${'Các cơ quan tiếp tục rà soát, đơn giản hóa thủ tục hành chính. '.repeat(3)}`.trim()
  const one = ['Sở Nội vụ | 100 | 90', 'Sở Y tế | 200 | 150', 'Tổng | 300 | 240']
  const blocks = await readBlocks(
    typesetPdf(`${table(one)}\nNguồn: Sở Nội vụ\n\n${body}\n\n${table(one)}\nBảng 2. Số hồ sơ\n${table(one)}`),
  )
  expect(blocks).toEqual([one, 'Nguồn: Sở Nội vụ', body, one, 'Bảng 2. Số hồ sơ', one])
})

test('halves of a letterhead and of a signature are no table', async () => {
  const halves = (left: string, right: string) => `#grid(columns: (1fr, 1fr), align: center, [${left}], [${right}])`
  const head = halves(
    'ỦY BAN NHÂN DÂN \\ TỈNH A \\ Số: 15/BC-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc',
  )
  const sign = halves('Nơi nhận: \\ - Như trên; \\ - Lưu: VT.', 'CHỦ TỊCH \\ \\ Nguyễn Văn A')
  const blocks = await readBlocks(typesetPdf(`${head}\n\nNăm 2024, tỉnh có 130 xã.\n\n${sign}`))
  expect(blocks.every((block) => typeof block === 'string')).toBe(true)
  expect(blocks).toContain('Năm 2024, tỉnh có 130 xã.')
})
