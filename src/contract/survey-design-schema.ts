import { z } from 'zod'
import { indexFormulas } from '../framework/framework.ts'
import { degreesRules } from '../survey/design/degrees-rule.ts'
import { lonelyRules } from '../survey/design/lonely-rule.ts'
import { questionKinds } from '../survey/design/question-kind.ts'
import { usualScale } from '../survey/design/rating-scale.ts'
import { textField, wholeField } from './decimal-field.ts'
import { calibrationSchema, responseSchema } from './survey-weights-schema.ts'

const column = textField('Tên cột trong tệp trả lời')

const stage = z.strictObject({
  unit: column,
  stratum: column.optional(),
  population: column.optional(),
  probability: column.optional(),
})

const group = z.strictObject({
  code: textField('Mã nhóm'),
  criteria: z.array(column).min(1),
})

const part = z.strictObject({ code: textField('Mã phần'), groups: z.array(group).min(1) })

const index = z.strictObject({
  formula: z.enum(indexFormulas),
  overall: textField('Mã của chỉ số chung').default('overall'),
  parts: z.array(part).min(1),
})

/** The ratings that people may give, from the worst to the best. */
const scale = z.strictObject({
  from: wholeField('Điểm thấp nhất của thang', 0, 99),
  to: wholeField('Điểm cao nhất của thang', 1, 100),
})

/** A question beside the index: one column with the option chosen, or several between separators; a column an option; or ratings. */
const question = z.strictObject({
  code: textField('Mã câu hỏi'),
  kind: z.enum(questionKinds),
  column: column.optional(),
  options: z.array(textField('Phương án trả lời')).min(2).optional(),
  separator: textField('Dấu ngăn giữa các phương án').optional(),
  columns: z.record(textField('Phương án trả lời'), column).optional(),
  formula: z.enum(indexFormulas).optional(),
  scale: scale.optional(),
})

const ratio = z.strictObject({ code: textField('Mã tỷ số'), numerator: column, denominator: column })

/** design.yaml: which columns of the answers hold strata, units, weights and questions, and what is estimated from them. */
export const surveyDesignSchema = z.strictObject({
  indexYear: wholeField('Năm của chỉ số', 2000, 2100).optional(),
  stages: z.array(stage).min(1),
  weight: column.optional(),
  probabilities: z.array(column).min(1).optional(),
  response: responseSchema.optional(),
  calibration: calibrationSchema.optional(),
  respondent: column.optional(),
  lonelyUnits: z.enum(lonelyRules).default('fail'),
  degreesOfFreedom: z.enum(degreesRules).default('units'),
  nestedIds: z
    .literal('true', { error: 'true' })
    .transform(() => true)
    .default(false),
  noAnswer: z.array(z.string().trim()).default([]),
  noAnswerOf: z.record(column, z.array(z.string().trim()).min(1)).default({}),
  scale: scale.default(usualScale),
  index: index.optional(),
  questions: z.array(question).default([]),
  means: z.array(column).default([]),
  totals: z.array(column).default([]),
  ratios: z.array(ratio).default([]),
})

export type SurveyDesignFile = z.output<typeof surveyDesignSchema>
