import { stratumKey, type UnitPath } from './unit-path.ts'

/** One stratum of one stage: what was drawn in it. */
export interface DesignStratum {
  /** From 0, the stage of the primary units. */
  readonly stage: number
  readonly label: string
  readonly population: number | null
  readonly units: Set<string>
}

/** The strata of all stages, by `stratumKey`. */
export type DesignStrata = Map<string, DesignStratum>

/** Enters the units of a path into the strata that they were drawn in. */
export function addToStrata(strata: DesignStrata, path: UnitPath): void {
  for (const [stage, { unit, stratum, population }] of path.entries()) {
    const key = stratumKey(path, stage)
    const found = strata.get(key)
    if (found) found.units.add(unit)
    else strata.set(key, { stage, label: stratum, population, units: new Set([unit]) })
  }
}

/** Below this share not drawn, a stratum counts as drawn whole. @see R survey 4.1, `survey:::onestrat` */
const wholeBelow = 1e-7

/** The share of a stratum that was not drawn: the finite population correction, 1 where the population is not known. */
export function notDrawnShare(population: number | null, drawn: number): number {
  if (population === null) return 1
  const share = (population - drawn) / population
  return share < wholeBelow ? 0 : share
}

/** A stratum of which one unit was drawn and more could have been: it shows no spread. */
export function isLonely({ population, units }: DesignStratum): boolean {
  return units.size === 1 && notDrawnShare(population, 1) > 0
}
