import ExcelJS from 'exceljs/dist/exceljs.min.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFrame } from '../../../src/files/draw/read-frame.ts'
import type { SourceFile } from '../../../src/files/source-file.ts'
import { frameHash, planHash } from '../../../src/operations/surveys/draw/draw-hashes.ts'
import { stageOf } from '../../support/sampling-frame.ts'
import { textFile } from '../../support/source-file.ts'

const columns = { level: 'level', code: 'code', name: 'name', parent: 'parent', ignored: ['note'] }
const stages = [
  stageOf({ draw: { kind: 'total', units: 2 }, method: 'pps-systematic', size: 'size', stratum: 'region' }),
  stageOf({ name: 'Thôn', unit: 'village', draw: { kind: 'per-parent', units: 1 } }),
]
const header = ['level', 'code', 'name', 'parent', 'size', 'region']
const rows = [
  ['commune', 'a', 'Xã Ấm', '', '30', 'núi'],
  ['commune', 'b', 'Xã Bền', '', '20', 'đồng'],
  ['commune', 'c', 'Xã Cả', '', '40', 'núi'],
  ...['a1', 'a2', 'b1', 'b2', 'c1', 'c2'].map((code) => ['village', code, `Thôn ${code}`, code[0]!, '', '']),
]

const csv = (table: readonly (readonly string[])[]) => textFile(table.map((row) => row.join(',')).join('\n'))

function hashOf(file: SourceFile): string {
  const { frame } = readFrame(file, { stages, columns, parents: null })
  return frame ? frameHash(stages, frame) : 'refused'
}

const whole = hashOf(csv([header, ...rows]))

test('the order of rows and of columns, letters and their marks apart, columns not read: none of it changes the hash', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(hashOf(csv([header, ...shuffled]))).toBe(whole)
    }),
    { numRuns: 30 },
  )
  expect(hashOf(csv([header, ...rows].map((row) => row.toReversed())))).toBe(whole)
  expect(hashOf(csv([header, ...rows].map((row) => row.map((cell) => cell.normalize('NFD')))))).toBe(whole)
  expect(hashOf(csv([['note', ...header], ...rows.map((row, at) => [`ghi ${at}`, ...row])]))).toBe(whole)
})

test('a workbook has the hash of the CSV file with the same cells', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Khung')
  sheet.addRow(header)
  for (const row of rows) sheet.addRow(row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)))
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  expect(hashOf({ name: 'khung.xlsx', bytes })).toBe(whole)
})

test('any cell that is read changes the hash, or the frame is refused', () => {
  fc.assert(
    fc.property(fc.nat({ max: rows.length - 1 }), fc.nat({ max: 5 }), (row, column) => {
      const before = rows[row]![column]!
      fc.pre(before !== '')
      const cells = rows.map((cells, at) => (at === row ? cells.with(column, `${before}1`) : cells))
      expect(hashOf(csv([header, ...cells]))).not.toBe(whole)
    }),
  )
})

test('a plan has another hash as soon as anything of the draw is another', () => {
  const changes = [{ reserves: 1 }, { method: 'systematic' }, { certainty: ['a'] }, { name: 'Phường' }] as const
  const hashes = [stages, ...changes.map((change) => [{ ...stages[0]!, ...change }, stages[1]!])].map(planHash)
  expect(new Set(hashes).size).toBe(hashes.length)
})
