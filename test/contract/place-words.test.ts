import { expect, test } from 'vitest'
import { placeWords } from '../../src/contract/place-words.ts'
import type { Place } from '../../src/proofread/text/finished-document.ts'

const places: readonly (readonly [Place, string, string])[] = [
  [{ page: 3, paragraph: 12 }, 'trang 3, đoạn 12', 'page 3, paragraph 12'],
  [{ table: 2, row: 5, column: 3 }, 'bảng 2, dòng 5, cột 3', 'table 2, row 5, column 3'],
  [{ page: 9, table: 3, tableName: 'Bảng 2', row: 6 }, 'trang 9, Bảng 2, dòng 6', 'page 9, Bảng 2, row 6'],
  [{ page: 9, table: 2 }, 'trang 9, bảng 2', 'page 9, table 2'],
  [{ footnote: '1', line: 284 }, 'chú thích 1 (dòng 284 của tệp)', 'footnote 1 (line 284 of the file)'],
  [{ chart: 1 }, 'biểu đồ 1', 'chart 1'],
  [{ sheet: 'Điểm', table: 1, row: 5, column: 28 }, 'trang tính “Điểm”, ô AB5', 'sheet “Điểm”, cell AB5'],
  [{ sheet: 'Điểm', table: 1, row: 5 }, 'trang tính “Điểm”, dòng 5', 'sheet “Điểm”, row 5'],
  [{ line: 4 }, 'dòng 4 của tệp', 'line 4 of the file'],
  [{}, 'cả văn bản', 'the whole document'],
]

test.each(places)('a place %o is told as a reader counts', (place, vi, en) => {
  expect([placeWords(place, 'vi'), placeWords(place, 'en')]).toEqual([vi, en])
})
