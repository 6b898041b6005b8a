import { z } from 'zod'
import { reason } from './campaign-views.ts'
import { rowState, sheetFault, sheetQuery } from './figure-sheet-views.ts'
import { visible } from './plain-text.ts'

const decimal = z.string().nullable()
const contents = z.object({ value: decimal, source: z.string().nullable(), date: z.string().nullable() })

/** What each row of a filled-in table of many units' figures would do. */
export const unitFigurePreview = z
  .object({
    rows: z.array(
      z.object({
        ...{ organisation: z.string(), organisationName: z.string(), code: z.string(), figure: z.string() },
        ...{ name: z.string(), line: z.number().int(), state: rowState, from: contents, to: contents },
      }),
    ),
    faults: z.array(sheetFault),
  })
  .meta({ id: 'UnitFigurePreview' })

export const externalSheetQuery = z.object({
  /** Only the figures of this sub-criterion; of all that go through the course if left out. */
  code: z.string().max(50).regex(visible).optional(),
})

/** Of the table by which points of surveys are corrected; why stands in the correction. */
export const surveyCorrectionQuery = sheetQuery.extend({ reason })

/** Points of surveys as they stand, by unit and sub-criterion; what is missing has no value. */
export const surveyPointsView = z
  .object({
    ...{ title: z.string(), isSample: z.boolean() },
    /** What you may do now: bring them in before the publication, correct them after it; null for neither. */
    entering: z.enum(['bring', 'correct']).nullable(),
    items: z.array(
      z.object({
        ...{ code: z.string(), name: z.string(), maximum: z.string(), source: z.enum(['sipas', 'leaderSurvey']) },
        figures: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string() })),
      }),
    ),
    units: z.array(
      z.object({
        ...{ round: z.string(), organisation: z.string(), organisationName: z.string() },
        figures: z.array(
          z.object({
            ...{ code: z.string(), figure: z.string(), value: decimal, source: z.string().nullable() },
            ...{ date: z.string().nullable(), version: z.number().int() },
            by: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
            at: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SurveyPoints' })
