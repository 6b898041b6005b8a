import { isNumberText } from '../estimate/number-text.ts'
import type { Question } from './survey-design.ts'

/**
 * What becomes of a cell that holds a code of the design: no rating, no answer in a column of numbers, no option chosen, or, in a column of
 * numbers that the design does not name the code for, the number that it is.
 */
export type CodeUse = 'rating' | 'number' | 'option' | 'kept'

/** A code as the design writes it, with what becomes of it in one column. */
export interface AnswerCode {
  readonly code: string
  readonly use: CodeUse
}

/**
 * Lists the codes that may stand in the column of a question: those that are no answer to it, then those of other columns that it
 * holds as numbers.
 *
 * @param noAnswer the codes of the ratings
 */
export function answerCodes(
  { formula, option, noAnswer: own }: Question,
  noAnswer: readonly string[],
): readonly AnswerCode[] {
  if (option) return own.map((code) => ({ code, use: 'option' }))
  const use = formula === null ? 'number' : 'rating'
  const kept = formula === null ? noAnswer.filter((code) => isNumberText(code) && !own.includes(code)) : []
  return [...own.map((code) => ({ code, use }) as const), ...kept.map((code) => ({ code, use: 'kept' }) as const)]
}
