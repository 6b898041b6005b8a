import { expect, test } from 'vitest'
import { describeFault } from '../../../src/fault.ts'
import { readSamplingPlan } from '../../../src/files/draw/read-sampling-plan.ts'
import { textFile } from '../../support/source-file.ts'

const commune = ['  - name: Xã', '    unit: commune', '    draw: { total: 3 }', '    method: simple']
const village = ['  - name: Thôn', '    unit: village', '    draw: { perParent: 2 }', '    method: simple']

async function faultsOf(...stages: readonly (readonly string[])[]): Promise<readonly string[]> {
  const text = ['stages:', ...stages.flat()].join('\n')
  const { plan, faults } = await readSamplingPlan(textFile(text, 'plan.yaml'))
  expect(plan === null).toBe(faults.length > 0)
  return faults.map((fault) => describeFault(fault, 'vi'))
}

test('a plan without anything special has usual columns, no reserves and no certain units', async () => {
  const { plan, faults } = await readSamplingPlan(textFile(['stages:', ...commune].join('\n')))
  expect(faults).toEqual([])
  expect(plan?.columns).toEqual({ level: 'level', code: 'code', name: 'name', parent: 'parent', ignored: [] })
  expect(plan?.stages).toEqual([
    {
      ...{
        name: 'Xã',
        unit: 'commune',
        draw: { kind: 'total', units: 3 },
        method: 'simple',
        size: null,
        stratum: null,
      },
      ...{ certainty: [], reserves: 0, nestedCodes: false, listedLater: false },
    },
  ])
})

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  [
    'both numbers to draw',
    [commune.with(2, '    draw: { total: 3, perParent: 1 }')],
    [
      'plan.yaml:4:5: "stages.0.draw": ghi đúng một trong hai: perParent (số đơn vị trong mỗi đơn vị cấp trên) hoặc total (tổng số)',
    ],
  ],
  [
    'none drawn',
    [commune.with(2, '    draw: { total: 0 }')],
    ['plan.yaml:4:20: "stages.0.draw.total" cần số nguyên trong khoảng cho phép, đang là 0'],
  ],
  [
    'a method that is none',
    [commune.with(3, '    method: quota')],
    ['plan.yaml:5:13: "quota" không hợp lệ; chọn một trong: simple, systematic, pps-systematic'],
  ],
  [
    'a draw by size without sizes',
    [commune.with(3, '    method: pps-systematic')],
    ['plan.yaml:5:5: "stages.0.method": rút theo kích thước cần ghi size (cột kích thước)'],
  ],
  [
    'sizes that are not drawn by',
    [[...commune, '    size: households']],
    ['plan.yaml:6:5: "stages.0.size": size chỉ dùng với pps-systematic; bỏ size hoặc đổi method'],
  ],
  [
    'two stages of one level',
    [commune, village.with(1, '    unit: commune')],
    ['plan.yaml:7:11: mã "commune" đã có ở dòng 3; hãy giữ một'],
  ],
  [
    'strata in a total over what was drawn before',
    [commune, [...village.with(2, '    draw: { total: 9 }'), '    stratum: side']],
    [
      'plan.yaml:8:5: "stages.1.draw": total từ bước 2 trở đi không dùng cùng stratum hay certainty: số phân bổ còn tùy bước trước; dùng perParent',
    ],
  ],
  [
    'a first stage that is listed later',
    [[...commune.with(2, '    draw: { perParent: 3 }'), '    listedLater: true']],
    ['plan.yaml:6:5: "stages.0.listedLater": bước đầu được rút từ khung mẫu, không thể lập danh sách sau'],
  ],
  [
    'a total of what is listed later',
    [commune, [...village.with(2, '    draw: { total: 9 }'), '    listedLater: true']],
    ['plan.yaml:8:5: "stages.1.draw": bước lập danh sách sau rút riêng trong từng đơn vị; dùng perParent'],
  ],
  [
    'a stage below one that is listed later',
    [commune, [...village, '    listedLater: true'], village.with(1, '    unit: household')],
    [
      'plan.yaml:12:5: "stages.2.unit": bước trước được lập danh sách sau, nên bước này cũng phải ghi listedLater: true',
    ],
  ],
  [
    'codes that the next stage cannot name',
    [[...commune, '    nestedCodes: true'], village],
    [
      'plan.yaml:6:5: "stages.0.nestedCodes": chỉ bước cuối được dùng mã riêng trong đơn vị cấp trên: bước sau tìm đơn vị cấp trên bằng mã',
    ],
  ],
])('%s: refused with its place', async (_, stages, expected) => {
  expect(await faultsOf(...stages)).toEqual(expected)
})
