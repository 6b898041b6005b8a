import type { Fault, Language, Place } from '../../fault.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { DrawnSample } from '../../survey/draw/drawn-sample.ts'
import type { Respondent } from '../../survey/estimate/reduce-answers.ts'
import type { AnswerColumns } from './answer-columns.ts'
import { answerReader } from './answer-reader.ts'
import type { AnswerTable, RowLines } from './answer-table.ts'
import { type CodeCounts, emptyCodeCounts } from './code-counts.ts'
import { type FaultTally, isTold } from './fault-tally.ts'
import { partReader } from './read-part.ts'
import { readPlainNumber } from './read-plain-number.ts'
import { emptyUnitMemory, readUnits, type UnitMemory } from './read-units.ts'
import type { ReplacedUnits } from './replaced-units.ts'
import { type TextNumbers, textNumbers } from './text-numbers.ts'

/** What is remembered over all files of a survey: a person or a unit in two files is the same one. */
export interface AnswerMemory {
  readonly units: UnitMemory
  /** Where each respondent stands, by id: rows of all tables so far counted on. */
  readonly respondents: TextNumbers
  /** The units that records of replacements are about. */
  readonly replaced: ReplacedUnits
  /** Faults of rows, of which the first of each kind and column are told. */
  readonly tally: FaultTally
  /** Cells that hold a code of the design. */
  readonly codes: CodeCounts
  /** The tables so far: where their rows stand, the number of the first row and of the one behind the last. */
  readonly tables: { readonly lines: RowLines; readonly from: number; readonly to: number }[]
}

/** What protocols and records of replacements say of a survey. */
export interface ToldUnits {
  readonly replaced: ReplacedUnits
  /** Null where there are no protocols. */
  readonly sample: DrawnSample | null
}

export const nothingTold: ToldUnits = { replaced: [], sample: null }

export function emptyAnswerMemory(design: SurveyDesign, { replaced, sample }: ToldUnits = nothingTold): AnswerMemory {
  return {
    ...{ units: emptyUnitMemory(design, sample), respondents: textNumbers() },
    ...{ replaced, codes: emptyCodeCounts(), tables: [], tally: new Map() },
  }
}

/**
 * Reads the people of a table, each with weight, units and answers; a row with a fault is left out, and so is a person whom a
 * reserve replaced. Where weights are adjusted, the domain is the key of the person's part. All share one array of
 * answers: what is kept of a person is taken before the next is read.
 *
 * Missing values: an empty cell, or a text that the design names for the column, is no answer; an empty cell of the domain's column is a person in no domain.
 */
export function* readRespondents(
  given: AnswerTable,
  columns: AnswerColumns,
  design: SurveyDesign,
  memory: AnswerMemory,
  told: Fault[],
): Generator<Respondent> {
  const { table, columnOf } = withKnownPlaces(given)
  const values = new Float64Array(design.questions.length)
  const readAnswers = answerReader(design, columns.questions, { values, counts: memory.codes })
  const parts = partReader(table, columns, design, memory.replaced)
  const width = table.header.length
  /** Of one row. */
  const faults: Fault[] = []
  const tell = () => {
    if (faults.length === 0) return
    for (const fault of faults) if (isTold(memory.tally, fault, columnOf(fault))) told.push(fault)
    faults.length = 0
  }
  const from = memory.tables.at(-1)?.to ?? 0
  memory.tables.push({ lines: given.lines, from, to: from + table.rows })
  for (let row = 0; row < table.rows; row++) {
    tell()
    if (!fills(table, row, width)) {
      const details = { found: table.width(row), expected: width }
      faults.push({ code: 'wrong-cell-count', place: table.placeOf(row, 0), details })
      continue
    }
    checkRespondent(table, row, columns.respondent, memory, faults)
    const response = parts.responseOf(row, faults)
    if (response === 'replaced') continue
    const path = readUnits(memory.units, { table, row, stages: columns.stages }, faults)
    const ofColumns = readWeight(table, row, columns.weighting, design, faults)
    const weight = ofColumns * ((path && memory.units.weights.get(path)) ?? 1)
    if (response === 'unanswered') values.fill(Number.NaN)
    else readAnswers(table, row, faults)
    const named = columns.domain === null ? '' : table.cell(row, columns.domain)
    const domain = response === null ? '' : parts.keyOf(row, response, named, faults)
    if (path && faults.length === 0) yield { path, weight, domain, values }
  }
  tell()
}

/** The same table, which remembers in what column the places lie that it tells. */
function withKnownPlaces(table: AnswerTable) {
  const columns = new WeakMap<Place, number>()
  const placeOf: AnswerTable['placeOf'] = (row, column) => {
    const place = table.placeOf(row, column)
    columns.set(place, column)
    return place
  }
  const columnOf = ({ code, place }: Fault) =>
    code === 'wrong-cell-count' ? null : (table.header[columns.get(place) ?? -1] ?? null)
  return { table: { ...table, placeOf }, columnOf }
}

/** Whether a row has a cell for every name of the header, and nothing beyond. */
function fills(table: AnswerTable, row: number, width: number): boolean {
  if (table.width(row) < width) return false
  for (let column = width; column < table.width(row); column++) if (table.cell(row, column) !== '') return false
  return true
}

function checkRespondent(
  table: AnswerTable,
  row: number,
  column: number | null,
  { respondents, tables }: AnswerMemory,
  faults: Fault[],
): void {
  if (column === null) return
  const id = table.cell(row, column)
  if (id === '') {
    faults.push(emptyCell(table.placeOf(row, column), { vi: 'mã phiếu', en: 'the id of the respondent' }))
    return
  }
  const first = respondents.add(id, (tables.at(-1)?.from ?? 0) + row)
  if (first === null) return
  const before = tables.findLast(({ from }) => from <= first)
  const line = before?.lines.lineOf(first - before.from)
  const details = { found: id, first: line ? `${before?.lines.file}:${line}` : `${before?.lines.file}` }
  faults.push({ code: 'repeated-respondent', place: table.placeOf(row, column), details })
}

function emptyCell(place: Fault['place'], expected: Record<Language, string>): Fault {
  return { code: 'missing-value', place, details: { expected } }
}

/** The weight, or 1 through the product of the probabilities; NaN with a fault. */
function readWeight(
  table: AnswerTable,
  row: number,
  columns: readonly number[],
  { weighting }: SurveyDesign,
  faults: Fault[],
): number {
  const isWeight = weighting.kind === 'weight'
  const expected = isWeight
    ? { vi: 'quyền số lớn hơn 0', en: 'a weight above 0' }
    : { vi: 'xác suất lớn hơn 0, không quá 1', en: 'a probability above 0 and at most 1' }
  let product = 1
  for (const column of columns) {
    const found = table.cell(row, column)
    const number = readPlainNumber(found)
    product *= number
    if (number > 0 && number < Number.POSITIVE_INFINITY && (isWeight || number <= 1)) continue
    const place = table.placeOf(row, column)
    if (found === '') faults.push(emptyCell(place, expected))
    else if (Number.isNaN(number)) faults.push({ code: 'not-plain-number', place, details: { found } })
    else faults.push({ code: 'number-out-of-range', place, details: { found, expected } })
  }
  return isWeight ? product : 1 / product
}
