import type { Fault, Language, Place } from '../../fault.ts'
import {
  countPerson,
  type DesignUnits,
  enterUnits,
  isLonely,
  type UnitPosition,
} from '../../survey/design/design-units.ts'
import { type LeafKind, leafKind } from '../../survey/design/leaf-kind.ts'
import type { LonelyRule } from '../../survey/design/lonely-rule.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { UnitPath } from '../../survey/design/unit-path.ts'
import type { DrawnSample } from '../../survey/draw/drawn-sample.ts'
import type { AnswerColumns } from './answer-columns.ts'
import type { AnswerTable } from './answer-table.ts'
import { readPlainNumber } from './read-plain-number.ts'
import { asDrawn } from './sampled-units.ts'

/** A cell of a table; its place is worked out only for a fault. */
interface Cell {
  readonly table: AnswerTable
  readonly row: number
  readonly column: number
}

/** A cell that is kept: its text and place only, not the table. */
interface KeptCell {
  readonly text: string
  readonly place: Place
}

/** A stratum where it was first met. */
interface MetStratum {
  readonly label: string
  readonly unit: KeptCell
  readonly population: KeptCell | null
}

/** The units of a row, with their numbers. */
interface ReadUnits {
  readonly path: UnitPath
  readonly positions: readonly UnitPosition[]
}

/** The units that the rows of all files have named, and where. */
export interface UnitMemory {
  readonly rule: LonelyRule
  /** People of the last stage are known by their stratum alone: each row is another one. */
  readonly kind: LeafKind
  /** Whether units of different strata may have the same id. */
  readonly nestedIds: boolean
  /** By the ids of a row; null where they had faults. */
  readonly known: Map<string, ReadUnits | null>
  readonly units: DesignUnits
  /** The row before, if nothing was wrong with its units. */
  last: { at: UnitRow; readonly units: ReadUnits } | null
  /** By stage, then by the stratum's number. */
  readonly strata: MetStratum[][]
  /** Where the probability of each unit first stands, by stage and the unit's number. */
  readonly probabilities: Map<string, KeptCell>
  /** By stage, parent and id. */
  readonly firstCells: Map<string, KeptCell & { readonly stratum: string }>
  /** What protocols say of the units; null where the answers say it. */
  readonly sample: DrawnSample | null
  /** The weight that protocols give the units of a path. */
  readonly weights: WeakMap<UnitPath, number>
}

export function emptyUnitMemory(design: SurveyDesign, sample: DrawnSample | null): UnitMemory {
  return {
    rule: design.lonelyRule,
    kind: leafKind(design, sample),
    nestedIds: design.nestedIds,
    sample,
    weights: new WeakMap(),
    last: null,
    known: new Map(),
    units: [],
    strata: [],
    probabilities: new Map(),
    firstCells: new Map(),
  }
}

/** A row of a table, and where its units stand. */
export interface UnitRow {
  readonly table: AnswerTable
  readonly row: number
  readonly stages: AnswerColumns['stages']
}

/**
 * Reads the units that the person of a row was drawn in, and holds that the rows of all files agree about them.
 *
 * @returns null with faults. Rows of one unit share one path.
 */
export function readUnits(memory: UnitMemory, at: UnitRow, faults: Fault[]): UnitPath | null {
  const { last } = memory
  if (last && isOfSameUnits(memory, last.at, at)) {
    last.at = at
    return met(memory, last.units)
  }
  const before = faults.length
  const units = lookUpUnits(memory, at, faults)
  memory.last = units && faults.length === before ? { at, units } : null
  return units && met(memory, units)
}

/** The path of the units of a row. Of people each row is one more drawn. */
function met({ kind, units }: UnitMemory, { path, positions }: ReadUnits): UnitPath {
  if (kind === 'people') countPerson(units, positions.at(-1)?.stratum ?? 0)
  return path
}

