import { z } from 'zod'
import { indexFormulas } from '../framework/framework.ts'

const estimate = z.object({
  id: z.string(),
  kind: z.string(),
  domain: z.string().nullable(),
  value: z.number().nullable(),
  standardError: z.number().nonnegative().nullable(),
  df: z.number().nonnegative(),
  /** Files of earlier versions do not say. */
  isWithoutSpread: z.boolean().optional(),
})

/** What `survey estimate --json` prints, as far as ranks and comparisons need it. */
export const surveyEstimatesSchema = z.object({
  indexYear: z.number().int().nullable().default(null),
  formula: z.enum(indexFormulas).nullable(),
  estimates: z.array(estimate),
})

export type SurveyEstimatesFile = z.output<typeof surveyEstimatesSchema>
