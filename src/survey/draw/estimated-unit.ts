import type { DrawnUnit } from '../design/unit-path.ts'
import type { DrawMethod } from './plan-stage.ts'

/** The group that a unit was drawn in, as far as the variance goes. */
export interface EstimatedGroup {
  readonly stratum: string
  readonly method: DrawMethod
  /** How many units there were to draw from, without those that were certain. */
  readonly chancy: number
}

/**
 * What the variance takes a drawn unit for. A certain unit is a stratum of its own, all of which was drawn: chance has no part in
 * it, and the others are no sample of it. Of the others those drawn by size have their own chances, all else the number of units
 * that they were drawn from.
 *
 * @param code of the unit itself
 * @param place of the unit that was drawn, which a reserve stands in for
 * @see Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, 3.6.1 (certain units); Brewer (2002), ch. 9
 */
export function estimatedUnit(
  code: string,
  place: { readonly code: string; readonly probability: number; readonly isCertain: boolean },
  { stratum, method, chancy }: EstimatedGroup,
): DrawnUnit {
  const isBySize = method === 'pps-systematic'
  const size = (population: number, probability: number) =>
    isBySize ? { population: null, probability } : { population, probability: null }
  if (place.isCertain) return { unit: code, stratum: certainStratum(stratum, place.code), ...size(1, 1) }
  return { unit: code, stratum, ...size(chancy, place.probability) }
}

/** No stratum of a frame has a name with this sign. */
function certainStratum(stratum: string, code: string): string {
  return `${stratum}\u0000${code}`
}
