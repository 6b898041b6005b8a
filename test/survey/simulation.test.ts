import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { estimateAnswers } from '../../src/operations/surveys/estimate-answers.ts'
import { simulateAnswers } from '../../src/operations/surveys/simulate-answers.ts'
import { seededDraw } from '../../src/stats/seeded-random.ts'
import { simulateSurvey } from '../../src/survey/simulation/simulate-survey.ts'
import { simulatedPopulation } from '../../src/survey/simulation/simulated-population.ts'
import { trueValues } from '../../src/survey/simulation/true-values.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const example = 'examples/sipas-simulated'
const wanted = { domain: 'province', designEffects: false, errors: { kind: 'linearized' } } as const

/** Of province, or '' for all, and figure: the true value. */
function truth(): ReadonlyMap<string, number> {
  const [, ...lines] = readFileSync(join(example, 'truth.csv'), 'utf8').trimEnd().split('\n')
  return new Map(lines.map((line) => [line.split(',').slice(0, 2).join(), Number(line.split(',')[2])]))
}

test('the example is what simulating with its seed gives, and its figures are those of CSV', async () => {
  const folder = join(temporaryFolder(), 'simulated')
  await simulateAnswers(folder, { people: 36_525, seed: 2024, format: 'csv' })
  for (const name of ['design.yaml', 'truth.csv'])
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(example, name), 'utf8'))
  const made = await estimateAnswers([join(folder, 'answers.csv')], join(folder, 'design.yaml'), wanted)
  const kept = await estimateAnswers([join(example, 'answers.parquet')], join(example, 'design.yaml'), wanted)
  const figures = (estimates: typeof made) => estimates.estimates.map(({ id, domain, n, df }) => [id, domain, n, df])
  expect(figures(made)).toEqual(figures(kept))
  const apart = made.estimates.filter(({ value }, at) => Math.abs(value! - kept.estimates[at]!.value!) > 1e-9)
  expect(apart).toEqual([])
})

test('the example has the size and the shape of the national survey, and its intervals hold the true values', async () => {
  const { estimates } = await estimateAnswers([join(example, 'answers.parquet')], join(example, 'design.yaml'), wanted)
  const overall = estimates.filter(({ kind }) => kind === 'overall')
  expect(overall).toHaveLength(64)
  expect(overall[0]).toMatchObject({ domain: null, n: 36_525, df: 126 })
  expect(Math.abs(overall[0]!.value! - 83.94)).toBeLessThan(0.5)
  const provinces = overall.slice(1).map(({ value }) => value!)
  expect(Math.abs(Math.min(...provinces) - 78.16)).toBeLessThan(1.5)
  expect(Math.abs(Math.max(...provinces) - 92)).toBeLessThan(1.5)
  const known = truth()
  const rated = estimates.filter(({ id, domain }) => known.has(`${domain ?? ''},${id}`))
  expect(rated).toHaveLength(64 * 40)
  const held = rated.filter(({ id, domain, ciLow, ciHigh }) => {
    const value = known.get(`${domain ?? ''},${id}`)!
    return ciLow! <= value && value <= ciHigh!
  })
  // With two degrees of freedom in each province, as if villages and people said nothing of the error, it would be more than 0.97.
  expect(held.length / rated.length).toBeGreaterThan(0.93)
  expect(held.length / rated.length).toBeLessThan(0.97)
})

test('every person of a simulated country answers on average what its true values say', () => {
  const draw = seededDraw(7)
  const { provinces } = simulatedPopulation(draw)
  // One province where all places are alike, so that the sample needs no weights.
  const place = (inside: object[]) => ({ effect: 0.1, adults: 100_000, inside })
  const alike = {
    level: provinces[0]!.level,
    districts: Array(3).fill(place(Array(2).fill(place(Array(3).fill(place([])))))),
  }
  const people = [...simulateSurvey({ provinces: [alike] }, 36_000, draw)]
  const [all] = trueValues({ provinces: [alike] })
  for (const criterion of [0, 20, 38]) {
    const ratings = people.flatMap(({ ratings }) => ratings[criterion] ?? [])
    const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
    // A rating differs from person to person by less than 1.2, so that five standard errors are below 0.033.
    expect(Math.abs(20 * mean - all!.criteria[criterion]!)).toBeLessThan(20 * 0.033)
  }
  expect(people.length).toBe(36_000)
})
