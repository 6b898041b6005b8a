import type { DrawBelow } from '../../stats/seeded-random.ts'
import type { FrameUnit } from './frame-unit.ts'

/**
 * Draws units at equal steps on the line of their sizes laid end to end, from a random start. In whole numbers: the line is as
 * long as `places` times all sizes, a step as all sizes, the start one of as many whole numbers as the sizes add up to, so that
 * a unit has exactly the chance `places` × size / all sizes.
 *
 * @param units none of which is expected once or more, unless all are
 * @param lengthOf a whole number from 1: a unit's size, or the same for all
 * @returns exactly `places` units, in their order
 * @see Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, 3.4.1, 3.6.2
 */
export function systematic(
  units: readonly FrameUnit[],
  places: number,
  below: DrawBelow,
  lengthOf: (unit: FrameUnit) => number = ({ size }) => size,
): readonly FrameUnit[] {
  if (places === 0) return []
  const step = units.reduce((sum, unit) => sum + lengthOf(unit), 0)
  let next = below(step)
  let end = 0
  return units.filter((unit) => {
    end += places * lengthOf(unit)
    const isHit = next < end
    if (isHit) next += step
    return isHit
  })
}
