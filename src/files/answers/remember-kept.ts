import type { KeptTotalsFile } from '../../contract/kept-totals-schema.ts'
import { countPerson, enterUnits } from '../../survey/design/design-units.ts'
import type { UnitPath } from '../../survey/design/unit-path.ts'
import type { AnswerMemory } from './read-respondents.ts'
import type { UnitMemory } from './read-units.ts'

/**
 * Remembers the units of totals that were kept, as if their answers had just been read: what contradicts them in answers that
 * follow is told.
 *
 * @param file whose totals they are, for places; its lines are not known
 */
export function rememberUnits(memory: UnitMemory, paths: readonly UnitPath[], file: string): void {
  const cell = (text: string) => ({ text, place: { file, line: 0, column: 0 } })
  for (const path of paths) {
    const positions = enterUnits(memory.units, path)
    for (const [stage, { stratum: label, unit, population, probability = null }] of path.entries()) {
      const { stratum = 0, unit: number = 0 } = positions[stage] ?? {}
      const strata = memory.strata[stage] ?? []
      memory.strata[stage] = strata
      const id = cell(unit ?? '')
      strata[stratum] ??= { label, unit: id, population: population === null ? null : cell(String(population)) }
      if (unit === null) countPerson(memory.units, stratum)
      if (probability !== null) memory.probabilities.set(`${stage}:${number}`, cell(String(probability)))
      const key = `${stage}:${positions[stage - 1]?.unit ?? 0}:${unit}`
      if (!memory.nestedIds && unit !== null) memory.firstCells.set(key, { ...id, stratum: label })
    }
  }
}

/** Remembers the respondents of files that were added before, so that a person in two of them is found. */
export function rememberRespondents({ respondents, tables }: AnswerMemory, files: KeptTotalsFile['files']): void {
  for (const { name, respondents: ids } of files) {
    const from = tables.at(-1)?.to ?? 0
    tables.push({ lines: { file: name, lineOf: () => 0 }, from, to: from + ids.length })
    for (const [at, id] of ids.entries()) respondents.add(id, from + at)
  }
}
