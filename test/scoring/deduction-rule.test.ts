import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeductionRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { fraction, fractionOf, isSame, minus, times } from '../support/fraction.ts'
import { counts, faultsOf, isWithin, scoreOf, shortOutcome } from '../support/scoring.ts'

const plain: DeductionRule = { kind: 'deduction', events: [{ figure: 'documents', each: exact('0.25') }] }
const limited: DeductionRule = {
  kind: 'deduction',
  events: [
    { figure: 'leaders', each: exact('0.5'), atMost: exact('0.5') },
    { figure: 'staff', each: exact('0.1') },
  ],
}

test.each([
  ['one document, as in 2.3.2', plain, { documents: '1' }, '1', '0.75'],
  ['no event earns the maximum', plain, { documents: '0' }, '1', '1'],
  ['the score is never below zero', plain, { documents: '9' }, '1', '0'],
  ['one kind of event held at its limit, as in 5.4', limited, { leaders: '5', staff: '0' }, '1.5', '1'],
  ['a kind just at its limit', limited, { leaders: '1', staff: '0' }, '1.5', '1'],
  ['two kinds together', limited, { leaders: '5', staff: '3' }, '1.5', '0.7'],
  ['a count below zero', limited, { leaders: '1', staff: '-1' }, '1.5', 'refused below-zero staff'],
  ['two counts missing', limited, {}, '1.5', 'missing leaders, staff'],
])('%s', (_case, rule, figures, maximum, outcome) => {
  expect(shortOutcome(rule, figures, maximum)).toBe(outcome)
})

const few = fc.bigInt({ min: 0n, max: 30n })

test('the score is the maximum less the deductions, each within its limit, found by hand', () => {
  fc.assert(
    fc.property(few, few, (leaders, staff) => {
      const score = scoreOf(limited, { leaders, staff }, '1.5')
      const held = minus(fraction('1.5'), leaders > 0n ? fraction('0.5') : fraction('0'))
      const full = minus(held, times({ over: staff, under: 1n }, fraction('0.1')))
      const expected = full.over < 0n ? fraction('0') : full
      expect(isSame(fractionOf(score), expected)).toBe(true)
    }),
  )
})

test('more events never raise the score, and every score is within its bounds', () => {
  fc.assert(
    fc.property(counts, counts, counts, (leaders, staff, more) => {
      const before = scoreOf(limited, { leaders, staff }, '1.5')
      const [a, b] = [
        { leaders: leaders + more, staff },
        { leaders, staff: staff + more },
      ]
      expect(scoreOf(limited, a, '1.5').compare(before)).toBeLessThanOrEqual(0)
      expect(scoreOf(limited, b, '1.5').compare(before)).toBeLessThanOrEqual(0)
      expect(isWithin(before, '1.5')).toBe(true)
    }),
  )
})

test.each([
  ['a deduction above the maximum', { each: exact('2') }],
  ['a deduction below zero', { each: exact('-0.5') }],
  ['a deduction below zero that has a limit', { each: exact('-0.5'), atMost: exact('0.5') }],
  ['a limit above the maximum', { each: exact('0.5'), atMost: exact('2') }],
  ['a limit below zero', { each: exact('0.5'), atMost: exact('-1') }],
])('%s is refused', (_case, event) => {
  expect(faultsOf({ kind: 'deduction', events: [{ figure: 'x', ...event }] }, '1.5')).toHaveLength(1)
})

test('a deduction above the maximum is sound where its limit is not', () => {
  expect(
    faultsOf({ kind: 'deduction', events: [{ figure: 'x', each: exact('2'), atMost: exact('1') }] }, '1.5'),
  ).toEqual([])
})
