import type { DrawBelow } from '../../../src/stats/seeded-random.ts'
import type { UnitPath } from '../../../src/survey/design/unit-path.ts'
import { indexPercent } from '../../../src/survey/estimate/index-percent.ts'
import { type Respondent, reduceAnswers } from '../../../src/survey/estimate/reduce-answers.ts'
import { type SimulatedRespondent, simulateSurvey } from '../../../src/survey/simulation/simulate-survey.ts'
import { simulatedPopulation } from '../../../src/survey/simulation/simulated-population.ts'
import { trueValues } from '../../../src/survey/simulation/true-values.ts'
import { mean } from '../mean.ts'
import type { CoveredDesign } from './covered-design.ts'
import { criteriaPlan } from './criteria-plan.ts'

const people = 36_525

/** The design of the example, with its degrees of freedom: four stages from a country simulated in the shape of 2024, three districts a province. */
export function simulatedCountry(name: string, made: DrawBelow): CoveredDesign {
  const population = simulatedPopulation(made)
  const truths = new Map(trueValues(population).map(({ province, criteria }) => [province, criteria]))
  const plan = criteriaPlan(truths.get(null)?.length ?? 0, 'satterthwaite')
  return {
    name,
    domains: { all: [null], provinces: [...truths.keys()].filter((province) => province !== null) },
    figures: ['q1', 'overall'],
    truth: (domain, figure) => {
      const values = truths.get(domain) ?? []
      return figure === 'overall' ? mean(values) : (values[0] ?? 0)
    },
    sample: (draw) => reduceAnswers(plan, respondents(simulateSurvey(population, people, draw)), 'people'),
  }
}

function* respondents(all: Iterable<SimulatedRespondent>): Generator<Respondent> {
  const paths = new Map<string, UnitPath>()
  for (const each of all) {
    const path = paths.get(each.village) ?? pathOf(each)
    paths.set(each.village, path)
    const values = Float64Array.from(each.ratings, (rating) =>
      rating === null ? Number.NaN : indexPercent('mean-of-five', rating),
    )
    yield { path, weight: each.weight, domain: each.province, values }
  }
}

function pathOf({ province, district, commune, village, ...counts }: SimulatedRespondent): UnitPath {
  return [
    { stratum: province, unit: district, population: counts.districts },
    { stratum: '', unit: commune, population: counts.communes },
    { stratum: '', unit: village, population: counts.villages },
    { stratum: '', unit: null, population: counts.adults },
  ]
}
