import { z } from 'zod'
import type { ResultsView } from './results-view.ts'

export const roundIdParam = z.object({
  id: z.uuid().meta({ description: 'Id of the round' }),
})

export const roundView = z
  .object({
    id: z.string(),
    organisation: z.string(),
    organisationName: z.string(),
    indexYear: z.number().int(),
    title: z.string(),
    parFramework: z.string(),
    sipasFramework: z.string().nullable(),
    stage: z.enum(['self', 'appraised']),
    /** The campaign it is part of; null for a round by itself. */
    campaign: z.string().nullable(),
  })
  .meta({ id: 'Round' })

/** The results as `toResultsView` makes them; the type says what they hold. */
export const resultsView = z
  .custom<ResultsView>()
  .meta({ id: 'Results', type: 'object', description: 'Scores with proofs, totals, SIPAS; decimals are strings' })

export const reportParam = roundIdParam.extend({
  format: z.enum(['docx', 'pdf', 'xlsx']),
})
