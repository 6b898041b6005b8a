import { expect, test } from 'vitest'
import { describeFault } from '../../../src/fault.ts'
import { readFrame } from '../../../src/files/draw/read-frame.ts'
import { stageOf } from '../../support/sampling-frame.ts'
import { textFile } from '../../support/source-file.ts'

const columns = { level: 'level', code: 'code', name: 'name', parent: 'parent', ignored: ['note'] }
const communes = stageOf({ draw: { kind: 'total', units: 2 }, method: 'pps-systematic', size: 'size' })
const villages = stageOf({ name: 'Thôn', unit: 'village', draw: { kind: 'per-parent', units: 1 } })
const stages = [communes, villages]

const header = 'level,code,name,parent,size'
const rows = [
  'commune,a,Xã A,,30',
  'commune,b,Xã B,,20',
  'commune,c,Xã C,,40',
  'village,a1,Thôn 1,a,',
  'village,b1,Thôn 1,b,',
  'village,c1,Thôn 1,c,',
]

function faultsOf(lines: readonly string[], use: Partial<Parameters<typeof readFrame>[1]> = {}): readonly string[] {
  const file = textFile(lines.join('\n'), 'khung.csv')
  const { frame, faults } = readFrame(file, { stages, columns, parents: null, ...use })
  expect(frame === null).toBe(faults.length > 0)
  return faults.map((fault) => describeFault(fault, 'vi'))
}

const changed = (at: number, row: string) => [header, ...rows.with(at, row)]

test('a sound frame is read in draw order, with what is not used left out', () => {
  const text = [`note,${header}`, ...rows.toReversed().map((row) => `gì đó,${row}`)].join('\n')
  const { frame, faults } = readFrame(textFile(text), { stages, columns, parents: null })
  expect(faults).toEqual([])
  expect(frame?.map((units) => units.map(({ code }) => code))).toEqual([
    ['a', 'b', 'c'],
    ['a1', 'b1', 'c1'],
  ])
  expect(frame?.[0]?.[2]).toEqual({ code: 'c', name: 'Xã C', parent: '', stratum: '', size: 40 })
})

test.each<[string, readonly string[], readonly string[]]>([
  [
    'a column that nobody named',
    [`${header},phone`, ...rows],
    ['khung.csv:1:29: cột "phone" không có trong quy định; các cột được dùng: level, code, name, parent, size, note'],
  ],
  [
    'a column missing',
    ['level,code,name,parent', ...rows.map((row) => row.replace(/,[^,]*$/, ''))],
    ['khung.csv:1:1: thiếu cột "size"; các cột đang có: level, code, name, parent'],
  ],
  ['a unit twice', [header, ...rows, 'village,c1,Thôn 2,c,'], ['khung.csv:8:9: mã "c1" đã có ở dòng 7; hãy giữ một']],
  [
    'a unit under two parents',
    [header, ...rows, 'village,c1,Thôn 1,a,'],
    [
      'khung.csv:8:19: đơn vị "c1" thuộc "a", nhưng dòng 7 ghi thuộc "c"; sửa lại, hoặc ghi nestedCodes: true nếu mã chỉ riêng trong đơn vị cấp trên',
    ],
  ],
  [
    'a parent that is not there',
    [header, ...rows, 'village,d1,Thôn 1,d,'],
    ['khung.csv:8:19: mã "d" không có trong các đơn vị "commune" của khung mẫu; đang có: a, b, c'],
  ],
  [
    'a size of zero',
    changed(1, 'commune,b,Xã B,,0'),
    ['khung.csv:3:17: giá trị 0 không hợp lệ; cần số nguyên từ 1 đến 4.294.967.296'],
  ],
  ['a size missing', changed(1, 'commune,b,Xã B,,'), ['khung.csv:3:17: ô trống; cần kích thước, số nguyên từ 1']],
  [
    'a size that is no number',
    changed(1, 'commune,b,Xã B,,nhiều'),
    ['khung.csv:3:17: "nhiều" không phải là số; viết như 82,96 hoặc 36.525'],
  ],
  [
    'a size with a fraction',
    changed(1, 'commune,b,Xã B,,"2,5"'),
    ['khung.csv:3:17: giá trị 2,5 không hợp lệ; cần số nguyên từ 1 đến 4.294.967.296'],
  ],
  [
    'a level that is none',
    changed(5, 'hamlet,c1,Thôn 1,c,'),
    ['khung.csv:7:1: "hamlet" không hợp lệ; chọn một trong: commune, village'],
  ],
  ['a unit without code', changed(5, 'village,,Thôn 1,c,'), ['khung.csv:7:9: ô trống; cần mã đơn vị']],
  ['a unit without parent', changed(5, 'village,c1,Thôn 1,,'), ['khung.csv:7:19: ô trống; cần mã đơn vị cấp trên']],
  [
    'a commune without villages',
    [header, ...rows.slice(0, 5)],
    ['khung.csv:4:9: bước "Thôn" trong "c": không có đơn vị nào; bổ sung danh sách, hoặc bỏ "c" khỏi khung mẫu'],
  ],
  [
    'a stage without units',
    [header, ...rows.slice(0, 3)],
    ['khung.csv: bước "Thôn": khung mẫu không có đơn vị nào; bổ sung, hoặc kiểm tra cột cấp'],
  ],
  [
    'cells beside the columns',
    changed(5, 'village,c1,Thôn 1,c,,9'),
    ['khung.csv:7:1: dòng có 6 ô, cần 5 ô; ô có dấu phân cách phải đặt trong ngoặc kép'],
  ],
  [
    'no rows at all',
    [header],
    [
      'khung.csv: bước "Xã": khung mẫu không có đơn vị nào; bổ sung, hoặc kiểm tra cột cấp',
      'khung.csv: bước "Thôn": khung mẫu không có đơn vị nào; bổ sung, hoặc kiểm tra cột cấp',
    ],
  ],
  ['an empty file', [''], ['khung.csv: tệp trống; cần level, code, name, parent, size']],
])('%s is told with its place', (_, lines, expected) => {
  expect(faultsOf(lines)).toEqual(expected)
})

