import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PositionRule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { faultsOf, isWithin, outcomeOf, scoreOf, shortOutcome } from '../support/scoring.ts'

const bands = (...table: readonly (readonly [upToPercent: string, points: string])[]) =>
  table.map(([upToPercent, points]) => ({ upToPercent: exact(upToPercent), points: exact(points) }))

const rule: PositionRule = {
  kind: 'position',
  position: 'place',
  of: 'units',
  bands: bands(['50', '2'], ['90', '1.5'], ['100', '0.5']),
}

test.each([
  ['62nd of 63, as in 8.4', { place: '62', units: '63' }, '0.5'],
  ['the first', { place: '1', units: '63' }, '2'],
  ['the last', { place: '63', units: '63' }, '0.5'],
  ['just in a band', { place: '5', units: '10' }, '2'],
  ['just beyond a band', { place: '6', units: '10' }, '1.5'],
  ['no units', { place: '1', units: '0' }, 'refused zero-total units'],
  ['behind the last', { place: '64', units: '63' }, 'refused not-a-place place'],
  ['the place zero', { place: '0', units: '63' }, 'refused not-a-place place'],
  ['half a place', { place: '1.5', units: '63' }, 'refused not-a-place place'],
])('%s', (_case, figures, outcome) => {
  expect(shortOutcome(rule, figures, '2')).toBe(outcome)
})

const places = fc
  .tuple(fc.bigInt({ min: 1n, max: 4000n }), fc.bigInt({ min: 0n, max: 4000n }))
  .map(([place, behind]) => ({ place, units: place + behind }))

test('the points are those of the band that holds place / units × 100, found by hand', () => {
  fc.assert(
    fc.property(places, ({ place, units }) => {
      const expected = 100n * place <= 50n * units ? '2' : 100n * place <= 90n * units ? '1.5' : '0.5'
      expect(shortOutcome(rule, { place, units }, '2')).toBe(expected)
    }),
  )
})

test('a worse place never raises the score, and every score is within its bounds', () => {
  fc.assert(
    fc.property(places, ({ place, units }) => {
      const better = scoreOf(rule, { place, units }, '2')
      const worse = scoreOf(rule, { place: units, units }, '2')
      expect(worse.compare(better)).toBeLessThanOrEqual(0)
      expect(isWithin(better, '2')).toBe(true)
    }),
  )
})

test('the proof names the band', () => {
  const outcome = outcomeOf(rule, { place: '62', units: '63' }, '2')
  expect(outcome).toMatchObject({ expression: { because: 'thuộc nhóm đến 100 % số đơn vị' } })
})

test.each([
  ['bands from the best to 100 per cent', rule.bands, 0],
  ['bands that end before 100 per cent', rule.bands.slice(0, 2), 1],
  ['bands out of order', bands(['90', '2'], ['50', '1'], ['100', '0']), 1],
  ['points that rise with the place', bands(['50', '1'], ['100', '2']), 1],
  ['points above the maximum', bands(['100', '3']), 1],
])('%s', (_case, table, faults) => {
  expect(faultsOf({ ...rule, bands: table }, '2')).toHaveLength(faults)
})
