import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openAnswers } from '../../../src/operations/surveys/open-answers.ts'
import { domainDifference } from '../../../src/survey/compare/domain-difference.ts'
import { primaryStrata } from '../../../src/survey/compare/primary-strata.ts'
import { rankedDomains } from '../../../src/survey/compare/ranked-domains.ts'
import { estimateSurvey } from '../../../src/survey/estimate/estimate-survey.ts'
import { reduceAnswers } from '../../../src/survey/estimate/reduce-answers.ts'
import { smallPlan } from '../../support/survey-answers.ts'

const folder = 'test/golden/survey'
const open = (by: string) =>
  openAnswers([`${folder}/data/three-stages.csv`], `${folder}/designs/three-stages.yaml`, {
    domain: by,
    designEffects: false,
  })

test('strata as domains are ranked by their own estimates, as independent', async () => {
  const { totals } = await open('stratum')
  const { units, covariance, withoutValue } = rankedDomains(totals, 'fail', 'overall')
  const estimates = estimateSurvey(totals, 'fail').filter(({ id, domain }) => id === 'overall' && domain !== null)
  expect(units).toEqual(estimates.map(({ domain: id, value, standardError, df }) => ({ id, value, standardError, df })))
  expect([covariance, withoutValue, units.length]).toEqual([null, [], 4])
})

test('domains are ranked by the degrees of freedom of their intervals', async () => {
  for (const by of ['stratum', 'age']) {
    const opened = (await open(by)).totals
    const totals = { ...opened, plan: { ...opened.plan, degreesOfFreedom: 'satterthwaite' } } as const
    const { units, covariance } = rankedDomains(totals, 'fail', 'overall')
    const estimates = estimateSurvey(totals, 'fail').filter(({ id, domain }) => id === 'overall' && domain !== null)
    expect(estimates.some(({ df, intervalDf }) => intervalDf !== df)).toBe(true)
    expect(units.map(({ df }) => df)).toEqual(estimates.map(({ intervalDf }) => intervalDf))
    if (by === 'age') expect(covariance!.df).toBe(Math.min(...units.map(({ df }) => df!)))
  }
})

test('ages in the same primary units get the covariances that R gives their differences', async () => {
  const { totals } = await open('age')
  const { units, covariance } = rankedDomains(totals, 'fail', 'overall')
  const [young, , old] = units
  // The overall index of 18-34 less that of 35-59: test/golden/survey/differences.json
  const { matrix, df } = covariance!
  const error = Math.sqrt(matrix[0]! + matrix[4]! - 2 * matrix[1]!)
  const { cases } = JSON.parse(readFileSync(`${folder}/differences.json`, 'utf8'))
  const golden = cases.find(({ name }: { name: string }) => name === 'ages in the same units').differences[3]
  expect([golden.figure, golden.one, golden.other]).toEqual(['overall', '18-34', '35-59'])
  expect(Math.abs(error / golden.standardError - 1)).toBeLessThan(1e-9)
  expect(Math.sqrt(matrix[0]!)).toBeCloseTo(young!.standardError!, 12)
  expect(Math.abs(matrix[1]!)).toBeGreaterThan(0.01 * matrix[0]!)
  expect(df).toBe(Math.min(...units.map((unit) => unit.df!)))
  expect(old!.id).toBe('60+')
})

test('a domain that nobody answered for a figure is left out, and named', async () => {
  const { totals } = await open('age')
  expect(rankedDomains(totals, 'fail', 'no such figure').withoutValue).toEqual(['18-34', '35-59', '60+'])
})

test('leaves lead up to the strata of the first stage, also through strata below', async () => {
  const below = [
    [`${folder}/data/strata-below.csv`],
    `${folder}/designs/strata-below.yaml`,
    { domain: 'sex', designEffects: false },
  ] as const
  const { totals } = await openAnswers(...below)
  const strata = totals.paths.map(
    (path, leaf) => [path[0]!.stratum, [...primaryStrata(totals.units, [leaf])].join()] as const,
  )
  const numbers = new Map(strata)
  expect(strata.filter(([name, number]) => numbers.get(name) !== number)).toEqual([])
  expect(new Set(numbers.values()).size).toBe(3)
  expect(primaryStrata(totals.units, [...totals.paths.keys()]).size).toBe(3)
})

test('a primary unit counts where anybody of either domain answered', () => {
  const person = (unit: string, domain: string, rating: number) => ({
    path: [{ stratum: '', unit, population: null }],
    ...{ weight: 2, domain, values: Float64Array.of(rating, rating, 1) },
  })
  const totals = reduceAnswers(smallPlan, [
    person('a', 'male', 60),
    person('a', 'female', Number.NaN),
    ...['b', 'c'].flatMap((unit) => [person(unit, 'male', 80), person(unit, 'female', unit === 'b' ? 40 : 60)]),
  ])
  const made = domainDifference(totals, 'fail', { figure: 'q1', one: 'male', other: 'female' }, 0.95)
  expect([made!.value, made!.otherValue, made!.df]).toEqual([220 / 3, 50, 2])
})
