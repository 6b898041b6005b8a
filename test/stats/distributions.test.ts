import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gammaRatio } from '../../src/stats/gamma-ratio.ts'
import { holm } from '../../src/stats/holm.ts'
import { normalQuantile } from '../../src/stats/normal-quantile.ts'
import { tQuantile } from '../../src/stats/t-quantile.ts'
import { tTail } from '../../src/stats/t-tail.ts'

interface Golden {
  readonly normalQuantiles: readonly { p: number; z: number }[]
  readonly tTails: readonly { t: number; df: number; p: number }[]
  readonly tQuantiles: readonly { df: number; p: number; t: number }[]
  readonly gammaRatios: readonly { a: number; ratio: number }[]
  readonly holm: readonly { plain: readonly number[]; adjusted: readonly number[] }[]
}
const golden: Golden = JSON.parse(readFileSync('test/golden/survey/distributions.json', 'utf8'))

/** How far a number is from R's, as a share of it; where R's is 0, as it is. */
const apart = (ours: number, theirs: number) => Math.abs(ours - theirs) / (theirs === 0 ? 1 : Math.abs(theirs))

test('the quantiles of the normal distribution are those of R, out to the farthest tails', () => {
  expect(golden.normalQuantiles.filter(({ p, z }) => !(apart(normalQuantile(p), z) < 1e-14))).toEqual([])
  expect(golden.normalQuantiles).toHaveLength(17)
})

test('the tails of the t distribution are those of R, for whole and other degrees of freedom', () => {
  expect(golden.tTails.filter(({ t, df, p }) => !(apart(tTail(t, df), p) < 2e-12))).toEqual([])
  expect(golden.tTails.filter(({ t, df }) => tTail(-t, df) !== tTail(t, df))).toEqual([])
  expect(golden.tTails).toHaveLength(100)
  expect(tTail(Number.POSITIVE_INFINITY, 3)).toBe(0)
})

test('the quantiles of the t distribution are those of R between whole degrees of freedom too', () => {
  expect(golden.tQuantiles.filter(({ df, p, t }) => !(apart(tQuantile(p, df), t) < 1e-10))).toEqual([])
  expect(golden.tQuantiles).toHaveLength(24)
})

test('the ratio of gamma functions half a step apart is that of R', () => {
  expect(golden.gammaRatios.filter(({ a, ratio }) => !(apart(gammaRatio(a), ratio) < 1e-12))).toEqual([])
  expect(gammaRatio(0.5)).toBeCloseTo(1 / Math.sqrt(Math.PI), 14)
})

test('p values adjusted by Holm are those of R', () => {
  for (const { plain, adjusted } of golden.holm)
    expect(holm(plain).map((each, at) => apart(each, adjusted[at]!) < 1e-14)).toEqual(plain.map(() => true))
  expect(holm([])).toEqual([])
})

test.each([
  ['a probability of 0', () => normalQuantile(0)],
  ['a probability of 1', () => normalQuantile(1)],
  ['no degrees of freedom', () => tTail(1, 0)],
  ['endless degrees of freedom', () => tTail(1, Number.POSITIVE_INFINITY)],
  ['a t that is no number', () => tTail(Number.NaN, 3)],
])('%s is refused', (_title, call) => {
  expect(call).toThrow(RangeError)
})
