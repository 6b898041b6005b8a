import { expect, test } from 'vitest'
import { shareText, wilsonInterval } from '../../bench/proofread/wilson-interval.ts'

// R 4: prop.test(hits, cases, correct = FALSE)$conf.int
test.each([
  [0, 20, 0, 0.161125158052819],
  [7, 20, 0.181191824101082, 0.567145723314764],
  [20, 20, 0.838874841947181, 1],
  [81, 263, 0.255288519878274, 0.3662095769828],
])('%i of %i has the interval that R gives', (hits, cases, low, high) => {
  const interval = wilsonInterval(hits, cases)
  expect(interval?.low).toBeCloseTo(low, 12)
  expect(interval?.high).toBeCloseTo(high, 12)
})

test('no cases have no interval', () => {
  expect(wilsonInterval(0, 0)).toBeNull()
  expect(shareText(0, 0)).toBe('–')
  expect(shareText(0, 102)).toBe('0 % (0–4)')
  expect(shareText(7, 20)).toBe('35 % (18–57)')
})
