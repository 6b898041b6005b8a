import { expect, test } from 'vitest'
import { seededWords } from '../../../src/stats/seeded-random.ts'
import { rankChanges } from '../../../src/survey/ranks/rank-changes.ts'
import type { RankUnit } from '../../../src/survey/ranks/rank-unit.ts'

const year = (standardError: number, values: Readonly<Record<string, number>>): readonly RankUnit[] =>
  Object.entries(values).map(([id, value]) => ({ id, value, standardError, df: null }))

const changesOf = (now: readonly RankUnit[], before: readonly RankUnit[]) =>
  rankChanges(now, before, { level: 0.95, draws: 2000, draw: seededWords(1) })

const shown = (standardError: number) =>
  changesOf(year(standardError, { a: 82, b: 88, c: 70 }), year(standardError, { a: 85, b: 80, c: 60 })).units.map(
    ({ id, rank, rankBefore, placesGained, verdict }) => [id, rank, rankBefore, placesGained, verdict],
  )

test('a change of rank is told from chance where the ranks of the two years have none in common', () => {
  expect(shown(0.1)).toEqual([
    ['b', 1, 2, 1, 'up'],
    ['a', 2, 1, -1, 'down'],
    ['c', 3, 3, 0, 'not-told'],
  ])
})

test('the same change is not told where the errors are larger', () => {
  expect(shown(3).map(([id, , , , verdict]) => [id, verdict])).toEqual([
    ['b', 'not-told'],
    ['a', 'not-told'],
    ['c', 'not-told'],
  ])
})

test('units of one year only are named and not ranked, so that ranks of both years are among the same units', () => {
  const { units, inOneYear } = changesOf(year(0.1, { a: 82, b: 88, new: 99 }), year(0.1, { a: 85, b: 80, old: 99 }))
  expect(units.map(({ id, rank, rankBefore }) => [id, rank, rankBefore])).toEqual([
    ['b', 1, 2],
    ['a', 2, 1],
  ])
  expect(inOneYear).toEqual(['new', 'old'])
})

test('the sets of each year hold the truth with 97.5 % where 95 % are asked for, so that a verdict holds with 95 %', () => {
  const { setLevel, units } = changesOf(year(1, { a: 83.0, b: 80 }), year(1, { a: 83, b: 80 }))
  expect(setLevel).toBe(0.975)
  // 3 / √2 = 2.12 standard errors: told at 95 % (1.96), not at 97.5 % (2.24).
  expect(units.map(({ set }) => set)).toEqual([
    { best: 1, worst: 2 },
    { best: 1, worst: 2 },
  ])
})
