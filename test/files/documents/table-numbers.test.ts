import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from '../../../src/files/documents/docx/read-docx.ts'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/word-parts.ts'

const figures = (label: string, value: string) => tbl(tr(tc('Đơn vị'), tc('Hồ sơ')), tr(tc(label), tc(value)))
const head = tbl(
  tr(tc('UBND TỈNH A'), tc('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
  tr(tc('Số: 12/BC'), tc('Hà Nội, ngày 5/1/2025')),
)
const end = tbl(tr(tc(`${p('Nơi nhận:')}${p('- Lưu: VT')}`), tc(`${p('TM. ỦY BAN NHÂN DÂN')}${p('CHỦ TỊCH')}`)))

const placesOf = (body: string) =>
  readDocx(wordFile(body)).document.blocks.flatMap((block) =>
    block.kind === 'table' ? [[block.place.table, block.place.tableName]] : [],
  )

test('the head of a document and its signatures are counted behind the tables of figures', () => {
  const { document, anchors } = readDocx(
    wordFile(head + p('Bảng 1. Kết quả') + figures('Sở Y tế', '270') + figures('Sở B', '3') + end),
  )
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  expect(tables.map(({ place }) => [place.table, place.tableName])).toEqual([
    ...[
      [3, undefined],
      [1, 'Bảng 1'],
      [2, undefined],
      [4, undefined],
    ],
  ])
  expect(tables[1]?.grid[1]?.[1]?.place).toEqual({ table: 1, tableName: 'Bảng 1', row: 2, column: 2 })
  expect(anchors.map(({ place }) => place.table)).toEqual([3, 3, 3, 3, undefined, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4])
})

test.each([
  ['Bảng 2. Kết quả năm 2024', 'Bảng 2'],
  ['BẢNG 2: KẾT QUẢ', 'Bảng 2'],
  ['Biểu số 01/BC', 'Biểu số 01'],
  ['Bảng 1.2 – Theo lĩnh vực', 'Bảng 1.2'],
  ['PHỤ LỤC II', 'Phụ lục II'],
  ['Bảng 3a. Chi tiết', 'Bảng 3a'],
  ['Bảng điểm theo lĩnh vực', undefined],
  ['Bảng tổng hợp 63 tỉnh', undefined],
  ['Danh mục 12 nhiệm vụ', undefined],
])('the table below “%s” is named as its title says', (title, name) => {
  expect(placesOf(p(title) + figures('Sở A', '1'))).toEqual([[1, name]])
})

test('a line that says what is counted may stand between; a name of two tables is none', () => {
  expect(placesOf(p('Bảng 4. Kết quả') + p('Đơn vị tính: hồ sơ') + figures('Sở A', '1'))).toEqual([[1, 'Bảng 4']])
  const twice = p('Bảng 1. Kết quả') + figures('Sở A', '1')
  expect(placesOf(twice + twice)).toEqual([
    ...[
      [1, undefined],
      [2, undefined],
    ],
  ])
})

test('a table of figures is counted whatever words are in it', () => {
  const signed = tbl(tr(tc('Chức vụ'), tc('Số người')), tr(tc('CHỦ TỊCH'), tc('12')))
  expect(placesOf(signed + figures('Sở A', '1'))).toEqual([
    ...[
      [1, undefined],
      [2, undefined],
    ],
  ])
})

test('tables of a text are named too', async () => {
  const text =
    'Bảng 7. Kết quả\n1.1 Thể chế 13,00 12,00 92,31%\n1.2 Thủ tục 10,00 9,00 90,00%\n1.3 Bộ máy 10,00 8,00 80,00%\n'
  const { document } = await readDocument(strToU8(text), 'a.txt')
  expect(document.blocks.flatMap(({ kind, place }) => (kind === 'table' ? [place.tableName] : []))).toEqual(['Bảng 7'])
})
