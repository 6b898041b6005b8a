import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AnswerTable, characters, noCharacter } from '../../../src/files/answers/answer-table.ts'
import { readAnswerTable } from '../../../src/files/answers/read-answer-table.ts'

const read = (text: string) => readAnswerTable({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, ['id', 'tỉnh'])

/** The texts of all cells, row by row. */
const cellsOf = (table: AnswerTable | null) =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    Array.from({ length: table!.width(row) }, (_, column) => table!.cell(row, column)),
  )

const plain = 'id, tỉnh ,q1\n\n  1,Điện Biên,5\n2 ,\tLai Châu,\n ,,\n3,,4\n'

/** A cell in quotes, so that the careful parser reads the rest as well. */
const quoted = plain.replace('q1', '"q1"')

test('a plain table and one with quotes are read alike, blanks at the ends of cells and blank rows left out', () => {
  const [one, other] = [read(plain), read(quoted)]
  expect(one.table?.header).toEqual(['id', 'tỉnh', 'q1'])
  expect(cellsOf(one.table)).toEqual([
    ['1', 'Điện Biên', '5'],
    ['2', 'Lai Châu', ''],
    ['3', '', '4'],
  ])
  expect([one.faults, other.faults]).toEqual([[], []])
  expect([other.table?.header, cellsOf(other.table)]).toEqual([one.table?.header, cellsOf(one.table)])
})

test('every cell has the place where an editor shows it, whichever way it was read', () => {
  const [one, other] = [read(plain).table!, read(quoted).table!]
  const places = cellsOf(one).flatMap((cells, row) => cells.map((_, column) => one.placeOf(row, column)))
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
    ...['3:3', '3:5', '3:15'],
    ...['4:1', '4:5', '4:14'],
    ...['6:1', '6:3', '6:4'],
  ])
  expect(cellsOf(one).flatMap((cells, row) => cells.map((_, column) => other.placeOf(row, column)))).toEqual(places)
  expect(one.placeOf(-1, 1)).toEqual({ file: 'a.csv', line: 1, column: 5 })
})

test('columns may be separated by semicolons or tabs', () => {
  expect(cellsOf(read('id;tỉnh;q1\n1;p;2\n').table)).toEqual([['1', 'p', '2']])
  expect(cellsOf(read('id\ttỉnh\tq1\n1\t\t2\n').table)).toEqual([['1', '', '2']])
})

test.each([
  ['', 'empty-file'],
  ['\n\n', 'empty-file'],
  ['id,tỉnh\n', 'no-rows'],
])('a file without rows is refused for what it is: %j', (text, told) => {
  const { table, faults } = read(text)
  expect([table, faults.map(({ code }) => code)]).toEqual([null, [told]])
})

test('a quote that is not closed is refused with its place', () => {
  const { table, faults } = read('id,tỉnh\n1,"p\n')
  expect([table, faults.map(({ code, place }) => [code, place.line])]).toEqual([null, [['unreadable-table', 2]]])
})

test.each([plain, quoted])(
  'a cell of one character is told by its code, an empty one and a longer one apart',
  (text) => {
    const table = read(text).table!
    expect(charactersOf(table, 0)).toEqual([49, characters, 53, noCharacter])
    expect(charactersOf(table, 1)).toEqual([50, characters, noCharacter, noCharacter])
  },
)

test('tables of any texts are read alike with and without a cell in quotes', () => {
  const cell = fc.constantFrom('', ' ', '1', ' 2', 'x ', '\t', 'Điện Biên', 'a b', '-', '5.25', '９')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = ['id,tỉnh,q1', ...rows.map((cells) => cells.join(','))].join('\n')
      const [one, other] = [read(text).table, read(text.replace('q1', '"q1"')).table]
      expect(cellsOf(one)).toEqual(cellsOf(other))
      const places = (table: AnswerTable | null) =>
        cellsOf(table).flatMap((cells, row) => cells.map((_, column) => table!.placeOf(row, column)))
      expect(places(one)).toEqual(places(other))
    }),
  )
})

function charactersOf(table: AnswerTable, row: number): readonly number[] {
  const codes = new Int32Array(4)
  table.readCharacters(row, Int32Array.of(0, 1, 2, 3), codes)
  return [...codes]
}
