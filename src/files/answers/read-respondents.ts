import type { Fault, Language } from '../../fault.ts'
import type { Question, SurveyDesign } from '../../survey/design/survey-design.ts'
import { indexPercent, ratingScale, ratings } from '../../survey/estimate/index-percent.ts'
import { isNumberText } from '../../survey/estimate/number-text.ts'
import type { Respondent } from '../../survey/estimate/reduce-answers.ts'
import type { AnswerColumns } from './answer-columns.ts'
import { type AnswerTable, noCharacter } from './answer-table.ts'
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
  /** The tables so far: how to tell a place, the number of the first row and of the one behind the last. */
  readonly tables: { readonly placeOf: AnswerTable['placeOf']; readonly from: number; readonly to: number }[]
}

export function emptyAnswerMemory({ lonelyRule, nestedIds }: SurveyDesign, replaced: ReplacedUnits = []): AnswerMemory {
  return { units: emptyUnitMemory(lonelyRule, nestedIds), respondents: textNumbers(), replaced, tables: [] }
}

/**
 * Reads the people of a table, each with weight, units and answers; a row with a fault is left out, and so is a person whom a
 * reserve replaced. Where weights are adjusted, the domain is the key of the person's part. All share one array of
 * answers: what is kept of a person is taken before the next is read.
 *
 * Missing values: an empty cell, or a text that the design names, is no answer; an empty cell of the domain's column is a person in no domain.
 */
export function* readRespondents(
  table: AnswerTable,
  columns: AnswerColumns,
  design: SurveyDesign,
  memory: AnswerMemory,
  faults: Fault[],
): Generator<Respondent> {
  const values = new Float64Array(design.questions.length)
  const readers = design.questions.map((question, at) => answerReader(question, ['', ...design.noAnswer], values, at))
  const parts = partReader(table, columns, design, memory.replaced)
  const width = table.header.length
  const from = memory.tables.at(-1)?.to ?? 0
  memory.tables.push({ placeOf: table.placeOf, from, to: from + table.rows })
  for (let row = 0; row < table.rows; row++) {
    const before = faults.length
    if (!fills(table, row, width)) {
      const details = { found: table.width(row), expected: width }
      faults.push({ code: 'wrong-cell-count', place: table.placeOf(row, 0), details })
      continue
    }
    checkRespondent(table, row, columns.respondent, memory, faults)
    const response = parts.responseOf(row, faults)
    if (response === 'replaced') continue
    const path = readUnits(memory.units, { table, row, stages: columns.stages }, faults)
    const weight = readWeight(table, row, columns.weighting, design, faults)
    if (response === 'unanswered') values.fill(Number.NaN)
    for (let at = 0; at < readers.length && response !== 'unanswered'; at++) {
      const column = columns.questions[at] ?? 0
      if (!readers[at]?.(table, row, column)) unreadable(table, row, column, design.questions[at], faults)
    }
    const named = columns.domain === null ? '' : table.cell(row, columns.domain)
    const domain = response === null ? '' : parts.keyOf(row, response, named, faults)
    if (path && faults.length === before) yield { path, weight, domain, values }
  }
}

/** Whether a row has a cell for every name of the header, and nothing beyond. */
function fills(table: AnswerTable, row: number, width: number): boolean {
  if (table.width(row) < width) return false
  for (let column = width; column < table.width(row); column++)
    if (table.character(row, column) !== noCharacter) return false
  return true
}

/** Reads one answer into its place, NaN for none; false for what cannot stand there. */
type AnswerReader = (table: AnswerTable, row: number, column: number) => boolean

/** Ratings become per cent; other columns hold plain numbers. */
function answerReader(
  { formula }: Question,
  noAnswer: readonly string[],
  values: Float64Array,
  at: number,
): AnswerReader {
  const known = new Map(noAnswer.map((text) => [text, Number.NaN]))
  if (formula !== null) {
    for (const rating of ratings)
      if (!known.has(String(rating))) known.set(String(rating), indexPercent(formula, rating))
    return ratingReader(known, values, at)
  }
  // A code is the same however its number is written: 9 and 9.0.
  const codes = new Set(noAnswer.filter(isNumberText).map(Number))
  return (table, row, column) => {
    const text = table.cell(row, column)
    const number = readPlainNumber(text)
    const isUnanswered = known.has(text) || codes.has(number)
    values[at] = isUnanswered ? Number.NaN : number
    return isUnanswered || Number.isFinite(number)
  }
}

/** Nearly all answers are one character, whose text need not be made. */
function ratingReader(known: ReadonlyMap<string, number>, values: Float64Array, at: number): AnswerReader {
  const isKnown = Uint8Array.from({ length: 128 }, (_, code) => (known.has(String.fromCharCode(code)) ? 1 : 0))
  const quick = Float64Array.from(isKnown, (_, code) => known.get(String.fromCharCode(code)) ?? Number.NaN)
  return (table, row, column) => {
    const code = table.character(row, column)
    if (code >= 0 && code < quick.length) {
      values[at] = quick[code] ?? Number.NaN
      return isKnown[code] === 1
    }
    const text = table.cell(row, column)
    values[at] = known.get(text) ?? Number.NaN
    return known.has(text)
  }
}

const scaleWords: Record<Language, string> = {
  vi: `số nguyên từ ${ratingScale.lowest} đến ${ratingScale.highest}, hoặc để trống nếu không trả lời`,
  en: `a whole number from ${ratingScale.lowest} to ${ratingScale.highest}, or an empty cell for no answer`,
}

function unreadable(
  table: AnswerTable,
  row: number,
  column: number,
  question: Question | undefined,
  faults: Fault[],
): void {
  const [place, found] = [table.placeOf(row, column), table.cell(row, column)]
  if (question?.formula === null) faults.push({ code: 'not-plain-number', place, details: { found } })
  else faults.push({ code: 'number-out-of-range', place, details: { found, expected: scaleWords } })
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
  const place = before?.placeOf(first - before.from, column)
  const details = { found: id, first: place?.line ? `${place.file}:${place.line}` : `${place?.file}` }
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
