import { expect, test } from 'vitest'
import { chiSquareShareDraw, normalDraw } from '../../src/stats/normal-draws.ts'
import { seededWords } from '../../src/stats/seeded-random.ts'

const draws = 100_000

function momentsOf(numbers: readonly number[]) {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  const central = (power: number) => numbers.reduce((sum, each) => sum + (each - mean) ** power, 0) / numbers.length
  return { mean, variance: central(2), skewness: central(3) / central(2) ** 1.5 }
}

/** Five standard errors of a mean of so many draws. */
const near = (variance: number) => 5 * Math.sqrt(variance / draws)

test('normal draws have mean 0 and variance 1, and are the same for the same seed', () => {
  const draw = seededWords(7)
  const { mean, variance, skewness } = momentsOf(Array.from({ length: draws }, () => normalDraw(draw)))
  expect(Math.abs(mean)).toBeLessThan(near(1))
  expect(Math.abs(variance - 1)).toBeLessThan(near(2))
  expect(Math.abs(skewness)).toBeLessThan(near(6))
  const [one, other] = [seededWords(3), seededWords(3)]
  expect(normalDraw(one)).toBe(normalDraw(other))
})

test.each([1, 2, 5, 40])(
  'chi-square draws of %d degrees of freedom, by these, have mean 1 and variance 2 / df',
  (df) => {
    const draw = seededWords(df)
    const made = momentsOf(Array.from({ length: draws }, () => chiSquareShareDraw(draw, df)))
    expect(Math.abs(made.mean - 1)).toBeLessThan(near(2 / df))
    // The fourth central moment of chi-square is 12 df (df + 4).
    expect(Math.abs(made.variance - 2 / df)).toBeLessThan(near((12 * (df + 4)) / df ** 3 - (2 / df) ** 2))
    expect(made.skewness).toBeCloseTo(Math.sqrt(8 / df), 0)
  },
)
