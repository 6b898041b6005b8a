import type { Fault } from '../../fault.ts'
import { enterUnits } from '../../survey/design/design-units.ts'
import { type DrawnSample, holdsPlace, type SampleUnit, sampleChain } from '../../survey/draw/drawn-sample.ts'
import { silentUnits } from '../../survey/draw/silent-units.ts'
import type { DesignTotals } from '../../survey/estimate/design-totals.ts'
import type { UnitMemory } from './read-units.ts'

/** So many units are named. */
const mostNamed = 10

/**
 * Enters the units with a place in the sample of which there are no answers, when all answers are read: they were drawn and count
 * so in every stratum, though they add nothing to any total, as rows without answers do.
 *
 * @param hasRows whether answers have rows of people who did not answer
 * @returns warnings, one a stage
 */
export function enterSilent(
  sample: DrawnSample,
  { memory, totals }: { readonly memory: UnitMemory; readonly totals: DesignTotals },
  hasRows: boolean,
): readonly Fault[] {
  const silent = silentUnits(sample, totals.paths)
  for (const unit of silent) enter(memory, totals, unit, sample.file)
  const all = [...sample.units.values()].filter(holdsPlace)
  return sample.stages.flatMap(({ name }, at): Fault[] => {
    const here = silent.filter(({ stage }) => stage === at)
    const units = here.slice(0, mostNamed).map(nameOf)
    const of = all.filter(({ stage }) => stage === at).length
    const details = { stage: name, found: here.length, of, units, rows: hasRows }
    return here.length === 0
      ? []
      : [{ code: 'silent-units', place: { file: sample.file, line: 0, column: 0 }, details }]
  })
}

function enter(memory: UnitMemory, totals: DesignTotals, unit: SampleUnit, file: string): void {
  const path = sampleChain(unit).flatMap(({ drawn }) => drawn ?? [])
  enterUnits(totals.units, path)
  const { stratum = 0 } = enterUnits(memory.units, path).at(-1) ?? {}
  const strata = memory.strata[unit.stage] ?? []
  memory.strata[unit.stage] = strata
  const cell = { text: unit.code, place: { file, line: 0, column: 0 } }
  strata[stratum] ??= { label: unit.stratum, unit: cell, population: null }
}

function nameOf({ above, code }: SampleUnit): string {
  return above ? `${above.code}/${code}` : code
}
