import { z } from 'zod'
import { visible } from './plain-text.ts'

/** Name of the file that is sent, as faults name it. */
export const sheetQuery = z.object({ name: z.string().min(1).max(200).regex(visible).default('so-lieu.xlsx') })

const contents = z.object({
  ...{ value: z.string().nullable(), source: z.string().nullable(), explanation: z.string().nullable() },
})
const place = { file: z.string(), sheet: z.string().optional(), line: z.number().int(), column: z.number().int() }

/** What each row of a filled-in workbook would do, and every fault by its cell. */
export const figureSheetPreview = z
  .object({
    rows: z.array(
      z.object({
        ...{ code: z.string(), figure: z.string(), line: z.number().int() },
        state: z.enum(['unchanged', 'new', 'changed', 'cleared', 'stale']),
        ...{ from: contents, to: contents },
      }),
    ),
    faults: z.array(z.object({ ...place, code: z.string(), isError: z.boolean(), text: z.string() })),
  })
  .meta({ id: 'FigureSheetPreview' })

export const figureSheetEntered = z.object({ entered: z.number().int() }).meta({ id: 'FigureSheetEntered' })
