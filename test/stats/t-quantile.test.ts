import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tQuantile } from '../../src/stats/t-quantile.ts'

const golden: readonly { df: number; p: number; t: number }[] = JSON.parse(
  readFileSync('test/golden/survey/t-quantiles.json', 'utf8'),
)

test('the quantiles of the t distribution are those of R', () => {
  expect(golden).toHaveLength(54)
  const apart = golden.map(({ df, p, t }) => ({ df, p, t, relative: Math.abs(tQuantile(p, df) / t - 1) }))
  expect(apart.filter(({ t, relative }) => t !== 0 && !(relative < 2e-11))).toEqual([])
  expect(apart.filter(({ t }) => t === 0).map(({ df, p }) => tQuantile(p, df))).toEqual(Array(9).fill(0))
})

test.each([
  [0.4, 3],
  [1, 3],
  [Number.NaN, 3],
  [0.9, 0],
  [0.9, Number.POSITIVE_INFINITY],
])('probability %d with %d degrees of freedom is refused', (probability, degreesOfFreedom) => {
  expect(() => tQuantile(probability, degreesOfFreedom)).toThrow(RangeError)
})
