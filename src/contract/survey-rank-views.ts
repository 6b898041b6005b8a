import { z } from 'zod'
import { questionKinds } from '../survey/design/question-kind.ts'
import { visible } from './plain-text.ts'
import { rankSet, surveyEstimate, surveyFileQuery, surveyRanks } from './survey-views.ts'

/** A figure by its id, or by its kind and id; the overall index where none is named. */
const figure = z.string().trim().min(1).max(300).regex(visible).optional()

/** Which figure of all units. */
export const unitsFigureQuery = z.object({ figure })

/** Which figure, and beside which result of an earlier campaign. */
export const earlierResultQuery = z.object({
  ...{ figure, earlier: z.uuid() },
  earlierVersion: z.coerce.number().pipe(z.number().int().min(1).max(1_000_000)),
})

/** Which figure, and what the file of an earlier year is called. */
export const earlierFileQuery = z.object({ figure, name: surveyFileQuery.shape.name })

const named = {
  kind: z.enum(['criterion', 'group', 'part', 'overall', 'mean', 'total', 'ratio', ...questionKinds]),
  ...{ id: z.string(), name: surveyEstimate.shape.name },
}

/** One figure of every unit of a result. */
export const unitsFigureView = z
  .object({
    ...named,
    units: z.array(surveyEstimate),
    /** Null where units are not ranked by it: in results of earlier versions, and with more than 200 units. */
    ranks: surveyRanks.nullable(),
  })
  .meta({ id: 'SurveyUnitsFigure' })

/** How ranks moved since an earlier survey. */
export const rankChangesView = z
  .object({
    ...named,
    /** What the earlier result is called. */
    earlier: z.string(),
    /** The probability with which what is said of a unit is right, and with which each of its sets holds the truth. */
    ...{ level: z.number(), setLevel: z.number() },
    /** Those in both, ranked among themselves; the best now first. */
    units: z.array(
      z.object({
        ...{ id: z.string(), rank: z.number().int(), rankBefore: z.number().int(), set: rankSet, setBefore: rankSet },
        /** Places won, or lost where negative. */
        placesGained: z.number().int(),
        /** Up or down only where no rank is in both sets. */
        verdict: z.enum(['up', 'down', 'not-told']),
      }),
    ),
    /** Units with a value in one of the two only. */
    inOneYear: z.array(z.string()),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'SurveyRankChanges' })
