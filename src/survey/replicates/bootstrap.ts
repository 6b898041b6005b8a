import type { DrawBelow } from '../../stats/seeded-random.ts'
import type { StageUnits } from '../design/design-units.ts'
import type { Replicates } from './replicates.ts'

/**
 * The bootstrap of Rao and Wu: in each stratum n − 1 primary units are drawn with replacement from the n, and each counts n / (n − 1)
 * times as often as it was drawn. Population sizes play no part. A unit alone in its stratum is always drawn.
 *
 * @param count replicates, at least 2
 * @see Rao, Wu (1988), Resampling Inference with Complex Survey Data; R survey 4.1, `as.svrepdesign(type = "subbootstrap")`
 */
export function bootstrap(primary: StageUnits, count: number, draw: DrawBelow): Replicates {
  const members = namedOrder(primary)
  const multipliers = Array.from({ length: count }, () => {
    const weights = new Float64Array(primary.stratumOfUnit.length)
    for (const units of members) drawStratum(units, weights, draw)
    return weights
  })
  return { multipliers, scales: multipliers.map(() => 1 / (count - 1)), centre: 'mean' }
}

/** The units of each stratum, strata and units in the order of their names: the same draws for the same seed, however answers stand. */
function namedOrder({ stratumNumbers, unitNumbers, drawn }: StageUnits): readonly (readonly number[])[] {
  const members: number[][] = drawn.map(() => [])
  const units = [...unitNumbers].map(([name, unit]) => ({ ...splitName(name), unit }))
  for (const { number, unit } of units.toSorted((a, b) => compared(a.label, b.label))) members[number]?.push(unit)
  const strata = [...stratumNumbers].map(([name, stratum]) => ({ ...splitName(name), stratum }))
  return strata.toSorted((a, b) => compared(a.label, b.label)).map(({ stratum }) => members[stratum] ?? [])
}

/** Names of strata and units begin with the number of what they lie in. */
function splitName(name: string): { readonly number: number; readonly label: string } {
  const at = name.indexOf(':')
  return { number: Number(name.slice(0, at)), label: name.slice(at + 1) }
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function drawStratum(units: readonly number[], weights: Float64Array, draw: DrawBelow): void {
  const n = units.length
  if (n === 1) weights[units[0] ?? 0] = 1
  for (let drawn = 1; drawn < n; drawn++) {
    const unit = units[draw(n)] ?? 0
    weights[unit] = (weights[unit] ?? 0) + n / (n - 1)
  }
}
