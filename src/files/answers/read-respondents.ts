import type { Fault, Language } from '../../fault.ts'
import type { Question, SurveyDesign } from '../../survey/design/survey-design.ts'
import { indexPercent, ratingScale } from '../../survey/estimate/index-percent.ts'
import type { Respondent } from '../../survey/estimate/reduce-answers.ts'
import type { AnswerColumns } from './answer-columns.ts'
import type { AnswerTable } from './answer-table.ts'
import { readPlainNumber } from './read-plain-number.ts'
import { readUnits, type UnitMemory } from './read-units.ts'

/** What is remembered over all files of a survey: a person or a unit in two files is the same one. */
export interface AnswerMemory {
  readonly units: UnitMemory
  /** Where each respondent stands, by id. */
  readonly respondents: Map<string, { readonly table: AnswerTable; readonly row: number }>
}

/**
 * Reads the people of a table, each with weight, units and answers; a row with a fault is left out.
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
  const readers = design.questions.map((question) => answerReader(question, ['', ...design.noAnswer]))
  const width = table.header.length
  for (const [row, cells] of table.rows.entries()) {
    const before = faults.length
    if (cells.length < width || cells.slice(width).some((cell) => cell !== '')) {
      const details = { found: cells.length, expected: width }
      faults.push({ code: 'wrong-cell-count', place: table.placeOf(row, 0), details })
      continue
    }
    checkRespondent(table, row, columns.respondent, memory, faults)
    const path = readUnits(memory.units, { table, row, stages: columns.stages }, faults)
    const weight = readWeight(table, row, columns.weighting, design, faults)
    const values = new Float64Array(readers.length)
    for (let at = 0; at < readers.length; at++) {
      const column = columns.questions[at] ?? 0
      values[at] = readers[at]?.(cells[column] ?? '') ?? unreadable(table, row, column, design.questions[at], faults)
    }
    const domain = columns.domain === null ? '' : (cells[columns.domain] ?? '')
    if (path && faults.length === before) yield { path, weight, domain, values }
  }
}

/** Reads the text of one answer: NaN for none, undefined for what cannot stand there. */
type AnswerReader = (text: string) => number | undefined

/** Ratings become per cent; other columns hold plain numbers. */
function answerReader({ formula }: Question, noAnswer: readonly string[]): AnswerReader {
  const known = new Map(noAnswer.map((text) => [text, Number.NaN]))
  if (formula === null) {
    return (text) => {
      const number = readPlainNumber(text)
      return Number.isNaN(number) || known.has(text) ? known.get(text) : number
    }
  }
  for (let rating: number = ratingScale.lowest; rating <= ratingScale.highest; rating++)
    if (!known.has(String(rating))) known.set(String(rating), indexPercent(formula, rating))
  return (text) => known.get(text)
}

const scaleWords: Record<Language, string> = {
  vi: `số nguyên từ ${ratingScale.lowest} đến ${ratingScale.highest}, hoặc để trống nếu không trả lời`,
  en: `a whole number from ${ratingScale.lowest} to ${ratingScale.highest}, or an empty cell for no answer`,
}

function unreadable(
  { rows, placeOf }: AnswerTable,
  row: number,
  column: number,
  question: Question | undefined,
  faults: Fault[],
): number {
  const [place, found] = [placeOf(row, column), rows[row]?.[column] ?? '']
  if (question?.formula === null) faults.push({ code: 'not-plain-number', place, details: { found } })
  else faults.push({ code: 'number-out-of-range', place, details: { found, expected: scaleWords } })
  return Number.NaN
}

function checkRespondent(
  table: AnswerTable,
  row: number,
  column: number | null,
  { respondents }: AnswerMemory,
  faults: Fault[],
): void {
  if (column === null) return
  const { rows, placeOf } = table
  const id = rows[row]?.[column] ?? ''
  const first = respondents.get(id)
  if (id === '') faults.push(emptyCell(placeOf(row, column), { vi: 'mã phiếu', en: 'the id of the respondent' }))
  else if (first === undefined) respondents.set(id, { table, row })
  else {
    const { file, line } = first.table.placeOf(first.row, column)
    const details = { found: id, first: `${file}:${line}` }
    faults.push({ code: 'repeated-respondent', place: placeOf(row, column), details })
  }
}

function emptyCell(place: Fault['place'], expected: Record<Language, string>): Fault {
  return { code: 'missing-value', place, details: { expected } }
}

/** The weight, or 1 through the product of the probabilities; NaN with a fault. */
function readWeight(
  { rows, placeOf }: AnswerTable,
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
    const found = rows[row]?.[column] ?? ''
    const number = readPlainNumber(found)
    product *= number
    if (number > 0 && number < Number.POSITIVE_INFINITY && (isWeight || number <= 1)) continue
    const place = placeOf(row, column)
    if (found === '') faults.push(emptyCell(place, expected))
    else if (Number.isNaN(number)) faults.push({ code: 'not-plain-number', place, details: { found } })
    else faults.push({ code: 'number-out-of-range', place, details: { found, expected } })
  }
  return isWeight ? product : 1 / product
}
