import { expect, test } from 'vitest'
import { readFigures } from '../../src/proofread/figures/read-figures.ts'
import { withJoinedThousands } from '../../src/proofread/figures/spaced-thousands.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'

const valuesOf = (text: string) =>
  readFigures(text)
    .filter(({ role }) => role === 'quantity')
    .map(({ value }) => value.toString())

test.each([
  ['Tổng số là 1 250 hồ sơ, gồm 800 hồ sơ điện tử và 450 hồ sơ giấy.', ['1250', '800', '450']],
  ['Kinh phí được 12 345 678 đồng.', ['12345678']],
  ['Trực tuyến: 1 250 hồ sơ', ['1250']],
  ['Tiếp nhận 1\u00a0250 hồ sơ và 2 340 đơn', ['1250', '2340']],
  ['đạt 1 250,5 ha', ['1250.5']],
  ['có 1 250 hồ sơ, 2 340 đơn và 3 100 thư', ['1250', '2340', '3100']],
])('“%s”: thousands parted by blanks are one number', (text, values) => {
  expect(valuesOf(text)).toEqual(values)
})

test.each([
  'Năm 2024 250 hồ sơ',
  'Quý 1 250 hồ sơ',
  'Xã Bản Phiệt 1 250 hồ sơ',
  'Thể chế: 10 120 110',
  'là 1 2500 hồ sơ',
  'là 1 250 35 hồ sơ',
  'có 12 100/120 hồ sơ',
  'là 1 250 - 300 hồ sơ',
  'Điểm số 5, 120 hồ sơ',
])('“%s”: what may be two numbers stays two', (text) => {
  expect(withJoinedThousands(text)).toBe(text)
})

test('a number with blanks is told as it is printed', () => {
  const [figure] = readFigures('là 1 250 hồ sơ')
  expect(figure).toMatchObject({ text: '1 250', start: 3, end: 8, decimals: 0, otherValue: null, isMalformed: false })
})

test('ten to the third is not ten', () => {
  expect(valuesOf('là 10³ đồng')).toEqual([])
  expect(valuesOf('là 10 đồng')).toEqual(['10'])
})

test('what it should be is written with blanks too', () => {
  const text = 'Tổng số là 1 250 hồ sơ, gồm 800 hồ sơ điện tử và 350 hồ sơ giấy.'
  const { claims } = proofreadDocument({ blocks: [{ kind: 'paragraph', text, place: { paragraph: 1 } }] })
  expect(claims).toMatchObject([
    { verdict: 'error', printed: '1 250', expected: '1 150', arithmetic: '800 + 350 = 1 150' },
  ])
})
