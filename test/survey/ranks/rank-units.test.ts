import { expect, test } from 'vitest'
import { seededWords } from '../../../src/stats/seeded-random.ts'
import type { RankUnit } from '../../../src/survey/ranks/rank-unit.ts'
import { rankUnits } from '../../../src/survey/ranks/rank-units.ts'

type Row = readonly [id: string, value: number, standardError: number | null, df?: number]

const unitsOf = (rows: readonly Row[]): readonly RankUnit[] =>
  rows.map(([id, value, standardError, df]) => ({ id, value, standardError, df: df ?? null }))

const ranked = (rows: readonly Row[]) =>
  rankUnits(unitsOf(rows), null, { level: 0.95, draws: 2000, draw: seededWords(1) }).units

/** Of each unit: rank, marginal set, simultaneous set, tier. */
const shown = (rows: readonly Row[]) =>
  ranked(rows).map(({ id, rank, marginal, simultaneous, tier }) =>
    [id, rank, `${marginal.best}-${marginal.worst}`, `${simultaneous.best}-${simultaneous.worst}`, tier].join(' '),
  )

test('units far apart have one rank each, units near each other share theirs', () => {
  expect(
    shown([
      ['a', 90, 0.5],
      ['b', 89.8, 0.5],
      ['c', 70, 0.5],
    ]),
  ).toEqual(['a 1 1-2 1-2 1', 'b 2 1-2 1-2 1', 'c 3 3-3 3-3 2'])
})

test('equal values share the best rank of them, and the next one is skipped', () => {
  expect(
    ranked([
      ['d', 70, 1],
      ['b', 80, 1],
      ['c', 80, 1],
      ['a', 90, 1],
    ]).map(({ id, rank }) => [id, rank]),
  ).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['d', 4],
  ])
})

test('values known exactly have exactly their ranks, also where they are equal', () => {
  expect(
    shown([
      ['a', 90, 0],
      ['b', 80, 0],
      ['c', 80, 0],
      ['d', 79.999999, 0],
    ]),
  ).toEqual(['a 1 1-1 1-1 1', 'b 2 2-2 2-2 2', 'c 2 2-2 2-2 2', 'd 4 4-4 4-4 3'])
})

test('a unit whose error is not known may have every rank, and stands in the way of no other pair', () => {
  const rows: readonly Row[] = [
    ['a', 90, 0.1],
    ['b', 80, null],
    ['c', 70, 0.1],
  ]
  expect(shown(rows)).toEqual(['a 1 1-2 1-2 1', 'b 2 1-3 1-3 1', 'c 3 2-3 2-3 2'])
  expect(ranked(rows).map(({ hasKnownError }) => hasKnownError)).toEqual([true, false, true])
})

test('a standard error without degrees of freedom is not known', () => {
  expect(
    shown([
      ['a', 90, 0.1, 0],
      ['b', 70, 0.1, 5],
    ]),
  ).toEqual(['a 1 1-2 1-2 1', 'b 2 1-2 1-2 1'])
})

test('two primary units more or less decide whether a difference can be told', () => {
  const rows = (df: number): readonly Row[] => [
    ['a', 84, 1, df],
    ['b', 80, 1, df],
  ]
  expect(shown(rows(2))).toEqual(['a 1 1-2 1-2 1', 'b 2 1-2 1-2 1'])
  expect(shown(rows(60))).toEqual(['a 1 1-1 1-1 1', 'b 2 2-2 2-2 2'])
})

test('a new tier begins at the first unit that is told to be below the first of the tier', () => {
  const tiers = ranked([
    ['a', 90, 1],
    ['b', 87.5, 1],
    ['c', 85, 1],
    ['d', 82.5, 1],
    ['e', 80, 1],
  ]).map(({ tier }) => tier)
  // Five units of equal errors are told apart from 2.73 · √2 = 3.86 on.
  expect(tiers).toEqual([1, 1, 2, 2, 3])
})

