import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAnswers } from '../../src/operations/surveys/open-answers.ts'
import { seededWords } from '../../src/stats/seeded-random.ts'
import { domainDifference } from '../../src/survey/compare/domain-difference.ts'
import { rankedDomains } from '../../src/survey/compare/ranked-domains.ts'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { reduceAnswers } from '../../src/survey/estimate/reduce-answers.ts'
import { rankUnits } from '../../src/survey/ranks/rank-units.ts'
import { reliability } from '../../src/survey/reliability/reliability.ts'
import { smallPlan } from '../support/survey-answers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Eight people in each of twelve communes of three provinces. In A and B all are content; in C answers differ. */
function survey(communes: number | null) {
  const people = ['A', 'B', 'C'].flatMap((province) =>
    Array.from({ length: 96 }, (_, at) => {
      const rating = province === 'C' ? 20 * (1 + ((at * at) % 5)) : 100
      return {
        path: [{ stratum: province, unit: `${province}${at % 12}`, population: communes }],
        // Weights whose sums round.
        ...{ weight: 57.9595 + (at % 7) / 3, domain: province, values: Float64Array.of(rating, rating, 1) },
      }
    }),
  )
  return reduceAnswers(smallPlan, people)
}

const figureOf = (communes: number | null, domain: string) =>
  estimateSurvey(survey(communes), 'fail').find((each) => each.id === 'overall' && each.domain === domain)!

test.each([200, null])(
  'people who all answer alike show no error, of 12 communes of %s: it is not known',
  (communes) => {
    const content = figureOf(communes, 'A')
    expect([content.standardError, content.isWithoutSpread, content.df]).toEqual([0, true, 11])
    expect([content.ciLow, content.ciHigh]).toEqual([null, null])
    expect(reliability(content)).toEqual({ label: 'use-with-care', reason: { kind: 'no-spread' } })
    const other = figureOf(communes, 'C')
    expect(other.standardError).toBeGreaterThan(0)
    expect([other.isWithoutSpread, reliability(other).label]).toEqual([false, 'reliable'])
  },
)

test('where all communes were drawn, an error of 0 is the truth', () => {
  const content = figureOf(12, 'A')
  expect([content.standardError, content.isWithoutSpread]).toEqual([0, false])
  expect([content.ciLow, content.ciHigh]).toEqual([content.value, content.value])
  expect(reliability(content).label).toBe('reliable')
})

const ranked = (communes: number | null) => {
  const { units, covariance } = rankedDomains(survey(communes), 'fail', 'overall')
  const { units: ranks } = rankUnits(units, covariance, { level: 0.95, draws: 1000, draw: seededWords(1) })
  return ranks.map(({ id, marginal: { best, worst }, hasKnownError }) => `${id} ${best}-${worst} ${hasKnownError}`)
}

test('of a province without spread no rank is told, of a census the exact one', () => {
  expect(ranked(200)).toEqual(['A 1-3 false', 'B 1-3 false', 'C 1-3 true'])
  expect(ranked(12)).toEqual(['A 1-1 true', 'B 1-1 true', 'C 3-3 true'])
})

test.each([
  ['A', 'B', 200, { p: null, standardError: null, low: null }],
  ['A', 'C', 200, { p: null, standardError: null, low: null }],
  ['C', 'A', 200, { p: null, standardError: null, low: null }],
  ['A', null, 200, { p: null, standardError: null, low: null }],
  ['A', 'B', 12, { p: 1, standardError: 0 }],
  ['A', 'C', 12, { p: 0, standardError: 0 }],
] as const)('%s beside %s, of %d communes: %o', (one, other, communes, expected) => {
  const made = domainDifference(survey(communes), 'fail', { figure: 'overall', one, other }, 0.95)
  expect(made).toMatchObject(expected)
})

test('two domains that differ alike in every unit have a difference whose error is not known', () => {
  const totals = reduceAnswers(
    smallPlan,
    Array.from({ length: 48 }, (_, at) => {
      const rating = 20 * (1 + (at % 3)) + (at < 24 ? 20 : 0)
      return {
        path: [{ stratum: '', unit: String(at % 12), population: 200 }],
        ...{ weight: 10, domain: at < 24 ? 'male' : 'female', values: Float64Array.of(rating, rating, 1) },
      }
    }),
  )
  const made = domainDifference(totals, 'fail', { figure: 'q1', one: 'male', other: 'female' }, 0.95)
  expect(made!.difference).toBeCloseTo(20, 9)
  expect(made!.p).toBeNull()
})

test('a figure that follows from known totals is exact, one that all answer alike is not', async () => {
  const folder = temporaryFolder()
  const [answers, design] = [join(folder, 'answers.csv'), join(folder, 'design.yaml')]
  const rows = Array.from({ length: 40 }, (_, at) => [at % 8, 1.3 + (at % 3), at % 3 === 0 ? 1 : 0, 1].join())
  writeFileSync(answers, ['commune,weight,woman,content', ...rows].join('\n'))
  const calibration = 'method: post-stratification, margins: [{ column: woman, totals: { "0": 47, "1": 53 } }]'
  writeFileSync(
    design,
    `stages: [{ unit: commune }]\nweight: weight\nmeans: [woman, content]\ncalibration: { ${calibration} }\n`,
  )
  const { totals } = await openAnswers([answers], design, { domain: null, designEffects: true })
  const [woman, content] = estimateSurvey(totals, 'fail')
  expect(woman!.value).toBeCloseTo(0.53, 12)
  expect([woman!.standardError, woman!.isWithoutSpread]).toEqual([0, false])
  expect([content!.standardError, content!.isWithoutSpread]).toEqual([0, true])
})

test('answers that are all alike have no design effect: a simple random sample would show no error either', () => {
  const alike = estimateSurvey(survey(200), 'fail').filter(({ domain }) => domain === 'A' || domain === 'B')
  expect(alike).toHaveLength(10)
  expect(alike.map(({ id, deff }) => [id, deff])).toEqual(alike.map(({ id }) => [id, null]))
  expect(figureOf(200, 'C').deff).toBeGreaterThan(0)
})
