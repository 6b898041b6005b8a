import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDecimalText } from '../../src/number/round.ts'
import { readFigures } from '../../src/proofread/figures/read-figures.ts'

const told = (text: string) =>
  readFigures(text).map(({ value, role, isPercent, text: printed }) => {
    const digits = role === 'quantity' || role === 'rank' ? toDecimalText(value) : printed
    return `${role} ${digits}${isPercent ? '%' : ''}`
  })

test.each([
  ['đạt 82,96%', ['quantity 82.96%']],
  ['đạt 82.96 %', ['quantity 82.96%']],
  ['chấm 0..75 điểm', ['quantity 0.75']],
  ['2016 – 70, 18%', ['year 2016', 'quantity 70.18%']],
  ['là 3.910.020 /4.070.513 triệu đồng', ['quantity 3910020', 'quantity 4070513']],
  ['2.836.483.552.955 đồng', ['quantity 2836483552955']],
  ['8786,364 tỷ đồng', ['quantity 8786.364']],
  ['60,642/66,5 điểm', ['quantity 60.642', 'quantity 66.5']],
  ['44.399/50.328 * 1,5', ['quantity 44399', 'quantity 50328', 'quantity 1.5']],
  ['(+ 0,58 điểm)', ['quantity 0.58']],
  ['giảm −0,25 điểm', ['quantity -0.25']],
  ['04 lĩnh vực', ['quantity 4']],
  ['5,5 triệu đồng', ['quantity 5.5']],
  ['1.429 điểm', ['quantity 1.429']],
  ['1.429 hồ sơ', ['quantity 1429']],
  ['xếp thứ 40/63 tỉnh', ['rank 40', 'quantity 63']],
  ['năm 2024', ['year 2024']],
  ['2024 hồ sơ', ['quantity 2024']],
  ['giai đoạn 2021-2030', ['year 2021', 'year 2030']],
  ['ngày 28/3/2025', ['date 28/3/2025']],
  ['ngày 05 tháng 02 năm 2025', ['date 05', 'date 02', 'year 2025']],
  ['từ 01/7/2025', ['date 01/7/2025']],
  ['trực 24/7', ['date 24/7']],
  ['tính đến 25/9 có 12 hồ sơ', ['date 25', 'date 9', 'quantity 12']],
  ['hôm 17/5, 64% cử tri', ['date 17', 'date 5', 'quantity 64%']],
  ['đạt 8/10 (80%)', ['quantity 8', 'quantity 10', 'quantity 80%']],
  ['hạn nộp 30/9 (90%)', ['date 30', 'date 9', 'quantity 90%']],
  ['lúc 7h30', ['date 7h30']],
  ['Chỉ thị số 23/CT-TTg', ['document 23']],
  ['Nghị định 30/2020/NĐ-CP', ['document 30', 'document 2020']],
  ['số 267, 268/QĐ-BNV', ['document 267', 'document 268']],
  ['Nghị quyết 12-NQ/TU', ['document 12']],
  ['Văn bản số 768/BTC-DT', ['document 768']],
  ['tổng số 18 thôn', ['quantity 18']],
  ['năm 2023 (32).', ['year 2023', 'quantity 32']],
  ['6 tháng 905 triệu kWh', ['quantity 6', 'quantity 905']],
  ['Trong số 270 em', ['quantity 270']],
  ['Làm mới 06 nhà: 360 triệu đồng', ['quantity 6', 'quantity 360']],
  ['phiên bản 3.0', ['label 3.0']],
  ['tiêu chí 1.3.2', ['label 1.3.2']],
  ['ở 2.3.2, 7.1.1 và 8.4;', ['label 2.3.2', 'label 7.1.1', 'label 8.4']],
  ['gồm: (1) A; (2) B', ['mark 1', 'mark 2']],
  ['5.1. Đối với cơ quan', ['mark 5.1']],
  ['Covid-19 và QH15', []],
])('reads "%s"', (text, expected) => expect(told(text)).toEqual(expected))

test('what is read of a figure stands in the text where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,/%-+ (ađnăm)') }), (text) => {
      for (const { start, end, text: printed } of readFigures(text)) expect(text.slice(start, end)).toBe(printed)
    }),
  )
})

test('a number of ten million digits is no figure, and does not take long', () => {
  expect(readFigures(`${'7'.repeat(1_000_000)} hồ sơ`).map(({ role }) => role)).toEqual(['label'])
})
