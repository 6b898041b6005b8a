import { z } from 'zod'
import { parseDate } from '../number/vietnamese-date.ts'
import { textField, wholeField } from './decimal-field.ts'

/** A text that may stay empty until it is known. */
const laterText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text))
  .default(null)

const dateField = z
  .string({ error: 'date' })
  .transform((text, context) => {
    const date = parseDate(text)
    if (date) return date
    context.addIssue({ code: 'custom', message: 'date' })
    return z.NEVER
  })
  .meta({ description: 'Ngày, ví dụ 28/3/2025' })

/** A list that may be left out or, while nothing is in it, empty: a key without a value. */
function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === '' ? [] : value), z.array(item)).default([])
}

const lines = listOf(textField('Một đoạn'))

/** round.yaml: who is measured, by which frameworks, and what the official document needs beside the figures. */
export const roundSchema = z.strictObject({
  subject: z.strictObject({ name: textField('Tên đơn vị, ví dụ: tỉnh Điện Biên'), place: textField('Địa danh') }),
  indexYear: wholeField('Năm đánh giá', 2000, 2100),
  frameworks: z.strictObject({ par: textField('Mã bộ tiêu chí PAR INDEX'), sipas: laterText }),
  document: z.strictObject({
    date: dateField,
    superiorAgency: textField('Cơ quan chủ quản, viết hoa'),
    issuingAgency: textField('Cơ quan ban hành, viết hoa'),
    number: laterText,
    symbol: textField('Ký hiệu, ví dụ BC-SNV'),
    signatureTitles: lines,
    signatory: laterText,
    recipients: lines,
  }),
  publication: z
    .strictObject({
      agency: textField('Cơ quan công bố'),
      date: dateField,
      sipasDecision: laterText,
      parDecision: textField('Số quyết định công bố PAR INDEX'),
    })
    .optional(),
  surveyAreas: lines,
  measures: lines,
  proposals: listOf(z.strictObject({ to: textField('Gửi cơ quan nào'), items: lines })),
})

export type RoundSettings = z.output<typeof roundSchema>
