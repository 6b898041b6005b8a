import fc from 'fast-check'
import type { UnitPath } from '../../src/survey/design/unit-path.ts'
import type { EstimationPlan } from '../../src/survey/estimate/estimation-plan.ts'
import type { Respondent } from '../../src/survey/estimate/reduce-answers.ts'

/** Two criteria with their mean, a total and a ratio. */
export const smallPlan: EstimationPlan = {
  measures: [
    { kind: 'criterion', id: 'q1', top: 0, bottom: null },
    { kind: 'criterion', id: 'q2', top: 1, bottom: null },
    { kind: 'total', id: 'members', top: 2, bottom: null },
    { kind: 'ratio', id: 'rating-per-member', top: 0, bottom: 2 },
  ],
  criteria: 2,
  designEffects: true,
  degreesOfFreedom: 'units',
  combinations: [{ kind: 'overall', id: 'overall', criteria: [0, 1] }],
}

/** Three strata of three primary units, in each three villages; both stages with population sizes. */
export function pathOf(position: number, populations: readonly [number, number] = [7, 8]): UnitPath {
  const [stratum, commune, village] = [position % 3, Math.floor(position / 3) % 3, Math.floor(position / 9) % 3]
  return [
    { stratum: `s${stratum}`, unit: `c${stratum}.${commune}`, population: populations[0] },
    { stratum: '', unit: `v${village}`, population: populations[1] },
  ]
}

/**
 * The same people drawn at a third stage, half of the villages in strata by sex.
 *
 * @param name of a person as a unit; null where units are people
 */
export function asPeople(
  respondents: readonly Respondent[],
  name: (at: number) => string | null = () => null,
): readonly Respondent[] {
  return respondents.map((each, at) => {
    const isStratified = Math.floor(at / 9) % 2 === 0
    const last = {
      stratum: isStratified ? `${at % 2}` : '',
      unit: name(at),
      population: 40 + (at % 2) * (isStratified ? 7 : 0),
    }
    return { ...each, path: [...each.path, last] }
  })
}

const rating = fc.option(fc.constantFrom(20, 40, 60, 80, 100), { nil: Number.NaN, freq: 8 })

const person = fc.record({
  weight: fc.double({ min: 0.5, max: 60, noNaN: true }),
  domain: fc.constantFrom('male', 'female'),
  answers: fc.tuple(rating, rating, fc.integer({ min: 1, max: 9 })),
})

/** People in every unit of the small design, their answers and weights any. */
export const people: fc.Arbitrary<readonly Respondent[]> = fc
  .array(person, { minLength: 54, maxLength: 90 })
  .map((all) =>
    all.map(({ weight, domain, answers }, at) => ({
      path: pathOf(at),
      weight,
      domain,
      values: Float64Array.from(answers),
    })),
  )
