import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { sheetsOfFile } from '../../src/files/sheets/sheet-rows.ts'
import { type DrawnSurvey, drawnSurvey, readProtocolFile } from '../support/drawn-survey.ts'
import { resealed } from '../support/resealed.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let drawn: DrawnSurvey
let folder = ''

beforeEach(async () => {
  folder = temporaryFolder()
  drawn = await drawnSurvey(temporaryFolder())
})

const at = (name: string) => join(folder, name)
const files = () => [
  ...drawn.protocols.flatMap((path) => ['--protocol', path]),
  ...drawn.replacements.flatMap((path) => ['--replacements', path]),
]

function sample(args: readonly string[], out = 'danh-sach.csv', language: 'vi' | 'en' = 'vi') {
  return runHere(['survey', 'sample', ...args, '--out', at(out)], { language })
}

/** The rows of a list, by their columns. */
function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(at(name), 'utf8').replace('\uFEFF', '').trim().split('\n')
  const columns = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])))
}

test('the list has who is to be asked and who waits, with all that the protocols say of them', async () => {
  const { code, stdout, stderr } = await sample(files())
  expect([code, stdout, stderr]).toEqual([
    0,
    `Hộ: 70 đơn vị phải hỏi, 27 đơn vị dự bị; đã ghi ${at('danh-sach.csv')}\n`,
    '',
  ])
  const rows = rowsOf('danh-sach.csv')
  const { stages } = readProtocolFile(drawn.protocols[1]!)
  const listed = stages[0]!.groups.flatMap((group) =>
    [...group.drawn, ...group.reserves].map(({ code }) => [group.parent, code]),
  )
  expect(rows.map((row) => [row['Mã thôn'], row['Mã hộ']])).toEqual(listed)
  const { weight, overallDecimal } = stages[0]!.groups[0]!.drawn[0]!
  expect(rows[0]).toEqual({
    ...{ TT: '1', 'Tình trạng': 'phải hỏi', 'Thứ tự rút': '1' },
    ...{ 'Mã xã': 'X01', 'Tên xã': 'Xã mô phỏng 1', 'Tầng của xã': 'miền núi', 'Số xã để rút': '6' },
    ...{ 'Kích thước xã': '310', 'Xác suất xã': String(62 / 167) },
    ...{ 'Mã thôn': 'X01-T1', 'Tên thôn': 'Thôn 1', 'Số thôn để rút': '4', 'Xác suất thôn': '0.5' },
    ...{ 'Mã hộ': '4', 'Tên hộ': 'Hộ mô phỏng 4', 'Số hộ để rút': '14', 'Xác suất hộ': String(5 / 14) },
    ...{ 'Xác suất chung': String(overallDecimal), 'Quyền số': String(weight), 'Ghi chú': '' },
  })
})

test('a reserve that waits has no weight; one in a place has that of the unit it stands for, which is not to be asked', async () => {
  await sample(files())
  const ofVillage = rowsOf('danh-sach.csv').filter((row) => row['Mã thôn'] === 'X07-T4')
  const said = ofVillage.map((row) => [row['Mã hộ'], row['Tình trạng'], row['Thứ tự rút'], row['Ghi chú']])
  expect(said).toEqual([
    ...[
      ['7', 'phải hỏi', '1', ''],
      ['9', 'đã thay (không hỏi)', '2', 'được 14 thay'],
      ['6', 'phải hỏi', '3', ''],
    ],
    ...[
      ['4', 'phải hỏi', '4', ''],
      ['2', 'phải hỏi', '5', ''],
    ],
    ...[
      ['14', 'phải hỏi (thay)', '1', 'thay cho 9'],
      ['3', 'dự bị', '2', ''],
    ],
  ])
  const weights = ofVillage.map((row) => row['Quyền số'])
  expect([weights[5], weights[6]]).toEqual([weights[0], ''])
  const inReserve = rowsOf('danh-sach.csv').find((row) => row['Mã thôn'] === 'X04-T4')!
  expect([inReserve['Tình trạng'], inReserve['Ghi chú']]).toEqual(['phải hỏi', 'thay cho X04-T2'])
})

test('a workbook has the same rows, its codes as texts', async () => {
  await sample(files())
  await sample(files(), 'danh-sach.xlsx')
  const { sheets } = sheetsOfFile({ name: 'danh-sach.xlsx', bytes: readFileSync(at('danh-sach.xlsx')) }, [])
  const rows = sheets[0]!.rows().map(({ cells }) => [...cells.values()].map(({ text }) => text))
  expect(rows[0]).toEqual(['DANH SÁCH ĐƠN VỊ CÓ TRONG MẪU'])
  const head = rows.findIndex(([first]) => first === 'TT')
  expect(rows.length - head - 1).toBe(rowsOf('danh-sach.csv').length)
  expect(rows[head + 1]!.slice(0, 5)).toEqual(['1', 'phải hỏi', '1', 'X01', 'Xã mô phỏng 1'])
})

test('a list before the households are drawn is of villages; one with some households says what is missing', async () => {
  const { stdout, stderr } = await sample(['--protocol', drawn.protocols[0]!])
  expect([stdout, stderr]).toEqual([expect.stringMatching(/^Thôn: 14 đơn vị phải hỏi, 7 đơn vị dự bị;/), ''])
  const later = readProtocolFile(drawn.protocols[1]!)
  const [stage] = later.stages
  const { bytes } = resealed({ ...later, stages: [{ ...stage!, groups: stage!.groups.slice(1) }] })
  writeFileSync(at('ho.json'), bytes)
  const [first, record] = [drawn.protocols[0]!, drawn.replacements[0]!]
  const some = await sample(['--protocol', first, '--protocol', at('ho.json'), '--replacements', record], 'b.csv')
  expect([some.code, some.stderr]).toEqual([
    0,
    expect.stringContaining('bước "Hộ" chưa có biên bản ở 1 đơn vị (X01-T1)'),
  ])
})

test('a list is never written over, and is CSV or a workbook', async () => {
  await sample(files())
  const again = await sample(files())
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('đã có và không được ghi đè')])
  const other = await sample(files(), 'danh-sach.pdf', 'en')
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('--out must be a .csv or .xlsx file')])
  const none = await sample([])
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--protocol')])
})
