import { z } from 'zod'
import { visible } from './plain-text.ts'

/** Name of the file that is sent, as faults name it. */
export const sheetQuery = z.object({ name: z.string().min(1).max(200).regex(visible).default('so-lieu.xlsx') })

const contents = z.object({
  ...{ value: z.string().nullable(), source: z.string().nullable(), explanation: z.string().nullable() },
})
const place = { file: z.string(), sheet: z.string().optional(), line: z.number().int(), column: z.number().int() }

/** A fault in a sheet, by its cell; the text says where, what was found and what to do. */
export const sheetFault = z
  .object({
    ...place,
    /** As a spreadsheet calls it, such as E12; null for what is about the whole file, and in a CSV file. */
    cell: z.string().nullable(),
    ...{ code: z.string(), isError: z.boolean(), text: z.string() },
    /** What was found and what to do, without the place. */
    message: z.string(),
  })
  .meta({ id: 'SheetFault' })

export const rowState = z.enum(['unchanged', 'new', 'changed', 'cleared', 'stale'])

/** What each row of a filled-in workbook would do, and every fault by its cell. */
export const figureSheetPreview = z
  .object({
    rows: z.array(
      z.object({
        ...{ code: z.string(), figure: z.string(), name: z.string(), line: z.number().int() },
        state: rowState,
        ...{ from: contents, to: contents },
      }),
    ),
    faults: z.array(sheetFault),
  })
  .meta({ id: 'FigureSheetPreview' })

export const figureSheetEntered = z.object({ entered: z.number().int() }).meta({ id: 'FigureSheetEntered' })

const assigned = z.object({ lead: z.string().nullable(), coOperating: z.array(z.string()) })

/** What each row of a filled-in sheet of assignments would do, with names in place of ids. */
export const assignmentSheetPreview = z
  .object({
    rows: z.array(
      z.object({ code: z.string(), line: z.number().int(), state: rowState, ...{ from: assigned, to: assigned } }),
    ),
    faults: z.array(sheetFault),
  })
  .meta({ id: 'AssignmentSheetPreview' })

export const assignmentSheetEntered = z.object({ assigned: z.number().int() }).meta({ id: 'AssignmentSheetEntered' })
