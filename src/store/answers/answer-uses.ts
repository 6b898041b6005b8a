import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { AnswerUse } from './answer-sql.ts'

/** What each column is for: weights, sizes and answers to compute with, all others to tell things apart. */
export function answerUses({ stages, weighting, questions }: SurveyDesign): (column: string) => AnswerUse {
  const sizes = stages.flatMap(({ population, probability }) => [population, probability])
  const numbers = new Set([
    ...sizes,
    ...weighting.columns,
    ...questions.flatMap(({ column, option }) => (option ? [] : [column])),
  ])
  return (column) => (numbers.has(column) ? 'number' : 'id')
}
