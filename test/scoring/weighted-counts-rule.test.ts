import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WeightedCountsRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { fraction, fractionOf, isSame, over, plus, times } from '../support/fraction.ts'
import { faultsOf, isWithin, scoreOf, shortOutcome } from '../support/scoring.ts'

const rule: WeightedCountsRule = {
  kind: 'weighted-counts',
  total: 'targets',
  counts: [
    { figure: 'exceeded', weight: exact('1.5') },
    { figure: 'met', weight: exact('1') },
  ],
}

test.each([
  ['the targets of 8.5', { targets: '39', exceeded: '16', met: '12' }, '0.923076923077'],
  ['all exceeded', { targets: '5', exceeded: '5', met: '0' }, '1.5'],
  ['none reached', { targets: '5', exceeded: '0', met: '0' }, '0'],
  ['no targets', { targets: '0', exceeded: '0', met: '0' }, 'refused zero-total targets'],
  [
    'counts that together exceed the total',
    { targets: '5', exceeded: '3', met: '3' },
    'refused above-maximum exceeded',
  ],
  ['a count below zero', { targets: '5', exceeded: '3', met: '-1' }, 'refused below-zero exceeded'],
])('%s', (_case, figures, outcome) => {
  expect(shortOutcome(rule, figures, '1.5')).toBe(outcome)
})

const sound = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 6n }),
    fc.bigInt({ min: 0n, max: 10n ** 6n }),
    fc.bigInt({ min: 1n, max: 10n ** 6n }),
  )
  .map(([exceeded, met, rest]) => ({ exceeded, met, targets: exceeded + met + rest }))

test('the score is Σ weight × count / total, within its bounds', () => {
  fc.assert(
    fc.property(sound, (figures) => {
      const score = scoreOf(rule, figures, '1.5')
      const weighed = plus(times({ over: figures.exceeded, under: 1n }, fraction('1.5')), {
        over: figures.met,
        under: 1n,
      })
      expect(isSame(fractionOf(score), over(weighed, { over: figures.targets, under: 1n }))).toBe(true)
      expect(isWithin(score, '1.5')).toBe(true)
    }),
  )
})

test('one more target reached never lowers the score, and exceeding it earns more than meeting it', () => {
  fc.assert(
    fc.property(sound, (figures) => {
      const before = scoreOf(rule, figures, '1.5')
      const met = scoreOf(rule, { ...figures, met: figures.met + 1n }, '1.5')
      const exceeded = scoreOf(rule, { ...figures, exceeded: figures.exceeded + 1n }, '1.5')
      expect(met.compare(before)).toBe(1)
      expect(exceeded.compare(met)).toBe(1)
    }),
  )
})

test.each(['2', '-0.5'])('a weight of %s points is refused where the maximum is 1,5', (weight) => {
  expect(faultsOf({ ...rule, counts: [{ figure: 'met', weight: exact(weight) }] }, '1.5')).toHaveLength(1)
  expect(faultsOf(rule, '1.5')).toEqual([])
})