/** People of one unit mostly stand one after the other. */
function isOfSameUnits({ kind }: UnitMemory, last: UnitRow, { table, row, stages }: UnitRow): boolean {
  if (last.table !== table) return false
  const isSame = (column: number | null) => column === null || table.isSame(last.row, row, column)
  for (let at = 0; at < stages.length; at++) {
    const { unit = null, stratum = null, population = null, probability = null } = stages[at] ?? {}
    const isPerson = kind === 'people' && at === stages.length - 1
    if (!(isPerson || isSame(unit)) || !isSame(stratum) || !isSame(population) || !isSame(probability)) return false
  }
  return true
}

function lookUpUnits(memory: UnitMemory, at: UnitRow, faults: Fault[]): ReadUnits | null {
  const key = rowKey(memory, at)
  const found = memory.known.get(key) ?? readNew(memory, at, faults)
  memory.known.set(key, found)
  if (found) checkSizes(memory, at, found, faults)
  return found
}

/** What can only be told when all is read: strata with more drawn than there are, and lonely units that nothing is said about. */
export function strataFaults({ rule, units, strata }: UnitMemory): readonly Fault[] {
  return units.flatMap((stage, at) =>
    (strata[at] ?? []).flatMap((met, stratum): Fault[] => {
      const [drawn, population] = [stage.drawn[stratum] ?? 0, stage.population[stratum] ?? null]
      const details = { stage: at + 1, stratum: met.label }
      if (met.population && population !== null && population < drawn) {
        const { text: found, place } = met.population
        return [{ code: 'population-below-sample', place, details: { ...details, found, drawn } }]
      }
      if (rule !== 'fail' || !isLonely(stage, stratum)) return []
      return [{ code: 'lonely-unit', place: met.unit.place, details: { ...details, found: met.unit.text } }]
    }),
  )
}

function readNew(memory: UnitMemory, { table, row, stages }: UnitRow, faults: Fault[]): ReadUnits | null {
  const before = faults.length
  const isPerson = (at: number) => memory.kind === 'people' && at === stages.length - 1
  const told = stages.map(({ unit, stratum, population, probability }, at) => ({
    unit: isPerson(at) ? null : idAt({ table, row, column: unit }, faults),
    stratum: stratum === null ? '' : idAt({ table, row, column: stratum }, faults),
    population: population === null ? null : sizeAt({ table, row, column: population }, populations, faults),
    probability: probability === null ? null : sizeAt({ table, row, column: probability }, probabilities, faults),
  }))
  if (faults.length > before) return null
  const path = memory.sample ? pathInSample(memory, memory.sample, { table, row, stages }, told, faults) : told
  if (!path) return null
  const positions = enterUnits(memory.units, path)
  for (const [stage, { unit, population, probability }] of stages.entries()) {
    const { stratum: label = '', unit: id = null } = path[stage] ?? {}
    const cell = kept({ table, row, column: unit })
    const strata = memory.strata[stage] ?? []
    memory.strata[stage] = strata
    strata[positions[stage]?.stratum ?? 0] ??= {
      label,
      unit: cell,
      population: population === null ? null : kept({ table, row, column: population }),
    }
    const number = `${stage}:${positions[stage]?.unit ?? 0}`
    if (probability !== null && !memory.probabilities.has(number))
      memory.probabilities.set(number, kept({ table, row, column: probability }))
    const key = `${stage}:${positions[stage - 1]?.unit ?? 0}:${id}`
    if (!memory.nestedIds && id !== null) checkStratum(memory, key, { ...cell, stratum: label }, faults)
  }
  return { path, positions }
}

/** The path of a row as protocols have it; null with a fault at the first unit that was not drawn. */
function pathInSample(
  { weights }: UnitMemory,
  sample: DrawnSample,
  { table, row, stages }: UnitRow,
  told: UnitPath,
  faults: Fault[],
): UnitPath | null {
  const { path, weight, refused } = asDrawn(sample, told)
  const column = refused && stages[refused.stage]?.unit
  if (refused) faults.push({ code: 'unit-not-drawn', place: table.placeOf(row, column ?? 0), details: refused.details })
  else weights.set(path, weight)
  return refused ? null : path
}

