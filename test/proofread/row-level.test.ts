import { expect, test } from 'vitest'
import { isBelow, rowLevels } from '../../src/proofread/tables/row-level.ts'

const levels = (...labels: readonly string[]) => rowLevels(labels.map((label) => ({ label, code: '' })))

test('levels follow the kinds of numbers, and I behind H is a letter', () => {
  expect(levels('I. Phần', 'G. Nhóm', '1. Dòng', 'H. Nhóm', '2. Dòng', 'I. Nhóm', '3. Dòng', 'II. Phần')).toEqual([
    0, 1, 2, 1, 2, 1, 2, 0,
  ])
})

test('rows without a number have no level', () => {
  expect(levels('Huyện A', 'Tổng cộng')).toEqual([null, null])
})

test('codes say what stands below what', () => {
  const [one, two, other] = ['1.3', '1.3.2', '2.3.2'].map((code) => ({ code, level: code.split('.').length }))
  expect(one && two && isBelow(two, one)).toBe(true)
  expect(one && other && isBelow(other, one)).toBe(false)
})
