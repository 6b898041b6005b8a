import { type Exact, ratio } from '../../../src/number/exact.ts'
import type { DrawBelow } from '../../../src/stats/seeded-random.ts'
import type { DrawnUnit } from '../../../src/survey/design/unit-path.ts'
import { drawGroup } from '../../../src/survey/draw/draw-group.ts'
import { shuffled } from '../../../src/survey/draw/shuffled.ts'
import { type Respondent, reduceAnswers } from '../../../src/survey/estimate/reduce-answers.ts'
import { criteria, madePopulation, type Person, type Population } from '../made-population.ts'
import { mean } from '../mean.ts'
import type { CoveredDesign } from './covered-design.ts'
import { criteriaPlan } from './criteria-plan.ts'

/** How communes are drawn: at random, or systematically with chances by their people. */
type CommuneMethod = 'simple' | 'pps-systematic'

/** Drawn of each stage, in each unit of the stage before. */
const drawn = { communes: 6, villages: 3, people: 8 } as const

/** One in so many answers is missing. */
const oneMissingIn = 20

const plan = criteriaPlan(criteria)

/** Three stages from one made-up country: communes in each province, villages, people. */
export function smallCountry(name: string, method: CommuneMethod, made: DrawBelow): CoveredDesign {
  const population = madePopulation(made)
  return {
    name,
    domains: { all: [null], women: ['female'] },
    figures: ['q1', 'overall'],
    truth: (domain, figure) => trueValue(population, domain, figure),
    sample: (draw) => reduceAnswers(plan, respondents(population, method, draw), 'people'),
  }
}

type Communes = Population['provinces'][number]

function respondents({ provinces }: Population, method: CommuneMethod, draw: DrawBelow): Respondent[] {
  return provinces.flatMap((communes, province) =>
    drawnCommunes(communes, method, draw).flatMap(({ at, probability }) => {
      const villages = communes[at] ?? []
      const chance = Number(probability.n) / Number(probability.d)
      const unequal = method === 'pps-systematic'
      const first: DrawnUnit = {
        ...{ stratum: `p${province}`, unit: String(at) },
        ...{ population: unequal ? null : communes.length, probability: unequal ? chance : null },
      }
      return some(villages, drawn.villages, draw).flatMap((village) => {
        const path = [
          first,
          { stratum: '', unit: String(village.at), population: villages.length },
          { stratum: '', unit: null, population: village.of.length },
        ]
        const weight = (villages.length * village.of.length) / (chance * drawn.villages * drawn.people)
        return some(village.of, drawn.people, draw).map(({ of: person }) => ({
          ...{ path, weight, domain: person.sex },
          values: answersOf(person, draw),
        }))
      })
    }),
  )
}

function drawnCommunes(communes: Communes, method: CommuneMethod, draw: DrawBelow) {
  // In a new order each time: of a list that stays, a systematic draw has few samples, whose spread no sample shows.
  const order = shuffled([...communes.keys()], communes.length, draw)
  const units = order.map((at, place) => ({
    ...{ code: String(place).padStart(3, '0'), name: String(at), parent: '', stratum: '' },
    size: method === 'simple' ? 1 : (communes[at] ?? []).flat().length,
  }))
  const { drawn: chosen } = drawGroup(units, { method, certainty: [], reserves: 0 }, drawn.communes, draw)
  return chosen.map(({ unit, isCertain, probability }): { at: number; probability: Exact } => ({
    at: Number(unit.name),
    probability: isCertain ? ratio(1n, 1n) : probability,
  }))
}

function answersOf({ ratings }: Person, draw: DrawBelow): Float64Array {
  return Float64Array.from(ratings, (rating) => (draw(oneMissingIn) === 0 ? Number.NaN : rating))
}

/** Draws some of all, without replacement, each with where it stands. */
function some<T>(all: readonly T[], count: number, draw: DrawBelow): { readonly of: T; readonly at: number }[] {
  const left = all.map((of, at) => ({ of, at }))
  return Array.from({ length: count }, () => left.splice(draw(left.length), 1)).flat()
}

function trueValue({ provinces }: Population, domain: string | null, figure: string): number {
  const people = provinces.flat(3).filter(({ sex }) => domain === null || sex === domain)
  const of = Array.from({ length: criteria }, (_, at) => mean(people.map(({ ratings }) => ratings[at] ?? 0)))
  return figure === 'overall' ? mean(of) : (of[0] ?? 0)
}
