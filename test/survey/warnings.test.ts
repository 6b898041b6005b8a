import { expect, test } from 'vitest'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { reduceAnswers } from '../../src/survey/estimate/reduce-answers.ts'
import { smallPlan } from '../support/survey-answers.ts'

/** People in primary units of one stratum, a row each: unit, weight, two ratings, members. */
function estimate(rows: readonly (readonly [string, number, number, number, number])[]) {
  const respondents = rows.map(([unit, weight, ...answers]) => ({
    path: [{ stratum: '', unit, population: null }],
    ...{ weight, domain: '', values: Float64Array.from(answers) },
  }))
  return estimateSurvey(reduceAnswers(smallPlan, respondents), 'certainty')
}

test('weights that add up to less than the people cannot be numbers of people: no design effect', () => {
  const estimates = estimate([
    ['a', 0.5, 20, 40, 1],
    ['b', 0.5, 60, 60, 2],
    ['b', 0.4, 100, 80, 3],
  ])
  expect(estimates.map(({ deff, warnings }) => [deff, warnings])).toEqual(
    estimates.map(() => [null, [{ code: 'weights-below-sample' }]]),
  )
  expect(estimates[0]!.standardError).toBeGreaterThan(0)
})

test('a total that some did not answer says which share of the weights it lacks; means and ratios do not', () => {
  const estimates = estimate([
    ['a', 2, 20, 40, 1],
    ['a', 3, 60, 60, Number.NaN],
    ['b', 5, 40, 80, 3],
  ])
  // 2 · 1 + 5 · 3 of the members of 7 of 10 people
  expect(estimates.map(({ id, value, warnings }) => [id, value, warnings])).toEqual([
    ['q1', 42, []],
    ['q2', 66, []],
    ['members', 17, [{ code: 'total-of-answered', share: expect.closeTo(0.3, 12) }]],
    ['rating-per-member', 240 / 17, []],
    ['overall', 54, []],
  ])
})

test('a criterion that nobody answered has no value, nor has any mean that it belongs to', () => {
  const estimates = estimate([
    ['a', 2, 20, Number.NaN, 1],
    ['b', 3, 60, Number.NaN, 2],
  ])
  // (2 · 20 + 3 · 60) / 5 = 44
  expect(estimates.map(({ id, value, n, unanswered }) => [id, value, n, unanswered])).toEqual([
    ['q1', 44, 2, 0],
    ['q2', null, 0, 2],
    ['members', 8, 2, 0],
    ['rating-per-member', 220 / 8, 2, 0],
    ['overall', null, 0, 2],
  ])
  expect(estimates[1]!.warnings).toEqual([{ code: 'no-answers' }])
})

test('one primary unit gives a value, and says that it gives no interval', () => {
  const [first] = estimate([
    ['a', 2, 20, 40, 1],
    ['a', 3, 60, 60, 2],
  ])
  expect(first).toMatchObject({ value: 44, df: 0, ciLow: null, ciHigh: null })
  expect(first!.warnings).toEqual([{ code: 'lonely-units', strata: 1 }, { code: 'no-degrees-of-freedom' }])
})
