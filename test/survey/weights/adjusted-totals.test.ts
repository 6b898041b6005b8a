import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateSurvey } from '../../../src/survey/estimate/estimate-survey.ts'
import { mergeTotals } from '../../../src/survey/estimate/merge-totals.ts'
import { type Respondent, reduceAnswers } from '../../../src/survey/estimate/reduce-answers.ts'
import { type Adjustments, adjustedTotals } from '../../../src/survey/weights/adjusted-totals.ts'
import { expectSame } from '../../support/same-estimates.ts'
import { pathOf, people, smallPlan } from '../../support/survey-answers.ts'
import { calibrationTo, withParts } from '../../support/weighted-answers.ts'

const share = fc.double({ min: 0.3, max: 0.7, noNaN: true })
const adjustments = fc
  .tuple(fc.boolean(), share, share)
  .map(([response, men, young]): Adjustments => ({ response, calibration: calibrationTo('raking', men, young) }))

/** A survey whose people are in every category of sex and age. */
const survey = people.filter((all) =>
  ['male', 'female'].every((sex) =>
    [0, 1].every((age) => all.some(({ domain }, at) => domain === sex && Math.floor(at / 2) % 2 === age && at % 5 < 4)),
  ),
)

function estimates(reduced: ReturnType<typeof reduceAnswers>, asked: Adjustments) {
  const { totals, issues } = adjustedTotals(reduced, asked)
  expect(issues).toEqual([])
  return estimateSurvey(totals, 'fail')
}
const reduce = (all: readonly Respondent[]) => reduceAnswers(smallPlan, all)

test('two parts of the answers, merged before weights are adjusted, give what all answers give', () => {
  fc.assert(
    fc.property(survey, adjustments, fc.integer({ min: 0, max: 54 }), (all, asked, cut) => {
      const parts = withParts(all, asked.response)
      const merged = reduce(parts.slice(0, cut))
      mergeTotals(merged, reduce(parts.slice(cut)))
      expectSame(estimates(merged, asked), estimates(reduce(parts), asked))
    }),
    { numRuns: 30 },
  )
})

test('the order of the people changes nothing under adjusted weights', () => {
  fc.assert(
    fc.property(survey, adjustments, (all, asked) => {
      const parts = withParts(all, asked.response)
      expectSame(estimates(reduce(parts.toReversed()), asked), estimates(reduce(parts), asked))
    }),
    { numRuns: 30 },
  )
})

test('calibrated to what the weights add up to, every value stays', () => {
  fc.assert(
    fc.property(survey, (all) => {
      const parts = withParts(all)
      const sum = (is: (each: Respondent, at: number) => boolean) =>
        all.reduce((total, each, at) => (is(each, at) ? total + each.weight : total), 0)
      const whole = sum(() => true)
      const { margins } = calibrationTo(
        'linear',
        sum(({ domain }) => domain === 'male') / whole,
        sum((_, at) => Math.floor(at / 2) % 2 === 0) / whole,
      )
      const own = margins.map((margin) => ({
        ...margin,
        totals: new Map([...margin.totals].map(([category, total]) => [category, (total * whole) / 2000])),
      }))
      const plain = estimateSurvey(reduce(all), 'fail')
      const made = estimates(reduce(parts), { response: false, calibration: { method: 'linear', margins: own } })
      for (const [at, { value, n, df }] of made.entries()) {
        expect([n, df]).toEqual([plain[at]!.n, plain[at]!.df])
        expect(value).toBeCloseTo(plain[at]!.value!, 8)
      }
    }),
    { numRuns: 30 },
  )
})

test('a census at every stage has no sampling error under calibrated weights either', () => {
  fc.assert(
    fc.property(survey, adjustments, (all, asked) => {
      const census = all.map((each, at) => ({ ...each, path: pathOf(at, [3, 3]) }))
      const made = estimates(reduce(withParts(census)), asked)
      expect(made.map(({ standardError }) => standardError)).toEqual(made.map(() => 0))
    }),
    { numRuns: 20 },
  )
})

test('the total of what weights were calibrated to has no sampling error', () => {
  fc.assert(
    fc.property(survey, adjustments, (all, asked) => {
      const counted = all.map((each) => ({ ...each, values: Float64Array.of(20, 40, 1) }))
      const totals = estimates(reduce(withParts(counted, asked.response)), asked).filter(({ kind }) => kind === 'total')
      expect(totals.map(({ domain }) => domain)).toEqual([null, 'female', 'male'])
      for (const { standardError } of totals) expect(standardError).toBeLessThan(1e-6)
      expect(totals[0]!.value).toBeCloseTo(2000, 6)
    }),
    { numRuns: 30 },
  )
})

test('people who did not answer hand their weight to those of their class, and count as drawn', () => {
  fc.assert(
    fc.property(survey, (all) => {
      const parts = withParts(all, true)
      const { totals, report } = adjustedTotals(reduce(parts), { response: true, calibration: null })
      const weight = [...totals.domains.values()].reduce((sum, { spread }) => sum + spread.totals[0]!, 0)
      expect(weight).toBeCloseTo(
        all.reduce((sum, each) => sum + each.weight, 0),
        6,
      )
      const unanswered = Math.floor(all.length / 5)
      expect(report.response).toMatchObject({ answered: all.length - unanswered, unanswered, replacements: 0 })
      expect(report.response!.rate).toBeCloseTo(1 - unanswered / all.length, 12)
      expect(totals.units.map(({ drawn }) => drawn)).toEqual(reduce(all).units.map(({ drawn }) => drawn))
    }),
    { numRuns: 20 },
  )
})
