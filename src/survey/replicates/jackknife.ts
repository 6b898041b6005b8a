import { isLonely, notDrawnShare, type StageUnits } from '../design/design-units.ts'
import type { LonelyRule } from '../design/lonely-rule.ts'
import type { Replicates } from './replicates.ts'

/**
 * The stratified jackknife JKn: each primary unit is left out in turn, and the others of its stratum stand in for it; a
 * replicate counts (1 − f) · (n − 1) / n. A lonely unit is left out for nothing under `certainty`; under `adjust` all other
 * strata stand in for it; under `average` the variance of the rest is raised to the number of all units.
 *
 * @returns null if no unit can be left out
 * @see R survey 4.1, `as.svrepdesign(type = "JKn", mse = TRUE)`, `jknweights`
 */
export function jackknife(primary: StageUnits, rule: LonelyRule): Replicates | null {
  const units = primary.stratumOfUnit.length
  const strata = primary.drawn.length
  const usable = [...primary.stratumOfUnit.keys()].filter((unit) => isUsable(primary, unit, rule))
  if (usable.length === 0) return null
  const raised = rule === 'average' ? units / usable.length : 1
  const multipliers = usable.map((left) => {
    const stratum = primary.stratumOfUnit[left] ?? 0
    const n = primary.drawn[stratum] ?? 0
    return Float64Array.from(primary.stratumOfUnit, (other, unit) => {
      if (unit === left) return 0
      if (n === 1) return strata / (strata - 1)
      return other === stratum ? n / (n - 1) : 1
    })
  })
  const scales = usable.map((left) => {
    const stratum = primary.stratumOfUnit[left] ?? 0
    const n = primary.drawn[stratum] ?? 0
    if (n === 1) return (strata - 1) / strata
    return (raised * notDrawnShare(primary, stratum) * (n - 1)) / n
  })
  return { multipliers, scales, centre: 'estimate' }
}

/** Whether leaving a unit out says something about the variance. */
function isUsable(primary: StageUnits, unit: number, rule: LonelyRule): boolean {
  const stratum = primary.stratumOfUnit[unit] ?? 0
  if (primary.drawn[stratum] !== 1) return true
  return isLonely(primary, stratum) && rule === 'adjust' && primary.drawn.length > 1
}
