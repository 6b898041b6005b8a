import { isFirstOption, optionMarks, type QuestionOption, sharePercent } from '../../survey/design/question-option.ts'
import type { Question } from '../../survey/design/survey-design.ts'
import { quotedText } from './answer-sql.ts'

/** The SQL of the text of a column, '' where it is missing. */
export type TextSql = (column: string) => string

/** A question that is an option of one with several. */
export interface OptionQuestion extends Question {
  readonly option: QuestionOption
}

export function isOptionQuestion(question: Question): question is OptionQuestion {
  return question.option !== null
}

/** The share of an option of one person, as `optionReader` makes it of the same cell; null for no answer. */
export function optionSql({ column, noAnswer, option: asked }: OptionQuestion, textOf: TextSql): string {
  const { option, separator, columns } = asked
  const text = textOf(column)
  const { chosen, other } = sharePercent
  if (columns)
    return `case ${text} when ${quotedText(optionMarks.chosen)} then ${chosen} when ${quotedText(optionMarks.other)} then ${other} end`
  const isChosen = separator === null ? `${text} = ${quotedText(option)}` : isAmong(text, option, separator)
  return `case when ${isIn(text, ['', ...noAnswer])} then null when ${isChosen} then ${chosen} else ${other} end`
}

/** Whether the cells of a question can be answers, never null. What an option was written like beside its separator is not told here. */
export function optionFits({ column, noAnswer, option: asked }: OptionQuestion, textOf: TextSql): string {
  const { options, separator, columns } = asked
  if (!isFirstOption(asked)) return 'true'
  const none = ['', ...noAnswer]
  if (columns) {
    const all = (texts: readonly string[]) => columns.map((each) => isIn(textOf(each), texts)).join(' and ')
    return `((${all(Object.values(optionMarks))}) or (${all(['', ...noAnswer])}))`
  }
  const text = textOf(column)
  if (separator === null) return isIn(text, [...none, ...options])
  // A cell is made of options, each once, if it is as long as those that are in it with their separators.
  const lengths = options.map(
    (each) => `case when ${isAmong(text, each, separator)} then ${sizeOf(each + separator)} else 0 end`,
  )
  return `(${isIn(text, none)} or length(${text}) + ${sizeOf(separator)} = ${lengths.join(' + ')})`
}

/** Characters are counted as the databases count them: by code points. */
function sizeOf(text: string): number {
  return [...text].length
}

function isIn(text: string, texts: readonly string[]): string {
  return `${text} in (${texts.map(quotedText).join(', ')})`
}

function isAmong(text: string, option: string, separator: string): string {
  const around = quotedText(separator)
  return `strpos(${around} || ${text} || ${around}, ${quotedText(separator + option + separator)}) > 0`
}
