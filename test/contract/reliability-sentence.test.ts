import { expect, test } from 'vitest'
import { type LabelledFigure, reliabilitySentence } from '../../src/contract/reliability-sentence.ts'
import { unitsText } from '../../src/contract/unit-words.ts'

const few: LabelledFigure = {
  ...{ n: 580, df: 2, primaryUnits: 3, label: 'do-not-compare' },
  reason: { kind: 'degrees-of-freedom', found: 2, needed: 3 },
}
const met = { kind: 'thresholds-met', found: 0.0031, degreesOfFreedom: 8, people: 60, variation: 0.166 } as const

test.each<readonly [string, Partial<LabelledFigure>, string, string]>([
  [
    'three districts',
    {},
    '3 huyện làm đơn vị chọn mẫu: chỉ có 2 bậc tự do, cần ít nhất 3 để so sánh được',
    '3 districts as primary units: degrees of freedom: 2, at least 3 are needed to compare',
  ],
  [
    'seven degrees of freedom in strata',
    { df: 7, primaryUnits: 9, label: 'use-with-care', reason: { kind: 'degrees-of-freedom', found: 7, needed: 8 } },
    '9 huyện làm đơn vị chọn mẫu trong 2 tầng: chỉ có 7 bậc tự do, cần ít nhất 8 để tin cậy',
    '9 districts as primary units in 2 strata: degrees of freedom: 7, at least 8 are needed to be reliable',
  ],
  [
    'few people',
    { df: 11, primaryUnits: 12, n: 25, reason: { kind: 'people', found: 25, needed: 30 } },
    'chỉ có 25 người trả lời, cần ít nhất 30 để so sánh được (ở 12 huyện làm đơn vị chọn mẫu)',
    'people who answered: 25, at least 30 are needed to compare (in 12 districts as primary units)',
  ],
  [
    'a large error',
    { df: 11, primaryUnits: 12, reason: { kind: 'variation', found: 0.4, allowed: 0.333 } },
    'sai số chuẩn bằng 40,0 % giá trị, nhiều nhất là 33,3 % để so sánh được (12 huyện làm đơn vị chọn mẫu)',
    'the standard error is 40.0 % of the value, at most 33.3 % to compare (12 districts as primary units)',
  ],
  [
    'one district',
    { df: 0, primaryUnits: 1, reason: { kind: 'nothing-to-go-by' } },
    'chỉ có 1 huyện làm đơn vị chọn mẫu: không còn bậc tự do nào nên không có khoảng tin cậy',
    'only 1 district as primary unit: no degrees of freedom are left, so that there is no interval',
  ],
  [
    'a reliable figure',
    { n: 36525, df: 126, primaryUnits: 189, label: 'reliable', reason: met },
    '189 huyện làm đơn vị chọn mẫu trong 63 tầng: 126 bậc tự do (cần 8), 36.525 người trả lời (cần 60), sai số chuẩn bằng 0,3 % giá trị (nhiều nhất 16,6 %)',
    '189 districts as primary units in 63 strata: degrees of freedom: 126 (needed 8), people who answered: 36,525 (needed 60), standard error 0.3 % of the value (at most 16.6 %)',
  ],
  [
    'a figure of an earlier version',
    { primaryUnits: undefined },
    'chỉ có 2 bậc tự do, cần ít nhất 3 để so sánh được',
    'degrees of freedom: 2, at least 3 are needed to compare',
  ],
  ['a reliable figure of an earlier version', { label: 'reliable', reason: { kind: 'none' } }, '', ''],
])('%s: one sentence with its units and numbers, in each language', (_, change, vi, en) => {
  expect(reliabilitySentence({ ...few, ...change }, 'district', 'vi')).toBe(vi)
  expect(reliabilitySentence({ ...few, ...change }, 'district', 'en')).toBe(en)
})

test.each([
  [2, 'commune', '2 xã', '2 communes'],
  [1, 'village', '1 thôn', '1 village'],
  [3, 'ma_huyen', '3 huyện', '3 districts'],
  [1200, 'Mã xã', '1.200 xã', '1,200 communes'],
  [4, 'district_id', '4 huyện', '4 districts'],
  [5, 'dnum', '5 đơn vị (dnum)', '5 units (dnum)'],
  [1, null, '1 đơn vị', '1 unit'],
] as const)('%i of the column %s', (count, column, vi, en) => {
  expect([unitsText(count, column, 'vi'), unitsText(count, column, 'en')]).toEqual([vi, en])
})
