import type { UnitPath } from '../design/unit-path.ts'
import { type DrawnSample, holdsPlace, type SampleUnit, sampleKey } from './drawn-sample.ts'

/**
 * Finds the units with a place in the sample of which there are no answers at all. Of a unit that is silent as a whole those below
 * are not named.
 *
 * @param paths of all answers
 */
export function silentUnits({ stages, units }: DrawnSample, paths: readonly UnitPath[]): readonly SampleUnit[] {
  const met = new Set<string>()
  for (const path of paths)
    for (const [stage, { unit }] of path.slice(0, stages.length).entries())
      met.add(sampleKey(stage, path[stage - 1]?.unit ?? '', unit ?? ''))
  const isMet = ({ stage, above, code }: SampleUnit) => met.has(sampleKey(stage, above?.code ?? '', code))
  return [...units.values()].filter(
    (unit) => holdsPlace(unit) && !isMet(unit) && (unit.above === null || isMet(unit.above)),
  )
}
