import type { DesignUnits } from '../design/design-units.ts'

/** The strata of the first stage that leaves of the design lie in. */
export function primaryStrata(units: DesignUnits, leaves: readonly number[]): ReadonlySet<number> {
  let strata = new Set(leaves)
  for (const [below, stage] of units.toReversed().entries()) {
    const here = below === 0 ? leaves : [...strata].map((stratum) => units.at(-below)?.parentOfStratum[stratum] ?? 0)
    strata = new Set([...here].map((unit) => stage.stratumOfUnit[unit] ?? 0))
  }
  return strata
}
