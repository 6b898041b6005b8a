import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededDraw } from '../../src/stats/seeded-random.ts'
import { domainDifference } from '../../src/survey/compare/domain-difference.ts'
import { rankedDomains } from '../../src/survey/compare/ranked-domains.ts'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { mergeTotals } from '../../src/survey/estimate/merge-totals.ts'
import { reduceAnswers } from '../../src/survey/estimate/reduce-answers.ts'
import { bootstrap } from '../../src/survey/replicates/bootstrap.ts'
import { jackknife } from '../../src/survey/replicates/jackknife.ts'
import { adjustedTotals } from '../../src/survey/weights/adjusted-totals.ts'
import { expectSame } from '../support/same-estimates.ts'
import { asPeople, people, smallPlan } from '../support/survey-answers.ts'
import { calibrationTo, withParts } from '../support/weighted-answers.ts'

type Respondents = Parameters<typeof asPeople>[0]

const asUnits = (all: Respondents) =>
  reduceAnswers(
    smallPlan,
    asPeople(all, (at) => `p${at}`),
    'groups',
  )
const oneByOne = (all: Respondents) => reduceAnswers(smallPlan, asPeople(all), 'people')
const rule = 'adjust'

test('people kept one by one have the figures of groups of one person', () => {
  fc.assert(
    fc.property(people, (all) => {
      const [ours, theirs] = [oneByOne(all), asUnits(all)]
      expectSame(estimateSurvey(ours, rule), estimateSurvey(theirs, rule))
      expect(estimateSurvey(ours, rule).some(({ standardError }) => (standardError ?? 0) > 0)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('with replicates too', () => {
  fc.assert(
    fc.property(people, fc.nat(), (all, seed) => {
      const [ours, theirs] = [oneByOne(all), asUnits(all)]
      const [primary, other] = [ours.units[0]!, theirs.units[0]!]
      for (const [one, two] of [
        [jackknife(primary, rule), jackknife(other, rule)],
        [bootstrap(primary, 20, seededDraw(seed)), bootstrap(other, 20, seededDraw(seed))],
      ])
        expectSame(estimateSurvey(ours, rule, one), estimateSurvey(theirs, rule, two))
    }),
    { numRuns: 10 },
  )
})

test('and under weights that are adjusted', () => {
  fc.assert(
    fc.property(people, fc.boolean(), (all, response) => {
      const calibration = calibrationTo('raking', 0.4, 0.6)
      const [ours, theirs] = [oneByOne, asUnits].map((reduce) =>
        adjustedTotals(reduce(withParts(all, response)), { response, calibration }),
      )
      fc.pre(theirs!.issues.length === 0)
      expectSame(estimateSurvey(ours!.totals, rule), estimateSurvey(theirs!.totals, rule))
    }),
    { numRuns: 30 },
  )
})

test('and so have differences and ranks of domains', () => {
  fc.assert(
    fc.property(people, (all) => {
      const [ours, theirs] = [oneByOne(all), asUnits(all)]
      const pair = { figure: 'overall', one: 'male', other: 'female' }
      const [one, other] = [ours, theirs].map((totals) => domainDifference(totals, rule, pair, 0.95)!)
      expect(one!.standardError! / other!.standardError!).toBeCloseTo(1, 10)
      expect(one!.df).toBe(other!.df)
      const [ranked, others] = [ours, theirs].map((totals) => rankedDomains(totals, rule, 'overall'))
      for (const [at, number] of others!.covariance!.matrix.entries())
        expect(Math.abs(ranked!.covariance!.matrix[at]! - number)).toBeLessThan(1e-9 * Math.abs(number) + 1e-9)
    }),
    { numRuns: 20 },
  )
})

test('parts of the answers, merged, give what all give', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 54 }), (all, cut) => {
      const merged = reduceAnswers(smallPlan, asPeople(all).slice(0, cut), 'people')
      mergeTotals(merged, reduceAnswers(smallPlan, asPeople(all).slice(cut), 'people'))
      expectSame(estimateSurvey(merged, rule), estimateSurvey(oneByOne(all), rule))
    }),
    { numRuns: 30 },
  )
})

test('a question with more different answers than a byte can name loses none', () => {
  const all = fc.sample(people, { seed: 3, numRuns: 8 }).flat()
  const many = all.map((each, at) => ({
    ...each,
    values: Float64Array.of(at / 7, at % 5 === 0 ? Number.NaN : 1 / (1 + at), at % 4),
  }))
  expect(new Set(many.map(({ values }) => values[0])).size).toBeGreaterThan(300)
  expectSame(estimateSurvey(oneByOne(many), rule), estimateSurvey(asUnits(many), rule))
})
