import { seededDraw } from '../../src/stats/seeded-random.ts'
import type { DesignTotals } from '../../src/survey/estimate/design-totals.ts'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import type { EstimationPlan } from '../../src/survey/estimate/estimation-plan.ts'
import { reduceAnswers } from '../../src/survey/estimate/reduce-answers.ts'
import { bootstrap } from '../../src/survey/replicates/bootstrap.ts'
import { jackknife } from '../../src/survey/replicates/jackknife.ts'
import type { Replicates } from '../../src/survey/replicates/replicates.ts'
import { drawRespondents } from './draw-respondents.ts'
import { criteria, madePopulation, type Population } from './made-population.ts'

const plan: EstimationPlan = {
  measures: Array.from({ length: criteria }, (_, top) => ({
    ...{ kind: 'criterion', id: `q${top + 1}` },
    ...{ top, bottom: null },
  })),
  criteria,
  designEffects: true,
  combinations: [{ kind: 'overall', id: 'overall', criteria: Array.from({ length: criteria }, (_, at) => at) }],
}

/** Each way of making errors, with its replicates. */
const methods: Readonly<Record<string, (totals: DesignTotals, draw: number) => Replicates | null>> = {
  linearized: () => null,
  jackknife: ({ units: [primary] }) => (primary ? jackknife(primary, 'fail') : null),
  bootstrap: ({ units: [primary] }, draw) => (primary ? bootstrap(primary, 100, seededDraw(draw)) : null),
}

/**
 * Prints how often the 95 % intervals hold the true value, over many seeded draws of three stages from one made-up country, for all
 * people and for the women; and how the mean standard error compares with how far the estimates really spread.
 */
export function printCoverage({ draws, seed }: { readonly draws: number; readonly seed: number }): void {
  const draw = seededDraw(seed)
  const population = madePopulation(draw)
  const samples = Array.from({ length: draws }, () => reduceAnswers(plan, drawRespondents(population, draw)))
  console.log(`${draws} draws, seed ${seed}; an interval should hold the truth in 93 to 97 of 100\n`)
  console.log(['errors', 'people', 'figure', 'truth', 'held, %', 'error/spread'].map(cell).join(''))
  for (const [name, replicates] of Object.entries(methods)) {
    const made = samples.map((totals, at) => estimateSurvey(totals, 'fail', replicates(totals, at)))
    for (const domain of [null, 'female'])
      for (const id of ['q1', 'overall']) {
        const truth = trueValue(population, domain, id)
        const found = made.flatMap((all) => all.filter((each) => each.id === id && each.domain === domain))
        const held = found.filter(
          ({ ciLow, ciHigh }) => (ciLow ?? truth + 1) <= truth && truth <= (ciHigh ?? truth - 1),
        )
        const ratio =
          mean(found.map(({ standardError }) => standardError ?? 0)) / deviation(found.map(({ value }) => value ?? 0))
        const numbers = [truth, (100 * held.length) / draws, ratio].map((number) => number.toFixed(2))
        console.log([name, domain ?? 'all', id, ...numbers].map(cell).join(''))
      }
  }
}

function trueValue({ provinces }: Population, domain: string | null, id: string): number {
  const people = provinces.flat(3).filter(({ sex }) => domain === null || sex === domain)
  const of = Array.from({ length: criteria }, (_, at) => mean(people.map(({ ratings }) => ratings[at] ?? 0)))
  return id === 'overall' ? mean(of) : (of[0] ?? 0)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers)
  return Math.sqrt(numbers.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (numbers.length - 1))
}

function cell(text: string): string {
  return text.padStart(13)
}
