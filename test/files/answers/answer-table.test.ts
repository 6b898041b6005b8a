import { expect, test } from 'vitest'
import { readAnswerTable } from '../../../src/files/answers/answer-table.ts'

const read = (text: string) => readAnswerTable({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, ['id', 'tỉnh'])

const plain = 'id, tỉnh ,q1\n\n  1,Điện Biên,5\n2 ,\tLai Châu,\n ,,\n3,,4\n'

/** A cell in quotes, so that the careful parser reads the rest as well. */
const quoted = plain.replace('q1', '"q1"')

test('a plain table and one with quotes are read alike, blanks at the ends of cells and blank rows left out', () => {
  const [one, other] = [read(plain), read(quoted)]
  expect(one.table?.header).toEqual(['id', 'tỉnh', 'q1'])
  expect(one.table?.rows).toEqual([
    ['1', 'Điện Biên', '5'],
    ['2', 'Lai Châu', ''],
    ['3', '', '4'],
  ])
  expect([one.faults, other.faults]).toEqual([[], []])
  expect([other.table?.header, other.table?.rows]).toEqual([one.table?.header, one.table?.rows])
})

test('every cell has the place where an editor shows it, whichever way it was read', () => {
  const [one, other] = [read(plain).table!, read(quoted).table!]
  const places = one.rows.flatMap((cells, row) => cells.map((_, column) => one.placeOf(row, column)))
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
    ...['3:3', '3:5', '3:15'],
    ...['4:1', '4:5', '4:14'],
    ...['6:1', '6:3', '6:4'],
  ])
  expect(one.rows.flatMap((cells, row) => cells.map((_, column) => other.placeOf(row, column)))).toEqual(places)
  expect(one.placeOf(-1, 1)).toEqual({ file: 'a.csv', line: 1, column: 5 })
})

test('columns may be separated by semicolons or tabs', () => {
  expect(read('id;tỉnh;q1\n1;p;2\n').table?.rows).toEqual([['1', 'p', '2']])
  expect(read('id\ttỉnh\tq1\n1\t\t2\n').table?.rows).toEqual([['1', '', '2']])
})

test.each(['', '\n\n', 'id,tỉnh\n'])('a file without rows is refused: %j', (text) => {
  const { table, faults } = read(text)
  expect([table, faults.map(({ code }) => code)]).toEqual([null, ['empty-file']])
})

test('a quote that is not closed is refused with its place', () => {
  const { table, faults } = read('id,tỉnh\n1,"p\n')
  expect([table, faults.map(({ code, place }) => [code, place.line])]).toEqual([null, [['unreadable-table', 2]]])
})
