import { z } from 'zod'
import { calibrationMethods } from '../survey/weights/calibration.ts'
import { textField } from './decimal-field.ts'

const column = textField('Tên cột trong tệp trả lời')

const texts = z.array(z.string().trim())

/** Who of the people drawn answered. */
export const responseSchema = z.strictObject({
  column,
  answered: texts.min(1),
  unanswered: texts.default([]),
  replaced: texts.default([]),
  replacements: texts.default([]),
  classes: z.array(column).default([]),
})

/** A number of people, written without groups of digits: 18.000 may be eighteen thousand to its writer, and is refused. */
const total = z
  .string({ error: 'total' })
  .regex(/^(?!\d{1,3}\.\d{3}$)\d+(\.\d+)?$/, { error: 'total' })
  .transform(Number)
  .refine((number) => number > 0 && Number.isFinite(number), { error: 'total' })

const margin = z.strictObject({
  column,
  totals: z.record(z.string(), total).refine((all) => Object.keys(all).length > 0, { error: 'total' }),
})

/** The known totals that weights are brought to. */
export const calibrationSchema = z.strictObject({
  method: z.enum(calibrationMethods),
  margins: z.array(margin).min(1),
})
