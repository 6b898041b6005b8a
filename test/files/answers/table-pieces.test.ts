import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainTable } from '../../../src/files/answers/plain-table.ts'
import { tablePieces } from '../../../src/files/answers/table-pieces.ts'

const fileOf = (text: string) => ({ name: 'a.csv', bytes: new TextEncoder().encode(text) })

const cell = fc.constantFrom('', '1', '5', ' 2', 'x ', 'Điện Biên', '５', 'a b')
const line = fc.array(cell, { minLength: 0, maxLength: 4 }).map((cells) => cells.join(','))

test('rows, places and lines of pieces are those of the whole', () => {
  const lines = fc.array(line, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(lines, fc.array(fc.nat(12), { maxLength: 3 }), fc.constantFrom('\n', '\r\n'), (rows, cuts, end) => {
      const all = ['id,tỉnh,q1', ...rows]
      const whole = plainTable('a.csv', all.join('\n'), ',')!
      const starts = [...new Set([0, ...cuts.map((cut) => cut + 1)])].toSorted((a, b) => a - b)
      const { read } = tablePieces(['id', 'q1'])
      const pieces = starts.flatMap((from, at) => {
        const some = all.slice(from, starts[at + 1])
        return some.length === 0 ? [] : [read(fileOf(some.map((each) => each + end).join('')))!.table]
      })
      const told = pieces.flatMap((table) =>
        Array.from({ length: table.rows }, (_, row) => ({
          cells: Array.from({ length: table.width(row) }, (__, column) => table.cell(row, column)),
          places: Array.from({ length: table.width(row) }, (__, column) => table.placeOf(row, column)),
          line: table.lines.lineOf(row),
        })),
      )
      expect(told).toEqual(
        Array.from({ length: whole.rows }, (_, row) => ({
          cells: Array.from({ length: whole.width(row) }, (__, column) => whole.cell(row, column)),
          places: Array.from({ length: whole.width(row) }, (__, column) => whole.placeOf(row, column)),
          line: whole.placeOf(row, 0).line,
        })),
      )
      expect(new Set(pieces.map(({ header }) => header.join()))).toEqual(new Set([whole.header.join()]))
    }),
  )
})

test.each([
  ['a quote', '3,"x",1\n'],
  ['a comment', '# 3,x,1\n'],
  ['an apostrophe', "3,'x,1\n"],
  ['a tab that parts no cells', '3,x\t,1\n'],
  ['a blank that is no space', '3,x\f,1\n'],
  ['letters in another encoding', Uint8Array.of(51, 44, 0xfd, 44, 49, 10)],
  ['letters and marks apart', '3,Đie\u0323\u0302n,1\n'],
])('%s needs the whole text', (_, second) => {
  const { read, canRead } = tablePieces(['id'])
  expect(read(fileOf('id,tỉnh,q1\n1,x,2\n'))?.table.rows).toBe(1)
  const piece = { name: 'a.csv', bytes: typeof second === 'string' ? fileOf(second).bytes : second }
  expect(canRead(piece)).toBe(false)
  expect(read(piece)).toBe(null)
})

test('a byte-order mark is told once, at the first piece', () => {
  const { read } = tablePieces(['id'])
  expect(read(fileOf('\ufeffid,tỉnh\n1,Điện Biên\n'))?.faults.map(({ code }) => code)).toEqual(['byte-order-mark'])
  expect(read(fileOf('2,Điện Biên\n'))?.faults).toEqual([])
})

test('what is told quickly of any ASCII is what reading tells', () => {
  const text = fc.string({
    unit: fc.integer({ min: 1, max: 127 }).map((code) => String.fromCharCode(code)),
    maxLength: 6,
  })
  fc.assert(
    fc.property(text, fc.constantFrom(',', '\t'), (cell, delimiter) => {
      const first = fileOf(`id${delimiter}q1\n1${delimiter}2\n`)
      const piece = fileOf(`3${delimiter}${cell}\n`)
      const [quick, whole] = [tablePieces(['id']), tablePieces(['id'])]
      for (const { read } of [quick, whole]) read(first)
      expect(quick.canRead(piece)).toBe(whole.read(piece) !== null)
    }),
    { numRuns: 2000 },
  )
})
