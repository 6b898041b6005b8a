import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GrowthRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { decimalTexts } from '../support/fraction.ts'
import { faultsOf, outcomeOf, scoreOf, shortOutcome } from '../support/scoring.ts'

const byYears: GrowthRule = { kind: 'growth', by: { thisYear: 'now', lastYear: 'before' } }
const byIncrease: GrowthRule = { kind: 'growth', by: { increase: 'increase' }, otherwise: exact('0.25') }

test.each([
  ['the investment of 8.2 fell', byYears, { now: '2285.44', before: '8786.364' }, '0'],
  ['grew by the smallest amount', byYears, { now: '10.001', before: '10' }, '1'],
  ['stayed level', byYears, { now: '10', before: '10' }, '0'],
  ['grew from nothing', byYears, { now: '1', before: '0' }, '1'],
  ['an increase of one', byIncrease, { increase: '1' }, '1'],
  ['no increase, with points of its own', byIncrease, { increase: '0' }, '0.25'],
  ['a decrease, with points of its own', byIncrease, { increase: '-3' }, '0.25'],
])('%s', (_case, rule, figures, outcome) => {
  expect(shortOutcome(rule, figures, '1')).toBe(outcome)
})

test('a higher figure this year never lowers the score, and a higher one last year never raises it', () => {
  fc.assert(
    fc.property(decimalTexts, decimalTexts, decimalTexts, (a, b, other) => {
      const [low, high] = exact(a).compare(exact(b)) <= 0 ? [a, b] : [b, a]
      const now = [low, high].map((each) => scoreOf(byYears, { now: each, before: other }, '1'))
      const before = [low, high].map((each) => scoreOf(byYears, { now: other, before: each }, '1'))
      expect(now[1]!.compare(now[0]!)).toBeGreaterThanOrEqual(0)
      expect(before[1]!.compare(before[0]!)).toBeLessThanOrEqual(0)
    }),
  )
})

test('the proof says whether it grew', () => {
  const because = (now: string) => outcomeOf(byYears, { now, before: '1' }, '1')
  expect(because('2')).toMatchObject({ expression: { because: 'tăng so với năm trước' } })
  expect(because('1')).toMatchObject({ expression: { because: 'không tăng so với năm trước' } })
})

test('points without growth above the maximum or below zero are refused', () => {
  expect(faultsOf(byIncrease, '1')).toEqual([])
  expect(faultsOf({ ...byIncrease, otherwise: exact('2') }, '1')).toHaveLength(1)
  expect(faultsOf({ ...byIncrease, otherwise: exact('-1') }, '1')).toHaveLength(1)
})
