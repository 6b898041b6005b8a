import { z } from 'zod'
import { indexFormulas } from '../framework/framework.ts'
import { usualScale } from '../survey/design/rating-scale.ts'

const estimate = z.object({
  id: z.string(),
  kind: z.string(),
  domain: z.string().nullable(),
  value: z.number().nullable(),
  standardError: z.number().nonnegative().nullable(),
  df: z.number().nonnegative(),
  /** Files of earlier versions do not say; there were those of the units only. */
  intervalDf: z.number().nonnegative().optional(),
  /** Files of earlier versions do not say. */
  isWithoutSpread: z.boolean().optional(),
})

/** What `survey estimate --json` prints, as far as ranks and comparisons need it. */
export const surveyEstimatesSchema = z.object({
  indexYear: z.number().int().nullable().default(null),
  formula: z.enum(indexFormulas).nullable(),
  /** Files of earlier versions do not say; there was the usual one only. */
  scale: z.object({ from: z.number().int(), to: z.number().int() }).nullable().default(usualScale),
  estimates: z.array(estimate),
})

export type SurveyEstimatesFile = z.output<typeof surveyEstimatesSchema>