test('what is told in one step makes the next tell more', () => {
  // In the first step d and e are too near: 3.7 < 3.86. All other pairs are told then, so that fewer stand in their way.
  const rows: readonly Row[] = [
    ['a', 100, 1],
    ['b', 90, 1],
    ['c', 80, 1],
    ['d', 70, 1],
    ['e', 66.4, 1],
  ]
  const { units, criticalValue } = rankUnits(unitsOf(rows), null, { level: 0.95, draws: 20_000, draw: seededWords(1) })
  expect(3.6).toBeLessThan(criticalValue * Math.SQRT2)
  expect(units.at(-1)!.simultaneous).toEqual({ best: 5, worst: 5 })
})

test('difference of units that vary together is told where it would not be if they varied alone', () => {
  const units = unitsOf([
    ['a', 81, 1],
    ['b', 80, 1],
  ])
  const settings = { level: 0.95, draws: 2000, draw: seededWords(1) }
  const together = rankUnits(units, { matrix: Float64Array.of(1, 0.98, 0.98, 1), df: 100 }, settings)
  expect(together.units.map(({ marginal }) => marginal)).toEqual([
    { best: 1, worst: 1 },
    { best: 2, worst: 2 },
  ])
  expect(rankUnits(units, null, settings).units[0]!.marginal).toEqual({ best: 1, worst: 2 })
})

test('units that vary wholly together are told apart exactly, level ones as level', () => {
  const units = unitsOf([
    ['a', 80.1, 1],
    ['b', 80, 1],
    ['c', 80, 1],
    ['d', 60, 1],
  ])
  const matrix = Float64Array.from({ length: 16 }, (_, at) => (at === 15 || (at < 12 && at % 4 < 3) ? 1 : 0))
  const made = rankUnits(units, { matrix, df: 1e6 }, { level: 0.95, draws: 2000, draw: seededWords(1) })
  expect(made.units.map(({ simultaneous }) => simultaneous)).toEqual([
    { best: 1, worst: 1 },
    { best: 2, worst: 2 },
    { best: 2, worst: 2 },
    { best: 4, worst: 4 },
  ])
  // The fourth unit alone may move beside them.
  expect(made.criticalValue).toBeCloseTo(1.96, 0)
})

test('units that vary together but for rounding stand in the way of no other pair', () => {
  const units = unitsOf([
    ['a', 80.1, 1],
    ['b', 80, 1],
    ['c', 80, 1],
  ])
  const nearly = 1 - 5e-13
  const matrix = Float64Array.of(1, nearly, 0, nearly, 1, 0, 0, 0, 1)
  const made = rankUnits(units, { matrix, df: 1e6 }, { level: 0.95, draws: 50_000, draw: seededWords(1) })
  // Two ways to the third unit that are one: the normal quantile.
  expect(made.criticalValue).toBeCloseTo(1.96, 1)
})

test('a unit whose error is not known may have every rank, also among units that vary together', () => {
  const units = unitsOf([
    ['a', 90, 0.1],
    ['b', 80, null],
    ['c', 70, 0.1],
  ])
  const matrix = Float64Array.of(0.01, 0, 0.005, 0, 0, 0, 0.005, 0, 0.01)
  const made = rankUnits(units, { matrix, df: 20 }, { level: 0.95, draws: 2000, draw: seededWords(1) })
  expect(made.units.map(({ simultaneous: { best, worst } }) => `${best}-${worst}`)).toEqual(['1-2', '1-3', '2-3'])
})

test('too few draws for the level are refused', () => {
  expect(() => rankUnits(unitsOf([['a', 1, 1]]), null, { level: 0.999, draws: 100, draw: seededWords(1) })).toThrow(
    '100 draws are too few for the level 0.999',
  )
})

test('no unit has no rank, and one has the first', () => {
  expect(shown([])).toEqual([])
  expect(shown([['a', 5, 1]])).toEqual(['a 1 1-1 1-1 1'])
})
