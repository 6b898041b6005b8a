import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { figureSheetEntered, figureSheetPreview, sheetQuery } from '../../contract/figure-sheet-views.ts'
import { roundIdParam } from '../../contract/round-views.ts'
import { describeFault, isError, type Language } from '../../fault.ts'
import type { RoundId } from '../../framework/ids.ts'
import { importFigureSheet, makeFigureSheet, previewFigureSheet } from '../../operations/campaigns/figure-sheet.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, problems, refuseInvalid } from '../route-parts.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const file = {
  body: { required: true, content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
} as const

const made = createRoute({
  method: 'get',
  path: '/{id}/figure-sheet',
  request: { params: roundIdParam },
  responses: {
    ...problems([409]),
    200: { description: 'A workbook to fill in', content: { 'application/octet-stream': {} } },
  },
})

const previewed = createRoute({
  method: 'post',
  path: '/{id}/figure-sheet/preview',
  request: { params: roundIdParam, query: sheetQuery, ...file },
  responses: answers(figureSheetPreview, 'What each row would do; nothing is written', [409]),
})

const entered = createRoute({
  method: 'post',
  path: '/{id}/figure-sheet',
  request: { params: roundIdParam, query: sheetQuery, ...file },
  responses: answers(figureSheetEntered, 'All figures of the workbook are entered', [409, 422]),
})

/** Figures of a round in a workbook: to fill in, to look at, to enter. */
export function figureSheetRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(made, async (http) => {
      const bytes = await makeFigureSheet(context, http.get('actor'), http.req.valid('param').id as RoundId)
      return http.body(new Uint8Array(bytes).buffer, 200, {
        'content-type': workbook,
        'content-disposition': 'attachment; filename="so-lieu.xlsx"',
      })
    })
    .openapi(previewed, async (http) => {
      const [round, { name }] = [http.req.valid('param').id as RoundId, http.req.valid('query')]
      const bytes = new Uint8Array(await http.req.arrayBuffer())
      const read = await previewFigureSheet(context, http.get('actor'), round, { name, bytes })
      return http.json(toPreview(read, languageOf(http.req.raw)), 200)
    })
    .openapi(entered, async (http) => {
      const [round, { name }] = [http.req.valid('param').id as RoundId, http.req.valid('query')]
      const bytes = new Uint8Array(await http.req.arrayBuffer())
      return http.json(await importFigureSheet(context, http.get('actor'), round, { name, bytes }), 200)
    })
}

function toPreview(
  { preview, faults }: Awaited<ReturnType<typeof previewFigureSheet>>,
  language: Language,
): z.input<typeof figureSheetPreview> {
  return {
    rows: preview.map(({ code, figure, place: { line }, state, from, to }) => ({
      code,
      figure,
      line,
      state,
      from,
      to,
    })),
    faults: faults.map((fault) => ({
      ...{ ...fault.place, code: fault.code, isError: isError(fault), text: describeFault(fault, language) },
    })),
  }
}
