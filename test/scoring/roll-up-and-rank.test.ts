import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, sum } from '../../src/number/exact.ts'
import { roundHalfUp, toDecimalText } from '../../src/number/round.ts'
import { rank } from '../../src/scoring/rank.ts'
import { type RollUpItem, rollUp, scaledToHundred } from '../../src/scoring/roll-up.ts'
import { decimals } from '../support/fraction.ts'

const item = (code: string, points: string | null, maximum = '1', applicable = true): RollUpItem => ({
  code,
  maximum: exact(maximum),
  points: points === null ? null : exact(points),
  applicable,
})

test('points and maxima add up, unrounded', () => {
  const { points, maximum, missing } = rollUp([item('a', '0.9604'), item('b', '0.0001', '0.5')])
  expect([toDecimalText(points!), toDecimalText(maximum), missing]).toEqual(['0.9605', '1.5', []])
})

test('an item without a score leaves no sum, keeps its maximum and is named', () => {
  const { points, maximum, missing } = rollUp([item('a', '1'), item('b', null), item('c', null)])
  expect([points, toDecimalText(maximum), missing]).toEqual([null, '3', ['b', 'c']])
})

test('an item that does not apply leaves both points and maximum, even if it has points', () => {
  const { points, maximum, missing } = rollUp([item('a', '1'), item('b', null, '5', false), item('c', '2', '2', false)])
  expect([toDecimalText(points!), toDecimalText(maximum), missing]).toEqual(['1', '1', []])
})

test('62,62 of an applicable maximum of 66,27 is 94,49 of 100', () => {
  const scaled = scaledToHundred({ points: exact('62.62'), maximum: exact('66.27') })
  expect(toDecimalText(roundHalfUp(scaled!, 2))).toBe('94.49')
})

test('where nothing applies, or points are missing, there is nothing to scale', () => {
  expect(scaledToHundred(rollUp([item('a', '1', '1', false)]))).toBeNull()
  expect(scaledToHundred(rollUp([item('a', null)]))).toBeNull()
})

const items = fc.array(
  fc.record({
    code: fc.string(),
    maximum: decimals,
    points: fc.option(decimals, { freq: 9 }),
    applicable: fc.boolean(),
  }),
)

test('rolling up in two steps is rolling up at once', () => {
  fc.assert(
    fc.property(items, items, (first, second) => {
      const [a, b, all] = [rollUp(first), rollUp(second), rollUp([...first, ...second])]
      expect(all.maximum.equals(a.maximum.add(b.maximum))).toBe(true)
      expect(all.missing).toEqual([...a.missing, ...b.missing])
      expect(all.points === null).toBe(a.points === null || b.points === null)
      if (all.points) expect(all.points.equals(sum([a.points!, b.points!]))).toBe(true)
    }),
  )
})

const ranksOf = (totals: readonly (string | null)[]) =>
  rank(totals.map((total, unit) => ({ unit, total: total === null ? null : exact(total) }))).map(
    ({ unit, rank: place }) => [unit, place] as const,
  )

test.each<readonly [string, readonly (string | null)[], readonly (readonly [number, number])[]]>([
  [
    '88,2249 stands before 88,2151, though both print 88,22',
    ['88.2151', '88.2249'],
    [
      [1, 1],
      [0, 2],
    ],
  ],
  [
    'equal totals share a place and the next one is skipped',
    ['80', '90', '80.0', '70'],
    [
      [1, 1],
      [0, 2],
      [2, 2],
      [3, 4],
    ],
  ],
  [
    'a unit without a total is left out and takes no place',
    ['80', null, '90'],
    [
      [2, 1],
      [0, 2],
    ],
  ],
  ['a total of zero has a place', ['0', null], [[0, 1]]],
  ['no unit', [], []],
])('%s', (_case, totals, ranks) => {
  expect(ranksOf(totals)).toEqual(ranks)
})

test('a place is one more than the units with a higher total', () => {
  fc.assert(
    fc.property(fc.array(fc.option(decimals)), (totals) => {
      const present = totals.filter((total) => total !== null)
      const ranked = rank(totals.map((total) => ({ unit: null, total })))
      expect(ranked).toHaveLength(present.length)
      for (const { total, rank: place } of ranked) {
        expect(place).toBe(1 + present.filter((other) => other.compare(total) > 0).length)
      }
    }),
  )
})
