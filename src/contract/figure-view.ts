import { z } from 'zod'
import { line, paragraph } from './plain-text.ts'

/** A figure as it is entered: plain decimal text, or null to take the value away. */
export const figureToEnter = z
  .object({
    value: z
      .string()
      .regex(/^-?\d{1,30}(\.\d{1,20})?$/)
      .nullable(),
    source: line(500),
    reason: paragraph(1000),
  })
  .meta({ id: 'FigureToEnter' })

export const figureParam = z.object({ id: z.uuid(), code: z.string().max(50), figure: z.string().max(100) })

/** A figure as it stands; version 0 if none was entered. */
export const figureView = z
  .object({ value: z.string().nullable(), source: z.string().nullable(), version: z.number().int() })
  .meta({ id: 'Figure' })

export const enteredView = z.object({ version: z.number().int() }).meta({ id: 'Entered' })

/** The version that the person saw, as `ETag` gave it: "3"; "0" where there was none. */
export const ifMatch = z.object({ 'if-match': z.string().regex(/^"\d{1,9}"$/) })
