import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { fromKept, type KeptTotals, toKept } from '../../src/survey/estimate/kept-totals.ts'
import { mergeTotals } from '../../src/survey/estimate/merge-totals.ts'
import { reduceAnswers } from '../../src/survey/estimate/reduce-answers.ts'
import { withoutDesignEffects } from '../../src/survey/estimate/without-design-effects.ts'
import { expectClose } from '../support/same-estimates.ts'
import { people, smallPlan } from '../support/survey-answers.ts'

const written = (kept: KeptTotals): KeptTotals => JSON.parse(JSON.stringify(kept))

test('totals that were written down and read again give the same estimates to the last bit', () => {
  fc.assert(
    fc.property(people, (all) => {
      const totals = reduceAnswers(smallPlan, all)
      const again = fromKept(written(toKept(totals)), smallPlan, 2)!
      expect(estimateSurvey(again, 'fail')).toEqual(estimateSurvey(totals, 'fail'))
      expect(toKept(again)).toEqual(toKept(totals))
    }),
  )
})

test('any batches in any order, each added to what was kept of those before, give what all answers at once give', () => {
  const batched = people.chain((all) =>
    fc.record({
      all: fc.constant(all),
      order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
      batchOf: fc.array(fc.nat(4), { minLength: all.length, maxLength: all.length }),
    }),
  )
  fc.assert(
    fc.property(batched, ({ all, order, batchOf }) => {
      let kept: KeptTotals = { paths: [], domains: [] }
      for (const batch of [0, 1, 2, 3, 4]) {
        const totals = fromKept(written(kept), smallPlan, 2)!
        const some = order.filter((at) => batchOf[at] === batch).map((at) => all[at]!)
        mergeTotals(totals, reduceAnswers(smallPlan, some))
        kept = toKept(totals)
      }
      const estimates = estimateSurvey(fromKept(kept, smallPlan, 2)!, 'fail')
      expectClose(estimates, estimateSurvey(reduceAnswers(smallPlan, all), 'fail'))
    }),
  )
})

test('totals without design effects are those of answers that were reduced without', () => {
  fc.assert(
    fc.property(people, (all) => {
      const plan = { ...smallPlan, designEffects: false }
      expect(toKept(withoutDesignEffects(reduceAnswers(smallPlan, all)))).toEqual(toKept(reduceAnswers(plan, all)))
    }),
  )
})

const kept = toKept(reduceAnswers(smallPlan, fc.sample(people, { seed: 1, numRuns: 1 })[0]!))
const [first, ...others] = kept.domains
const withFirst = (changes: Partial<typeof first>) => ({ ...kept, domains: [{ ...first!, ...changes }, ...others] })

test.each<[string, KeptTotals]>([
  ['a unit that stands twice', { ...kept, paths: [...kept.paths, kept.paths[0]!] }],
  ['a unit without its village', { paths: [kept.paths[0]!.slice(0, 1)], domains: [] }],
  ['a domain that stands twice', { ...kept, domains: [...kept.domains, first!] }],
  ['a sum too few', withFirst({ sums: first!.sums.slice(1) })],
  ['a unit that is not there', withFirst({ leaves: [kept.paths.length, ...first!.leaves.slice(1)] })],
  ['a row that stands twice', withFirst({ leaves: [first!.leaves[1]!, ...first!.leaves.slice(1)] })],
  ['a product too many', withFirst({ spread: { ...first!.spread, values: [...first!.spread.values, 0] } })],
])('totals with %s do not hold together', (_, damaged) => {
  expect(fromKept(kept, smallPlan, 2)).not.toBeNull()
  expect(fromKept(damaged, smallPlan, 2)).toBeNull()
})
