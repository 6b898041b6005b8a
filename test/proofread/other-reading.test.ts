import { expect, test } from 'vitest'
import { readTextDocument } from '../../src/files/documents/read-text-document.ts'
import type { ClaimKind } from '../../src/proofread/claims/claim.ts'
import { plainClaim } from '../../src/proofread/claims/claim-in.ts'
import { hasOtherReading } from '../../src/proofread/other-reading.ts'
import { passagesOf } from '../../src/proofread/text/passage.ts'

/** Whether a figure that is said to be wrong is right by another reading of its text. */
function isExplained(
  text: string,
  printed: string,
  kind: ClaimKind = 'ratio',
  expected: string | null = null,
  arithmetic = '',
): boolean {
  const [passage] = passagesOf(readTextDocument(text))
  const figure = passage!.figures.find((each) => each.text === printed)!
  const words = { vi: '', en: '' }
  const told = { kind, verdict: 'error', expected, arithmetic, why: words, suggestion: null } as const
  return hasOtherReading(passage!, plainClaim(passage!, figure, told))
}

test.each([
  [
    'a base that stands behind',
    'Tiếp nhận 8.200 hồ sơ, trả đúng hạn 8.010 hồ sơ (đạt 96,16%), hồ sơ đến hạn giải quyết 8.330 hồ sơ.',
    '96,16%',
    'ratio',
  ],
  ['the value before a fall', 'Thụ lý 51.400 việc, giảm 1.900 việc (3,56%) so với năm trước.', '3,56%', 'ratio'],
  ['the distance of two shares', 'Đạt 91,35%, vượt 1,35% so với chỉ tiêu 90,00%.', '1,35%', 'difference'],
  [
    'one whole that is not printed',
    'Có 432 đại biểu dự họp (chiếm 87,45% tổng số), 423 đại biểu tán thành (chiếm 85,63% tổng số).',
    '85,63%',
    'ratio',
  ],
  ['the difference of two others', 'Có 45 xã đã đạt, 17 xã chưa đạt trong 62 xã.', '17', 'difference'],
  [
    'parts of a total before the change',
    'Có 5.200 hồ sơ, tăng 310 hồ sơ, trong đó hồ sơ cũ 2.100 hồ sơ, hồ sơ mới 2.000 hồ sơ, hồ sơ trả lại 1.100 hồ sơ.',
    '2.100',
    'sum',
  ],
] as const)('%s explains the figure', (_, text, printed, kind) => {
  expect(isExplained(text, printed, kind)).toBe(true)
})

test('what the parts give, printed as another figure, explains it', () => {
  const text = 'Thu 5.400 tỷ đồng, gấp 3 lần chỉ tiêu 1.800 tỷ đồng, gồm thuế 1.200 tỷ đồng và phí, lệ phí các loại.'
  expect(isExplained(text, '1.800', 'sum', '5.400 tỷ đồng')).toBe(true)
  expect(isExplained(text, '1.800', 'sum', '5.402 tỷ đồng')).toBe(false)
})

test('a share right behind its own fraction is of that, whatever others give', () => {
  expect(isExplained('Đạt 13/15 điểm = 84,21%; nhóm khác đạt 16 điểm của 19 điểm.', '84,21%')).toBe(false)
})

test.each([
  [
    'the value behind a fall',
    'Chi giảm từ 45 triệu đồng xuống 36 triệu đồng, giảm 25%.',
    '25%',
    '(45 − 36) / 45 = 20%',
  ],
  ['what is left', 'Thời hạn giảm từ 50 ngày xuống 40 ngày, giảm 80%.', '80%', '(50 − 40) / 50 = 20%'],
  ['the direction', 'Đạt 71,5%, vượt 3,5% so với chỉ tiêu 75%.', '3,5%', '71,5% → 75%'],
] as const)('%s: two values put together the wrong way explain nothing', (_, text, printed, arithmetic) => {
  expect(isExplained(text, printed, 'difference', null, arithmetic)).toBe(false)
})

test('a part and its whole may have been taken for each other', () => {
  const text = 'Có 300 phiếu hợp lệ trong tổng số phiếu thu về 320 phiếu, chiếm 93,75%.'
  expect(isExplained(text, '93,75%', 'ratio', null, '320 / 300 = 106,67%')).toBe(true)
})

test('parts of another kind give no total of the figure', () => {
  const text = 'Khen 15 tập thể và 62 cá nhân, nhiều hơn năm trước 03 tập thể và 12 cá nhân.'
  expect(isExplained(text, '12', 'difference', '07', '62 − 55 = 07')).toBe(false)
})

test('a coarse share is explained by its own sentence only', () => {
  const text = 'Có 40 hồ sơ, 30 hồ sơ đúng hạn, đạt 80%. Năm trước có 50 phiếu, 40 phiếu hợp lệ.'
  expect(isExplained(text, '80%')).toBe(false)
})

test('a range of figures with no other reading stays wrong, and other kinds are not looked at', () => {
  expect(isExplained('Có 60 hồ sơ, 45 hồ sơ đúng hạn, đạt 81,23%.', '81,23%')).toBe(false)
  expect(isExplained('Có 62 xã, 17 xã chưa đạt và 45 xã đã đạt.', '17', 'repeated-quantity')).toBe(false)
})