function checkStratum(
  { firstCells }: UnitMemory,
  key: string,
  cell: KeptCell & { readonly stratum: string },
  faults: Fault[],
): void {
  const first = firstCells.get(key)
  if (!first) firstCells.set(key, cell)
  else if (first.stratum !== cell.stratum) {
    const details = {
      ...{ found: cell.text, stratum: cell.stratum },
      ...{ other: first.stratum, firstLine: first.place.line },
    }
    faults.push({ code: 'unit-in-two-strata', place: cell.place, details })
  }
}

/** Holds that a stratum has one population, and a unit one probability. */
function checkSizes(
  { strata, probabilities }: UnitMemory,
  { table, row, stages }: UnitRow,
  { positions }: ReadUnits,
  faults: Fault[],
): void {
  for (let stage = 0; stage < stages.length; stage++) {
    const { population = null, probability = null } = stages[stage] ?? {}
    const column = population ?? probability
    const first =
      population === null
        ? probabilities.get(`${stage}:${positions[stage]?.unit ?? 0}`)
        : strata[stage]?.[positions[stage]?.stratum ?? 0]?.population
    if (column === null || !first) continue
    const [found, expected] = [table.cell(row, column), first.text]
    if (found === expected || readPlainNumber(found) === readPlainNumber(expected)) continue
    const details = { found, expected, firstLine: first.place.line }
    const code = population === null ? 'probability-differs' : 'population-differs'
    faults.push({ code, place: table.placeOf(row, column), details })
  }
}

function rowKey({ kind }: UnitMemory, { table, row, stages }: UnitRow): string {
  let key = ''
  for (const [at, { unit, stratum }] of stages.entries()) {
    const id = kind === 'people' && at === stages.length - 1 ? '' : table.cell(row, unit)
    key += `${stratum === null ? '' : table.cell(row, stratum)}\u0001${id}\u0002`
  }
  return key
}

function kept(cell: Cell): KeptCell {
  return { text: textOf(cell), place: placeOf(cell) }
}

function textOf({ table, row, column }: Cell): string {
  return table.cell(row, column)
}

function placeOf({ table, row, column }: Cell): Place {
  return table.placeOf(row, column)
}

function idAt(cell: Cell, faults: Fault[]): string {
  const text = textOf(cell)
  const expected = { vi: 'mã đơn vị hoặc tầng', en: 'the id of a unit or a stratum' }
  if (text === '') faults.push({ code: 'missing-value', place: placeOf(cell), details: { expected } })
  return text
}

/** What can say how much of a stage was drawn. */
interface Size {
  readonly isOne: (number: number) => boolean
  readonly expected: Record<Language, string>
}

const populations: Size = {
  isOne: (number) => number >= 1 && number < Number.POSITIVE_INFINITY,
  expected: { vi: 'số đơn vị của tổng thể, ít nhất là 1', en: 'how many units there are, at least 1' },
}

const probabilities: Size = {
  isOne: (number) => number > 0 && number <= 1,
  expected: { vi: 'xác suất lớn hơn 0, không quá 1', en: 'a probability above 0 and at most 1' },
}

function sizeAt(cell: Cell, { isOne, expected }: Size, faults: Fault[]): number {
  const found = textOf(cell)
  const number = readPlainNumber(found)
  if (isOne(number)) return number
  const place = placeOf(cell)
  if (found === '') faults.push({ code: 'missing-value', place, details: { expected } })
  else if (Number.isNaN(number)) faults.push({ code: 'not-plain-number', place, details: { found } })
  else faults.push({ code: 'number-out-of-range', place, details: { found, expected } })
  return Number.NaN
}
