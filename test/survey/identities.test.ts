import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { mergeTotals } from '../../src/survey/estimate/merge-totals.ts'
import { type Respondent, reduceAnswers } from '../../src/survey/estimate/reduce-answers.ts'
import { expectSame } from '../support/same-estimates.ts'
import { pathOf, people, smallPlan } from '../support/survey-answers.ts'

const estimate = (respondents: readonly Respondent[]) => estimateSurvey(reduceAnswers(smallPlan, respondents), 'fail')

test('the order of the people changes nothing', () => {
  fc.assert(
    fc.property(people, fc.nat(), (all, shift) => {
      const turned = [...all.slice(shift % all.length), ...all.slice(0, shift % all.length)].toReversed()
      expectSame(estimate(turned), estimate(all))
    }),
    { numRuns: 40 },
  )
})

test('totals of two parts, merged, give what all people give', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 54 }), (all, cut) => {
      const merged = reduceAnswers(smallPlan, all.slice(0, cut))
      mergeTotals(merged, reduceAnswers(smallPlan, all.slice(cut)))
      expectSame(estimateSurvey(merged, 'fail'), estimate(all))
    }),
    { numRuns: 40 },
  )
})

test('weights of another scale leave means and ratios, their errors and degrees of freedom, and scale totals', () => {
  fc.assert(
    fc.property(people, fc.double({ min: 1, max: 50, noNaN: true }), (all, scale) => {
      const plain = estimate(all)
      const scaled = estimate(all.map((each) => ({ ...each, weight: each.weight * scale })))
      const expected = plain.map(({ kind, value, standardError, ...rest }) => {
        const factor = kind === 'total' ? scale : 1
        return { ...rest, kind, value: value! * factor, standardError: standardError! * factor }
      })
      for (const [at, { value, standardError, df }] of scaled.entries()) {
        expect(value).toBeCloseTo(expected[at]!.value, 6)
        expect(standardError).toBeCloseTo(expected[at]!.standardError, 6)
        expect(df).toBe(expected[at]!.df)
      }
    }),
    { numRuns: 40 },
  )
})

test('a census at every stage has no sampling error', () => {
  fc.assert(
    fc.property(people, (all) => {
      const census = all.map((each, at) => ({ ...each, path: pathOf(at, [3, 3]) }))
      expect(estimate(census).map(({ standardError }) => standardError)).toEqual(estimate(all).map(() => 0))
    }),
    { numRuns: 20 },
  )
})

test('people of the domains together are the people of the whole', () => {
  fc.assert(
    fc.property(people, (all) => {
      const estimates = estimate(all)
      const people = (domain: string | null) =>
        estimates.filter((each) => each.domain === domain).map(({ n, unanswered }) => n + unanswered)
      const [male, female] = [people('male'), people('female')]
      const together = people(null)
      expect(together.every((count) => count === all.length)).toBe(true)
      expect(together.map((_, at) => (male[at] ?? 0) + (female[at] ?? 0))).toEqual(together)
    }),
    { numRuns: 20 },
  )
})

test('a lonely unit that nobody decided about is no figure', () => {
  const lonely = [0, 1, 3, 4].map((at) => ({
    path: [pathOf(at)[0]!].map((unit) => ({ ...unit, stratum: `s${Math.min(at, 2)}` })),
    ...{ weight: 2, domain: '', values: Float64Array.of(20, 40, 1) },
  }))
  expect(() => estimate(lonely)).toThrow('a lonely unit under the rule "fail"')
})
