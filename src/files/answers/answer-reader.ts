import type { Fault, Language } from '../../fault.ts'
import { answerCodes } from '../../survey/design/answer-codes.ts'
import type { RatingScale } from '../../survey/design/rating-scale.ts'
import type { Question, SurveyDesign } from '../../survey/design/survey-design.ts'
import { isNumberText } from '../../survey/estimate/number-text.ts'
import type { AnswerTable } from './answer-table.ts'
import type { CellReader } from './cell-reader.ts'
import { countCode } from './code-counts.ts'
import { optionReader, unreadableOption } from './option-readers.ts'
import { type AnswersRead, type PlacedQuestion, ratingsReader } from './ratings-reader.ts'
import { readPlainNumber } from './read-plain-number.ts'

/**
 * Makes the reader of all answers of a row: ratings become per cent, other columns hold plain numbers. Cells that hold a code are counted.
 *
 * @param columns of each question, where it stands in the table
 * @returns reads a row into the values, and tells of cells that cannot be
 */
export function answerReader(
  { questions, noAnswer }: SurveyDesign,
  columns: readonly number[],
  into: AnswersRead,
): (table: AnswerTable, row: number, faults: Fault[]) => void {
  const placed = questions.map((question, at) => ({ question, at, column: columns[at] ?? 0 }))
  const readRatings = ratingsReader(placed.filter(isRated), into)
  const others = placed
    .filter((each) => !isRated(each))
    .map((each) => ({ ...each, read: otherReader(each, noAnswer, into) }))
  return (table, row, faults) => {
    const tell = ({ question, column }: PlacedQuestion) =>
      faults.push(unreadableAnswer(table, { row, column }, question))
    readRatings(table, row, tell)
    for (const other of others) if (!other.read(table, row, other.column)) tell(other)
  }
}

function isRated({ question }: PlacedQuestion): boolean {
  return question.option === null && question.formula !== null
}

function otherReader(placed: PlacedQuestion, noAnswer: readonly string[], into: AnswersRead): CellReader {
  const { question, at } = placed
  if (question.option) return optionReader(question.option, { noAnswer: question.noAnswer, ...into, at })
  return numberReader(placed, noAnswer, into)
}

function numberReader(
  { question, at }: PlacedQuestion,
  noAnswer: readonly string[],
  { values, counts }: AnswersRead,
): CellReader {
  const codes = answerCodes(question, noAnswer)
  const byText = new Map(codes.map((each) => [each.code, each]))
  // A code is the same however its number is written: 9 and 9.0.
  const byNumber = new Map(codes.flatMap((each) => (isNumberText(each.code) ? [[Number(each.code), each]] : [])))
  return (table, row, column) => {
    const text = table.cell(row, column)
    const number = readPlainNumber(text)
    const found = byText.get(text) ?? byNumber.get(number)
    if (found) countCode(counts, found.use, found.code)
    const isUnanswered = text === '' || (found !== undefined && found.use !== 'kept')
    values[at] = isUnanswered ? Number.NaN : number
    return isUnanswered || Number.isFinite(number)
  }
}

function scaleWords({ from, to }: RatingScale): Record<Language, string> {
  return {
    vi: `số nguyên từ ${from} đến ${to}, hoặc để trống nếu không trả lời`,
    en: `a whole number from ${from} to ${to}, or an empty cell for no answer`,
  }
}

/** Tells of a cell that cannot be an answer. */
function unreadableAnswer(
  table: AnswerTable,
  { row, column }: { readonly row: number; readonly column: number },
  question: Question,
): Fault {
  const [place, found] = [table.placeOf(row, column), table.cell(row, column)]
  if (question.option) return unreadableOption(table, { row, column }, question.option)
  if (question.formula === null) return { code: 'not-plain-number', place, details: { found } }
  return { code: 'number-out-of-range', place, details: { found, expected: scaleWords(question.scale) } }
}
