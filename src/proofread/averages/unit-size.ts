import type { Figure } from '../figures/figure.ts'
import { exactly, type Interval } from '../figures/interval.ts'
import { weightOf } from '../text/units.ts'

/** How much one of a unit is: thousands, millions and billions, and weights in kilograms. */
export function unitSize({ scale, unit }: Pick<Figure, 'scale' | 'unit'>): Interval {
  return exactly(scale.mul(weightOf(unit)))
}
