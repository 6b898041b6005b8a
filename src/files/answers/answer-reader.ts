import type { Fault, Language } from '../../fault.ts'
import { answerCodes } from '../../survey/design/answer-codes.ts'
import { type RatingScale, ratingsOf } from '../../survey/design/rating-scale.ts'
import type { Question, SurveyDesign } from '../../survey/design/survey-design.ts'
import { indexPercent } from '../../survey/estimate/index-percent.ts'
import { isNumberText } from '../../survey/estimate/number-text.ts'
import type { AnswerTable } from './answer-table.ts'
import { type CellReader, noFault } from './cell-reader.ts'
import { type CodeCounts, countCode } from './code-counts.ts'
import { optionReader, unreadableOption } from './option-readers.ts'
import { readPlainNumber } from './read-plain-number.ts'

/** Makes a reader of each question: ratings become per cent, other columns hold plain numbers. Cells that hold a code are counted. */
export function answerReaders(
  { questions, noAnswer }: SurveyDesign,
  values: Float64Array,
  counts: CodeCounts,
): readonly CellReader[] {
  return questions.map((question, at) => {
    if (question.option) return optionReader(question.option, { noAnswer: question.noAnswer, counts, values, at })
    if (question.formula !== null) return ratingReader(knownRatings(question), counts, values, at)
    return numberReader(question, noAnswer, counts, (number) => {
      values[at] = number
    })
  })
}

function knownRatings({ formula, scale, noAnswer }: Question): ReadonlyMap<string, number> {
  const known = new Map(['', ...noAnswer].map((text) => [text, Number.NaN]))
  if (formula !== null)
    for (const rating of ratingsOf(scale)) known.set(String(rating), indexPercent(formula, rating, scale))
  return known
}

function numberReader(
  question: Question,
  noAnswer: readonly string[],
  counts: CodeCounts,
  put: (number: number) => void,
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
    put(isUnanswered ? Number.NaN : number)
    return isUnanswered || Number.isFinite(number) ? noFault : column
  }
}

/** Nearly all answers are one character, whose text need not be made. */
function ratingReader(
  known: ReadonlyMap<string, number>,
  counts: CodeCounts,
  values: Float64Array,
  at: number,
): CellReader {
  const isKnown = Uint8Array.from({ length: 128 }, (_, code) => (known.has(String.fromCharCode(code)) ? 1 : 0))
  const quick = Float64Array.from(isKnown, (_, code) => known.get(String.fromCharCode(code)) ?? Number.NaN)
  return (table, row, column) => {
    const code = table.character(row, column)
    const isQuick = code >= 0 && code < quick.length
    if (isQuick && (isKnown[code] !== 1 || !Number.isNaN(quick[code]))) {
      values[at] = quick[code] ?? Number.NaN
      return isKnown[code] === 1 ? noFault : column
    }
    const text = table.cell(row, column)
    const value = known.get(text)
    values[at] = value ?? Number.NaN
    if (text !== '' && Number.isNaN(value)) countCode(counts, 'rating', text)
    return value === undefined ? column : noFault
  }
}

function scaleWords({ from, to }: RatingScale): Record<Language, string> {
  return {
    vi: `số nguyên từ ${from} đến ${to}, hoặc để trống nếu không trả lời`,
    en: `a whole number from ${from} to ${to}, or an empty cell for no answer`,
  }
}

/** Tells of a cell that cannot be an answer. */
export function unreadableAnswer(
  table: AnswerTable,
  { row, column }: { readonly row: number; readonly column: number },
  question: Question | undefined,
): Fault {
  const [place, found] = [table.placeOf(row, column), table.cell(row, column)]
  if (question?.option) return unreadableOption(table, { row, column }, question.option)
  if (!question || question.formula === null) return { code: 'not-plain-number', place, details: { found } }
  return { code: 'number-out-of-range', place, details: { found, expected: scaleWords(question.scale) } }
}
