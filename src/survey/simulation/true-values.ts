import { usualScale } from '../design/rating-scale.ts'
import { indexPercent } from '../estimate/index-percent.ts'
import { criterionChances } from './criterion-chances.ts'
import type { SimulatedPlace, SimulatedPopulation, SimulatedProvince } from './simulated-population.ts'

/** The true index of each criterion, per cent (mean-of-five), of the people of a province or, null, of all. */
export interface TrueValues {
  readonly province: string | null
  readonly adults: number
  readonly criteria: readonly number[]
}

/**
 * The values that a survey of a simulated country estimates: the mean over all adults of what they answer on average. Ratings rise
 * by the chance in a straight line, so that the mean follows from the mean effect of the villages.
 */
export function trueValues({ provinces }: SimulatedPopulation): readonly TrueValues[] {
  const each = provinces.map((province, at) => provinceValues(province, String(at + 1).padStart(2, '0')))
  const adults = each.reduce((sum, province) => sum + province.adults, 0)
  const criteria = (each[0]?.criteria ?? []).map(
    (_, at) => each.reduce((sum, province) => sum + province.adults * (province.criteria[at] ?? 0), 0) / adults,
  )
  return [{ province: null, adults, criteria }, ...each]
}

function provinceValues({ level, districts }: SimulatedProvince, province: string): TrueValues {
  const villages = districts.flatMap(({ inside }) => inside.flatMap((commune) => commune.inside))
  const adults = villages.reduce((sum, village) => sum + village.adults, 0)
  const effect =
    villages.reduce((sum: number, village: SimulatedPlace) => sum + village.adults * village.effect, 0) / adults
  const steps = usualScale.to - usualScale.from
  const criteria = criterionChances(level).map((chance) =>
    indexPercent('mean-of-five', usualScale.from + steps * (chance + (1 - chance) * effect)),
  )
  return { province, adults, criteria }
}
