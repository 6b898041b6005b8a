import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StepsRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import {
  faultsOf,
  isWithin,
  outcomeOf,
  partsOfWholes,
  scoreOf,
  shortOutcome,
  smaller,
  totals,
} from '../support/scoring.ts'

const steps = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([from, points]) => ({ from: exact(from), points: exact(points) }))

const byShare: StepsRule = {
  kind: 'steps',
  measure: { part: 'digitised', whole: 'dossiers' },
  steps: [
    { from: exact('90'), points: exact('1') },
    { from: exact('80'), points: exact('0.5') },
  ],
  otherwise: exact('0'),
}

const byFigure: StepsRule = { ...byShare, measure: { figure: 'percent' } }

test.each([
  ['the dossiers of 7.3.4, 80,81 per cent', byShare, { digitised: '212260', dossiers: '262675' }, '0.5'],
  ['just at a limit', byShare, { digitised: '80', dossiers: '100' }, '0.5'],
  ['79,996 per cent does not reach 80', byShare, { digitised: '79996', dossiers: '100000' }, '0'],
  ['at the highest limit', byShare, { digitised: '90', dossiers: '100' }, '1'],
  ['above every limit', byShare, { digitised: '100', dossiers: '100' }, '1'],
  ['a figure as it is, at a limit', byFigure, { percent: '80' }, '0.5'],
  ['a figure as it is, below zero', byFigure, { percent: '-3' }, '0'],
  ['a total of zero', byShare, { digitised: '0', dossiers: '0' }, 'refused zero-total dossiers'],
  ['a part above its whole', byShare, { digitised: '2', dossiers: '1' }, 'refused above-maximum digitised'],
  ['a part below zero', byShare, { digitised: '-1', dossiers: '1' }, 'refused below-zero digitised'],
])('%s', (_case, rule, figures, outcome) => {
  expect(shortOutcome(rule, figures, '1')).toBe(outcome)
})

test('the points are those of the highest limit reached, found by hand in the table', () => {
  fc.assert(
    fc.property(partsOfWholes, ({ part, whole }) => {
      const expected = 100n * part >= 90n * whole ? '1' : 100n * part >= 80n * whole ? '0.5' : '0'
      expect(shortOutcome(byShare, { digitised: part, dossiers: whole }, '1')).toBe(expected)
    }),
  )
})

test('where points rise with the limits, a larger share never lowers the score', () => {
  fc.assert(
    fc.property(partsOfWholes, totals, ({ part, whole }, step) => {
      const more = smaller(part + step, whole)
      const [before, after] = [part, more].map((digitised) => scoreOf(byShare, { digitised, dossiers: whole }, '1'))
      expect(after!.compare(before!)).toBeGreaterThanOrEqual(0)
      expect(isWithin(before!, '1')).toBe(true)
    }),
  )
})

test('the proof says which step was reached', () => {
  const outcome = outcomeOf(byShare, { digitised: '85', dossiers: '100' }, '1')
  expect(outcome).toMatchObject({ expression: { kind: 'choice', because: 'đạt mức từ 80 % trở lên' } })
  const below = outcomeOf(byShare, { digitised: '5', dossiers: '100' }, '1')
  expect(below).toMatchObject({ expression: { kind: 'choice', because: 'dưới mức 80 %' } })
})

test.each([
  ['steps from high to low', { ...byShare }, []],
  ['steps from low to high', { ...byShare, steps: byShare.steps.toReversed() }, ['from the highest to the lowest']],
  ['two steps with one limit', { ...byShare, steps: steps({ '80': '1', '80.0': '0.5' }) }, ['the highest']],
  ['a step above the maximum', { ...byShare, steps: steps({ '80': '2' }) }, ['between 0 and the maximum']],
  ['a step below zero', { ...byShare, otherwise: exact('-1') }, ['between 0 and the maximum']],
])('%s: %o', (_case, rule, faults) => {
  const found = faultsOf(rule, '1')
  expect(found).toHaveLength(faults.length)
  for (const [index, text] of faults.entries()) expect(found[index]).toContain(text)
})