test('a draw of more units than there are, more strata than places, and certain units that are not there', () => {
  const use = (changes: Parameters<typeof stageOf>[0]) => ({ stages: [{ ...communes, ...changes }, villages] })
  expect(faultsOf([header, ...rows], use({ draw: { kind: 'total', units: 4 } }))).toEqual([
    'khung.csv:2:9: bước "Xã": cần rút 4 đơn vị nhưng có thể chỉ có 3; giảm số rút hoặc bổ sung khung',
  ])
  expect(faultsOf([header, ...rows], use({ stratum: 'name', draw: { kind: 'total', units: 2 } }))).toEqual([
    'khung.csv:2:9: bước "Xã": rút 2 đơn vị cho 3 nhóm, sẽ có nhóm không được rút; tăng số rút hoặc gộp tầng',
  ])
  expect(faultsOf([header, ...rows], use({ certainty: ['b', 'x'] }))).toEqual([
    'khung.csv: mã "x" không có trong các đơn vị "commune" của khung mẫu (certainty); đang có: a, b, c',
  ])
  expect(faultsOf([header, ...rows], use({ certainty: ['a', 'b'] }))).toEqual([
    'khung.csv:2:9: bước "Xã": 2 đơn vị chắc chắn chiếm hết 2 chỗ, đơn vị khác không có cơ hội; tăng số rút hoặc bớt certainty',
  ])
})

test('sizes that add up to more than chance can count', () => {
  const large = changed(2, 'commune,c,Xã C,,4294967290')
  expect(faultsOf(large)).toEqual([
    'khung.csv:4:17: giá trị 4294967290 không hợp lệ; cần kích thước nhỏ hơn, để cả bước cộng lại không quá 4294967296; ghi theo nghìn hoặc triệu',
  ])
})

test('a list made later names units that were drawn, and may number households anew in every village', () => {
  const households = stageOf({ name: 'Hộ', unit: 'household', nestedCodes: true, listedLater: true })
  const list = ['code,name,parent', '1,Hộ 1,v1', '2,Hộ 2,v1', '1,Hộ 1,v2', '2,Hộ 2,v2']
  expect(faultsOf(list, { stages: [households], parents: ['v1', 'v2', 'v3'] })).toEqual([])
  expect(faultsOf([...list, '1,Hộ 1,v9'], { stages: [households], parents: ['v1', 'v2'] })).toEqual([
    'khung.csv:6:8: mã "v9" không có trong các đơn vị đã rút ở bước trước; đang có: v1, v2',
  ])
})
