import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PerEventRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { fraction, fractionOf, isSame, plus, times } from '../support/fraction.ts'
import { counts, faultsOf, isWithin, scoreOf, shortOutcome } from '../support/scoring.ts'

const rule: PerEventRule = {
  kind: 'per-event',
  events: [
    { figure: 'local', each: exact('0.5'), atMost: exact('1') },
    { figure: 'national', each: exact('0.75') },
  ],
}

test.each([
  ['none earns nothing', { local: '0', national: '0' }, '0'],
  ['both kinds add up', { local: '1', national: '1' }, '1.25'],
  ['a kind is held at its limit', { local: '3', national: '0' }, '1'],
  ['a kind just at its limit', { local: '2', national: '0' }, '1'],
  ['the whole is held at the maximum', { local: '3', national: '4' }, '2'],
  ['a count below zero', { local: '1', national: '-1' }, 'refused below-zero national'],
  ['a count that is missing is no zero', { local: '1' }, 'missing national'],
])('%s', (_case, figures, outcome) => {
  expect(shortOutcome(rule, figures, '2')).toBe(outcome)
})

const few = fc.bigInt({ min: 0n, max: 5n })

test('the score is what whole numbers alone give', () => {
  fc.assert(
    fc.property(few, few, (local, national) => {
      const held = local > 2n ? fraction('1') : times({ over: local, under: 1n }, fraction('0.5'))
      const all = plus(held, times({ over: national, under: 1n }, fraction('0.75')))
      const expected = all.over > 2n * all.under ? fraction('2') : all
      expect(isSame(fractionOf(scoreOf(rule, { local, national }, '2')), expected)).toBe(true)
    }),
  )
})

test('more events never lower the score, and every score is within its bounds', () => {
  fc.assert(
    fc.property(counts, counts, counts, (local, national, more) => {
      const before = scoreOf(rule, { local, national }, '2')
      expect(scoreOf(rule, { local: local + more, national }, '2').compare(before)).toBeGreaterThanOrEqual(0)
      expect(isWithin(before, '2')).toBe(true)
    }),
  )
})

test.each([
  ['points above the maximum', { each: exact('3') }],
  ['points below zero', { each: exact('-0.5'), atMost: exact('1') }],
  ['a limit above the maximum', { each: exact('0.5'), atMost: exact('3') }],
])('%s are refused', (_case, event) => {
  expect(faultsOf({ kind: 'per-event', events: [{ figure: 'x', ...event }] }, '2')).toHaveLength(1)
})
