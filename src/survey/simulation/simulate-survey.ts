import type { DrawBelow } from '../../stats/seeded-random.ts'
import { usualScale } from '../design/rating-scale.ts'
import { criterionChances } from './criterion-chances.ts'
import { wishShares } from './shape-2024.data.ts'
import {
  evenly,
  personSpread,
  type SimulatedPlace,
  type SimulatedPopulation,
  type SimulatedProvince,
} from './simulated-population.ts'

/** One person of a simulated survey. */
export interface SimulatedRespondent extends SampledVillage {
  readonly sex: 'male' | 'female'
  readonly age: '18-34' | '35-59' | '60+'
  /** Of each criterion 1 to 5; null where it is not answered. */
  readonly ratings: readonly (number | null)[]
  /** Of each wish 1 if it is ticked, else 0. */
  readonly wishes: readonly number[]
}

/** A village that was drawn, and the places that it was drawn in. */
export interface SampledVillage {
  readonly province: string
  readonly district: string
  readonly commune: string
  readonly village: string
  /** How many there were to draw from: districts of the province, communes of the district, villages of the commune, adults of the village. */
  readonly districts: number
  readonly communes: number
  readonly villages: number
  readonly adults: number
  /** How many adults each person drawn here stands for. */
  readonly weight: number
}

/** Drawn in each place; as many as in 2024, when 195 districts, 385 communes and 1,170 villages were drawn. */
const drawn = { districts: 3, communes: 2, villages: 3 } as const

/** One in so many answers is missing. */
const oneMissingIn = 100

/**
 * Draws people of a simulated country in four stages, each at random without replacement: districts, communes, villages, adults; and
 * has them answer. A rating is 1 and one more for each of four chances, so that its mean follows from the chance.
 *
 * @param people how many; in villages as evenly as can be, and no more than live there
 */
export function* simulateSurvey(
  { provinces }: SimulatedPopulation,
  people: number,
  draw: DrawBelow,
): Generator<SimulatedRespondent> {
  const villages = provinces.length * drawn.districts * drawn.communes * drawn.villages
  let before = 0
  for (const [at, province] of provinces.entries()) {
    const chances = criterionChances(province.level)
    for (const { place, village } of sampledVillages(province, at, draw)) {
      const share = Math.floor((people * (before + 1)) / villages) - Math.floor((people * before) / villages)
      const sampled = Math.min(share, village.adults)
      before++
      const weight = (place.weight * village.adults) / sampled
      for (let person = 0; person < sampled; person++) yield { ...place, weight, ...answers(chances, village, draw) }
    }
  }
}

function* sampledVillages(province: SimulatedProvince, number: number, draw: DrawBelow) {
  for (const district of some(province.districts, drawn.districts, draw))
    for (const commune of some(district.place.inside, drawn.communes, draw))
      for (const village of some(commune.place.inside, drawn.villages, draw)) {
        const numbers = [number, district.at, commune.at, village.at].map((at) => String(at + 1).padStart(2, '0'))
        const codeTo = (stage: number) => numbers.slice(0, stage).join('.')
        const all = [province.districts, district.place.inside, commune.place.inside].map(({ length }) => length)
        const [districts = 0, communes = 0, villages = 0] = all
        const place: SampledVillage = {
          ...{ province: codeTo(1), district: codeTo(2), commune: codeTo(3), village: codeTo(4) },
          ...{ districts, communes, villages, adults: village.place.adults },
          weight: (districts * communes * villages) / (drawn.districts * drawn.communes * drawn.villages),
        }
        yield { place, village: village.place }
      }
}

/** Draws some of all, without replacement, in the order in which they stand. */
function some(all: readonly SimulatedPlace[], count: number, draw: DrawBelow) {
  const left = [...all.keys()]
  const chosen = Array.from({ length: count }, () => left.splice(draw(left.length), 1)).flat()
  return chosen.toSorted((a, b) => a - b).flatMap((at) => (all[at] ? [{ at, place: all[at] }] : []))
}

function answers(chances: readonly number[], village: SimulatedPlace, draw: DrawBelow) {
  const effect = village.effect + personSpread * evenly(draw)
  const ratings = chances.map((chance) => {
    if (draw(oneMissingIn) === 0) return null
    const own = chance + (1 - chance) * effect
    let rating: number = usualScale.from
    for (let step = usualScale.from; step < usualScale.to; step++) if (draw(fineness) < own * fineness) rating++
    return rating
  })
  const wishes = wishShares.map((share) => (draw(fineness) < (share / 100) * fineness ? 1 : 0))
  const sex = draw(2) === 0 ? ('male' as const) : ('female' as const)
  return { sex, age: ages[draw(ages.length)] ?? ages[0], ratings, wishes }
}

const ages = ['18-34', '35-59', '60+'] as const

const fineness = 1_000_000
