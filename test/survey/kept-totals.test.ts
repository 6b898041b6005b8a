import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import type { KeptRows } from '../../src/survey/estimate/kept-rows.ts'
import { fromKept, type KeptTotals, toKept } from '../../src/survey/estimate/kept-totals.ts'
import { mergeTotals } from '../../src/survey/estimate/merge-totals.ts'
import { reduceAnswers } from '../../src/survey/estimate/reduce-answers.ts'
import { withoutDesignEffects } from '../../src/survey/estimate/without-design-effects.ts'
import { expectClose } from '../support/same-estimates.ts'
import { asPeople, people, smallPlan } from '../support/survey-answers.ts'

const form = { stages: 2, kind: 'groups' } as const
const ofPeople = { stages: 3, kind: 'people' } as const

const written = (kept: KeptTotals): KeptTotals => JSON.parse(JSON.stringify(kept))

test('totals that were written down and read again give the same estimates to the last bit', () => {
  fc.assert(
    fc.property(people, (all) => {
      const totals = reduceAnswers(smallPlan, all)
      const again = fromKept(written(toKept(totals)), smallPlan, form)!
      expect(estimateSurvey(again, 'fail')).toEqual(estimateSurvey(totals, 'fail'))
      expect(toKept(again)).toEqual(toKept(totals))
    }),
  )
})

test('so do totals of people, whose answers are kept one by one', () => {
  fc.assert(
    fc.property(people, (all) => {
      const totals = reduceAnswers(smallPlan, asPeople(all), 'people')
      const again = fromKept(written(toKept(totals)), smallPlan, ofPeople)!
      expect(estimateSurvey(again, 'adjust')).toEqual(estimateSurvey(totals, 'adjust'))
      expect(toKept(again)).toEqual(toKept(totals))
    }),
    { numRuns: 40 },
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
      let kept: KeptTotals = { paths: [], pathOfLeaf: null, domains: [] }
      for (const batch of [0, 1, 2, 3, 4]) {
        const totals = fromKept(written(kept), smallPlan, form)!
        const some = order.filter((at) => batchOf[at] === batch).map((at) => all[at]!)
        mergeTotals(totals, reduceAnswers(smallPlan, some))
        kept = toKept(totals)
      }
      const estimates = estimateSurvey(fromKept(kept, smallPlan, form)!, 'fail')
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

const sample = fc.sample(people, { seed: 1, numRuns: 1 })[0]!
const kept = toKept(reduceAnswers(smallPlan, sample))
const [first, ...others] = kept.domains
const rows = first!.rows as Extract<KeptRows, { sums: unknown }>
const withFirst = (changes: Partial<typeof first>) => ({ ...kept, domains: [{ ...first!, ...changes }, ...others] })

test.each<[string, KeptTotals]>([
  ['a unit that stands twice', { ...kept, paths: [...kept.paths, kept.paths[0]!] }],
  ['a unit without its village', { ...kept, paths: [kept.paths[0]!.slice(0, 1)], domains: [] }],
  ['a domain that stands twice', { ...kept, domains: [...kept.domains, first!] }],
  ['a sum too few', withFirst({ rows: { ...rows, sums: rows.sums.slice(1) } })],
  ['a unit that is not there', withFirst({ rows: { ...rows, leaves: [kept.paths.length, ...rows.leaves.slice(1)] } })],
  ['a row that stands twice', withFirst({ rows: { ...rows, leaves: [rows.leaves[1]!, ...rows.leaves.slice(1)] } })],
  ['a product too many', withFirst({ spread: { ...first!.spread, values: [...first!.spread.values, 0] } })],
])('totals with %s do not hold together', (_, damaged) => {
  expect(fromKept(kept, smallPlan, form)).not.toBeNull()
  expect(fromKept(damaged, smallPlan, form)).toBeNull()
})

const keptPeople = toKept(reduceAnswers(smallPlan, asPeople(sample), 'people'))
const [one, ...more] = keptPeople.domains
const persons = one!.rows as Extract<KeptRows, { weights: unknown }>
const answers = persons.answers[0]!
const withPeople = (changes: Partial<typeof persons>) => ({
  ...keptPeople,
  domains: [{ ...one!, rows: { ...persons, ...changes } }, ...more],
})
const withAnswers = (changes: Partial<typeof answers>) =>
  withPeople({ answers: [{ ...answers, ...changes }, ...persons.answers.slice(1)] })

test.each<[string, KeptTotals]>([
  ['people of no stratum', { ...keptPeople, pathOfLeaf: keptPeople.pathOfLeaf!.map(() => keptPeople.paths.length) }],
  ['people without strata', { ...keptPeople, pathOfLeaf: null }],
  ['a weight too few', withPeople({ weights: persons.weights.slice(1) })],
  ['a question too few', withPeople({ answers: persons.answers.slice(1) })],
  ['an answer too few', withAnswers({ codes: answers.codes.slice(1) })],
  ['an answer that is not known', withAnswers({ codes: answers.codes.map(() => answers.known.length + 1) })],
  ['sums in the place of people', { ...keptPeople, domains: kept.domains }],
])('totals of people with %s do not hold together', (_, damaged) => {
  expect(fromKept(keptPeople, smallPlan, ofPeople)).not.toBeNull()
  expect(fromKept(damaged, smallPlan, ofPeople)).toBeNull()
})

test('totals of people are none of groups, and the other way round', () => {
  expect(fromKept(keptPeople, smallPlan, form)).toBeNull()
  expect(fromKept(kept, smallPlan, ofPeople)).toBeNull()
})
