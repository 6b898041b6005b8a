import { expect, test } from 'vitest'
import { seededWords } from '../../../src/stats/seeded-random.ts'
import { independentDraws } from '../../../src/survey/ranks/error-draws.ts'
import { largestRatios } from '../../../src/survey/ranks/largest-ratios.ts'
import { standingQuantile } from '../../../src/survey/ranks/step-down.ts'

const size = 6
const place = 25
const units = Array.from({ length: size }, (_, at) => ({ id: `u${at}`, value: 0, standardError: 1 + at / 4, df: 6 }))

/** Every draw looked at in the plainest way: the quantile of the largest ratio over the orders that are not told. */
function plainQuantile(draws: ReturnType<typeof independentDraws>, told: Int8Array): number {
  const { errors, variances } = draws
  const largest = Array.from({ length: draws.draws }, (_, draw) => {
    const at = (unit: number) => draw * size + unit
    const ratios = units.slice(1).flatMap((_, other) => {
      const difference = errors[at(0)]! - errors[at(other + 1)]!
      const ratio = difference / Math.sqrt(variances![at(0)]! + variances![at(other + 1)]!)
      const standing = [told[other + 1] === 1 ? 0 : ratio, told[other + 1] === -1 ? 0 : -ratio]
      return standing
    })
    return Math.max(0, ...ratios)
  })
  return largest.toSorted((a, b) => b - a)[place - 1]! ** 2
}

test('of a pair that is told the reverse order alone stands, whatever draws are looked at first', () => {
  const likelies: number[] = []
  for (let seed = 1; seed <= 40; seed++) {
    const draws = independentDraws(units, 500, seededWords(seed))
    const bounds = largestRatios(draws)[0]!
    const likely = bounds.toSorted()[500 - 2 * place]!
    for (const told of [Int8Array.of(0, 1, 1, 1, 1, 1), Int8Array.of(0, -1, 1, 0, 0, -1)]) {
      const expected = plainQuantile(draws, told)
      likelies.push(Math.sign(expected - likely))
      const made = standingQuantile(draws, { rows: [0], told }, { bounds, likely, place })
      expect(Math.abs(made / expected - 1)).toBeLessThan(1e-12)
    }
  }
  // Some quantiles lie below what was looked at first.
  expect(likelies.filter((sign) => sign < 0).length).toBeGreaterThan(10)
  expect(likelies.filter((sign) => sign > 0).length).toBeGreaterThan(10)
})
