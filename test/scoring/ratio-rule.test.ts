import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RatioRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { fraction, fractionOf, isSame, over, plus, times } from '../support/fraction.ts'
import { faultsOf, isWithin, partsOfWholes, scoreOf, shortOutcome, smaller, totals } from '../support/scoring.ts'

const plain: RatioRule = { kind: 'ratio', part: 'done', whole: 'all' }
const credited: RatioRule = { ...plain, partCredit: [{ figure: 'open', credit: exact('0.5') }] }
const fullFrom80: RatioRule = { ...plain, fullFromPercent: exact('80') }

test.each([
  ['the dossiers of 7.3.6', plain, { done: '44399', all: '50328' }, '1.5', '1.323289222699'],
  ['the checks of 1.3.2, half credit for two open ones', credited, { done: '23', open: '2', all: '25' }, '1', '0.96'],
  ['nothing done', plain, { done: '0', all: '3' }, '1', '0'],
  ['all done', plain, { done: '3', all: '3' }, '0.5', '0.5'],
  ['at the share that earns the maximum', fullFrom80, { done: '80', all: '100' }, '2', '2'],
  ['above the share that earns the maximum', fullFrom80, { done: '95', all: '100' }, '2', '2'],
  ['half of the share that earns the maximum', fullFrom80, { done: '40', all: '100' }, '2', '1'],
  ['a total of zero', plain, { done: '0', all: '0' }, '1', 'refused zero-total all'],
  ['a part above its whole', plain, { done: '4', all: '3' }, '1', 'refused above-maximum done'],
  [
    'part and credit together above the whole',
    credited,
    { done: '3', open: '1', all: '3' },
    '1',
    'refused above-maximum done',
  ],
  ['a part below zero', plain, { done: '-1', all: '3' }, '1', 'refused below-zero done'],
])('%s', (_case, rule, figures, maximum, outcome) => {
  expect(shortOutcome(rule, figures, maximum)).toBe(outcome)
})

test('the score is part / whole × maximum, within its bounds', () => {
  fc.assert(
    fc.property(partsOfWholes, ({ part, whole }) => {
      const score = scoreOf(plain, { done: part, all: whole }, '1.5')
      const expected = times({ over: part, under: whole }, fraction('1.5'))
      expect(isSame(fractionOf(score), expected)).toBe(true)
      expect(isWithin(score, '1.5')).toBe(true)
    }),
  )
})

test('cases that count in part are added by their credit', () => {
  fc.assert(
    fc.property(partsOfWholes, ({ part: open, whole }) => {
      const done = whole - open
      const score = scoreOf(credited, { done, open, all: whole }, '2')
      const counted = plus({ over: done, under: 1n }, times({ over: open, under: 1n }, fraction('0.5')))
      const expected = times(over(counted, { over: whole, under: 1n }), fraction('2'))
      expect(isSame(fractionOf(score), expected)).toBe(true)
      expect(isWithin(score, '2')).toBe(true)
    }),
  )
})

test.each([
  ['plain', plain],
  ['with a share that earns the maximum', fullFrom80],
])('%s: doing more never lowers the score, and every score is within its bounds', (_case, rule) => {
  fc.assert(
    fc.property(partsOfWholes, totals, ({ part, whole }, step) => {
      const more = smaller(part + step, whole)
      const [before, after] = [part, more].map((done) => scoreOf(rule, { done, all: whole }, '1.5'))
      expect(after!.compare(before!)).toBeGreaterThanOrEqual(0)
      expect(isWithin(before!, '1.5')).toBe(true)
    }),
  )
})

test('a larger whole never raises the score', () => {
  fc.assert(
    fc.property(partsOfWholes, totals, ({ part, whole }, step) => {
      const [before, after] = [whole, whole + step].map((all) => scoreOf(plain, { done: part, all }, '1'))
      expect(after!.compare(before!)).toBeLessThanOrEqual(0)
    }),
  )
})

test.each(['0', '-5', '100.5'])('a maximum from %s per cent on is refused', (fullFromPercent) => {
  expect(faultsOf({ ...plain, fullFromPercent: exact(fullFromPercent) }, '1')).toEqual([
    'fullFromPercent must be above 0, at most 100',
  ])
})

test.each(['0.5', '80', '100'])('a maximum from %s per cent on is sound', (fullFromPercent) => {
  expect(faultsOf({ ...plain, fullFromPercent: exact(fullFromPercent) }, '1')).toEqual([])
})

test.each(['-0.5', '1.5'])('a credit of %s for a case is refused: it counts in part', (credit) => {
  const rule: RatioRule = { ...plain, partCredit: [{ figure: 'open', credit: exact(credit) }] }
  expect(faultsOf(rule, '1')).toEqual(['a credit must lie between 0 and 1'])
})
