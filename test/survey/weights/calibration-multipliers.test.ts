import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Margin } from '../../../src/survey/weights/calibration.ts'
import { calibrationMultipliers } from '../../../src/survey/weights/calibration-multipliers.ts'
import { categoryCells, categorySums, worstGap } from '../../../src/survey/weights/category-cells.ts'

const sexes = ['male', 'female']
const ages = ['18-34', '35-59', '60+']
const cells = sexes.flatMap((sex) => ages.map((age) => [sex, age]))

const amount = fc.double({ min: 1, max: 500, noNaN: true })

/** A population by sex and age, and the weights of a sample with people in every cell. */
const survey = fc.record({
  population: fc.array(amount, { minLength: cells.length, maxLength: cells.length }),
  weights: fc.array(amount, { minLength: cells.length, maxLength: cells.length }),
})

/** The totals of sex and of age that a population by cells adds up to. */
function marginsOf(population: readonly number[]): readonly Margin[] {
  return [sexes, ages].map((categories, at) => ({
    column: ['sex', 'age'][at]!,
    totals: new Map(
      categories.map((category) => [
        category,
        population.reduce((sum, people, cell) => (cells[cell]![at] === category ? sum + people : sum), 0),
      ]),
    ),
  }))
}

const severalMargins = ['raking', 'linear'] as const

test.each(severalMargins)('%s meets every total', (method) => {
  fc.assert(
    fc.property(survey, ({ population, weights }) => {
      const laidOut = categoryCells(marginsOf(population), cells)
      const multipliers = calibrationMultipliers[method](laidOut, Float64Array.from(weights))
      expect(worstGap(laidOut, categorySums(laidOut, Float64Array.from(weights), multipliers)).gap).toBeLessThan(1e-9)
    }),
  )
})

test('raking leaves no weight that is not above 0, and one margin is post-stratified exactly', () => {
  fc.assert(
    fc.property(survey, ({ population, weights }) => {
      const raked = calibrationMultipliers.raking(
        categoryCells(marginsOf(population), cells),
        Float64Array.from(weights),
      )
      expect(Math.min(...raked)).toBeGreaterThan(0)
    }),
  )
  const totals = new Map([
    ['male', 90],
    ['female', 40],
  ])
  const one = categoryCells([{ column: 'sex', totals }], [['male'], ['female']])
  expect([...calibrationMultipliers['post-stratification'](one, Float64Array.of(30, 10))]).toEqual([3, 4])
})

test.each(severalMargins)('%s: the order of the margins and of the cells changes nothing', (method) => {
  fc.assert(
    fc.property(survey, ({ population, weights }) => {
      const margins = marginsOf(population)
      const plain = calibrationMultipliers[method](categoryCells(margins, cells), Float64Array.from(weights))
      const turned = calibrationMultipliers[method](
        categoryCells(margins.toReversed(), cells.map((categories) => categories.toReversed()).toReversed()),
        Float64Array.from(weights).reverse(),
      )
      for (const [cell, multiplier] of turned.reverse().entries())
        expect(Math.abs(multiplier - plain[cell]!)).toBeLessThan(1e-8 * Math.max(1, Math.abs(multiplier)))
    }),
    { numRuns: 50 },
  )
})

test.each(severalMargins)('%s to totals that the weights have already changes no weight', (method) => {
  fc.assert(
    fc.property(survey, ({ weights }) => {
      const multipliers = calibrationMultipliers[method](
        categoryCells(marginsOf(weights), cells),
        Float64Array.from(weights),
      )
      expect(multipliers.every((multiplier) => Math.abs(multiplier - 1) < 1e-10)).toBe(true)
    }),
  )
})

test.each(severalMargins)('%s does not meet totals that contradict each other in the sample', (method) => {
  // All men are young and all women old, but there are more men than young people.
  const margins = [
    { column: 'sex', totals: new Map([...[['male', 60] as const], ['female', 40] as const]) },
    { column: 'age', totals: new Map([...[['young', 50] as const], ['old', 50] as const]) },
  ]
  const laidOut = categoryCells(margins, [
    ['male', 'young'],
    ['female', 'old'],
  ])
  const weights = Float64Array.of(10, 10)
  const sums = categorySums(laidOut, weights, calibrationMultipliers[method](laidOut, weights))
  expect(worstGap(laidOut, sums).gap).toBeGreaterThan(0.05)
})
