import type { FaultDetails } from '../../fault.ts'
import type { UnitPath } from '../../survey/design/unit-path.ts'
import { type DrawnSample, holdsPlace, type SampleUnit, sampleKey } from '../../survey/draw/drawn-sample.ts'

type NotDrawn = FaultDetails<'unit-not-drawn'>

/** The units of a person as protocols have them, or the first that has no place in the sample. */
export interface DrawnPath {
  readonly path: UnitPath
  /** The weight of the last unit that protocols draw. */
  readonly weight: number
  readonly refused: { readonly stage: number; readonly details: NotDrawn } | null
}

/**
 * Finds the units of a path in a sample: strata, populations and chances are those of the protocols. Stages that no protocol draws
 * stay as the answers have them.
 */
export function asDrawn(sample: DrawnSample, told: UnitPath): DrawnPath {
  let weight = 1
  const path: UnitPath[number][] = []
  for (const [stage, unit] of told.entries()) {
    const parent = told[stage - 1]?.unit ?? ''
    if (stage >= sample.stages.length) path.push(unit)
    else {
      const code = unit.unit ?? ''
      const found = sample.units.get(sampleKey(stage, parent, code))
      if (!found?.drawn || found.weight === null || !holdsPlace(found))
        return { path, weight, refused: { stage, details: refusal(sample, { stage, parent, code }, found) } }
      path.push(found.drawn)
      weight = found.weight
    }
  }
  return { path, weight, refused: null }
}

function refusal(
  { stages, byCode, drawnIn }: DrawnSample,
  { stage, parent, code }: { readonly stage: number; readonly parent: string; readonly code: string },
  found: SampleUnit | undefined,
): NotDrawn {
  const { name = '', nestedCodes = true } = stages[stage] ?? {}
  const common = { found: code, stage: name, parent, other: '' }
  if (found)
    return { ...common, standing: found.standing === 'waiting' ? 'waiting' : 'replaced', other: otherOf(found) }
  if (!drawnIn.has(sampleKey(stage, parent, ''))) return { ...common, standing: 'no-protocol' }
  const elsewhere = nestedCodes ? undefined : byCode.get(sampleKey(stage, '', code))
  if (!elsewhere || !holdsPlace(elsewhere)) return { ...common, standing: 'not-drawn' }
  return { ...common, standing: 'elsewhere', other: elsewhere.above?.code ?? '' }
}

function otherOf({ standing, counterpart }: SampleUnit): string {
  return standing === 'replaced' ? (counterpart ?? '') : ''
}
