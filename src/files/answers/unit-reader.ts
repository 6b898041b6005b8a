import type { Fault, Place } from '../../fault.ts'
import { addToStrata, type DesignStrata, isLonely } from '../../survey/design/design-strata.ts'
import type { LonelyRule } from '../../survey/design/lonely-rule.ts'
import { type DrawnUnit, stratumKey, type UnitPath, unitKey } from '../../survey/design/unit-path.ts'
import type { AnswerColumns } from './answer-columns.ts'
import type { AnswerTable } from './answer-table.ts'
import { readPlainNumber } from './read-plain-number.ts'

/** Reads the units that people were drawn in, and holds that the rows of all files agree about them. */
export interface UnitReader {
  /** The units of a row; null with faults. Rows of one unit share one path. */
  read(table: AnswerTable, row: number, stages: AnswerColumns['stages'], faults: Fault[]): UnitPath | null
  /** What can only be told when all is read: strata with more drawn than there are, and lonely units that nothing is said about. */
  strataFaults(): readonly Fault[]
}

/** A stratum where it was first met. */
interface MetStratum {
  readonly population: number | null
  readonly populationText: string
  readonly place: Place
  readonly populationPlace: Place
}

export function createUnitReader(rule: LonelyRule, nestedIds: boolean): UnitReader {
  const paths = new Map<string, UnitPath | null>()
  const strata: DesignStrata = new Map()
  const met = new Map<string, MetStratum>()
  const stratumOfUnit = new Map<string, { readonly stratum: string; readonly place: Place }>()

  const readNew: UnitReader['read'] = (table, row, stages, faults) => {
    const before = faults.length
    const path: DrawnUnit[] = []
    for (const columns of stages) {
      const [unit, stratum] = [columns.unit, columns.stratum].map((column) => textAt(table, row, column, faults))
      path.push({ unit: unit ?? '', stratum: stratum ?? '', population: null })
      const stage = path.length - 1
      const key = stratumKey(path, stage)
      const known = met.get(key) ?? metStratum(table, row, columns, faults)
      met.set(key, known)
      path[stage] = { unit: unit ?? '', stratum: stratum ?? '', population: known.population }
      if (!nestedIds) checkStratum(path, table.placeOf(row, columns.unit), faults)
    }
    if (faults.length > before) return null
    addToStrata(strata, path)
    return path
  }

  const checkStratum = (path: UnitPath, place: Place, faults: Fault[]) => {
    const { unit = '', stratum = '' } = path.at(-1) ?? {}
    const key = `${unitKey(path, path.length - 1)}\u0003${unit}`
    const first = stratumOfUnit.get(key)
    if (!first) stratumOfUnit.set(key, { stratum, place })
    else if (first.stratum !== stratum) {
      const details = { found: unit, stratum, other: first.stratum, firstLine: first.place.line }
      faults.push({ code: 'unit-in-two-strata', place, details })
    }
  }

  const agree = (table: AnswerTable, row: number, stages: AnswerColumns['stages'], path: UnitPath, faults: Fault[]) => {
    for (const [stage, { population }] of stages.entries()) {
      if (population === null) continue
      const known = met.get(stratumKey(path, stage))
      const found = table.rows[row]?.[population] ?? ''
      if (
        !known ||
        known.population === null ||
        known.populationText === found ||
        known.population === readPlainNumber(found)
      )
        continue
      const details = { found, expected: known.populationText, firstLine: known.populationPlace.line }
      faults.push({ code: 'population-differs', place: table.placeOf(row, population), details })
    }
  }

  return {
    read(table, row, stages, faults) {
      const key = stages.map(({ unit, stratum }) => cellsOf(table, row, [stratum, unit])).join('\u0001')
      if (!paths.has(key)) paths.set(key, readNew(table, row, stages, faults))
      const path = paths.get(key) ?? null
      if (path) agree(table, row, stages, path, faults)
      return path
    },
    strataFaults() {
      return [...strata].flatMap(([key, stratum]): Fault[] => {
        const { place, populationPlace, populationText } = met.get(key) ?? {}
        if (!place || !populationPlace) return []
        const { stage, label, population, units } = stratum
        if (population !== null && population < units.size) {
          const details = { found: populationText ?? '', drawn: units.size, stage: stage + 1, stratum: label }
          return [{ code: 'population-below-sample', place: populationPlace, details }]
        }
        if (rule !== 'fail' || !isLonely(stratum)) return []
        return [
          { code: 'lonely-unit', place, details: { found: [...units][0] ?? '', stage: stage + 1, stratum: label } },
        ]
      })
    },
  }
}

function cellsOf({ rows }: AnswerTable, row: number, columns: readonly (number | null)[]): string {
  return columns.map((column) => (column === null ? '' : (rows[row]?.[column] ?? ''))).join('\u0002')
}

function textAt({ rows, placeOf }: AnswerTable, row: number, column: number | null, faults: Fault[]): string {
  if (column === null) return ''
  const text = rows[row]?.[column] ?? ''
  const expected = { vi: 'mã đơn vị hoặc tầng', en: 'the id of a unit or a stratum' }
  if (text === '') faults.push({ code: 'missing-value', place: placeOf(row, column), details: { expected } })
  return text
}

function metStratum(
  { rows, placeOf }: AnswerTable,
  row: number,
  { unit, population }: AnswerColumns['stages'][number],
  faults: Fault[],
): MetStratum {
  const place = placeOf(row, unit)
  if (population === null) return { population: null, populationText: '', place, populationPlace: place }
  const populationText = rows[row]?.[population] ?? ''
  const populationPlace = placeOf(row, population)
  const number = readPlainNumber(populationText)
  const expected = { vi: 'số đơn vị của tổng thể, ít nhất là 1', en: 'how many units there are, at least 1' }
  const isSound = number >= 1 && number < Number.POSITIVE_INFINITY
  if (populationText === '') faults.push({ code: 'missing-value', place: populationPlace, details: { expected } })
  else if (Number.isNaN(number))
    faults.push({ code: 'not-plain-number', place: populationPlace, details: { found: populationText } })
  else if (!isSound)
    faults.push({ code: 'number-out-of-range', place: populationPlace, details: { found: populationText, expected } })
  return { population: isSound ? number : null, populationText, place, populationPlace }
}
