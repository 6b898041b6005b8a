import { expect, test } from 'vitest'
import { openAnswers } from '../../src/operations/surveys/open-answers.ts'
import { seededDraw } from '../../src/stats/seeded-random.ts'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { bootstrap } from '../../src/survey/replicates/bootstrap.ts'

const folder = 'test/golden/survey'
const { totals } = await openAnswers([`${folder}/data/three-stages.csv`], `${folder}/designs/one-stage.yaml`, {
  domain: null,
  designEffects: true,
})
const primary = totals.units[0]!

test('a replicate draws n − 1 of the n units of a stratum, each counting n / (n − 1) times', () => {
  const { multipliers } = bootstrap(primary, 50, seededDraw(3))
  const strata = primary.drawn.map((n, stratum) => ({
    n,
    units: [...primary.stratumOfUnit.keys()].filter((unit) => primary.stratumOfUnit[unit] === stratum),
  }))
  expect(strata.map(({ n }) => n)).toEqual([3, 4, 2, 5])
  const drawn = multipliers.map((each) =>
    strata.map(({ n, units }) => units.reduce((sum, unit) => sum + (each[unit]! * (n - 1)) / n, 0)),
  )
  expect(drawn.filter((counts) => counts.some((count, at) => Math.abs(count - [2, 3, 1, 4][at]!) > 1e-12))).toEqual([])
  expect(new Set(multipliers.map(String)).size).toBeGreaterThan(40)
})

test('with many replicates the errors come near those of the linearization', () => {
  const linearized = estimateSurvey(totals, 'fail')
  const replicated = estimateSurvey(totals, 'fail', bootstrap(primary, 4000, seededDraw(2024)))
  const ratios = linearized.map(({ standardError }, at) => replicated[at]!.standardError! / standardError!)
  expect(Math.min(...ratios)).toBeGreaterThan(0.9)
  expect(Math.max(...ratios)).toBeLessThan(1.15)
  expect(replicated.map(({ value, df }) => [value, df])).toEqual(linearized.map(({ value, df }) => [value, df]))
})
