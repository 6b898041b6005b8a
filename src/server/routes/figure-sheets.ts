import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import {
  assignmentSheetEntered,
  assignmentSheetPreview,
  figureSheetEntered,
  figureSheetPreview,
  sheetQuery,
} from '../../contract/figure-sheet-views.ts'
import { roundIdParam } from '../../contract/round-views.ts'
import type { Language } from '../../fault.ts'
import type { RoundId } from '../../framework/ids.ts'
import {
  type AssignmentSheetImport,
  importAssignmentSheet,
  makeAssignmentSheet,
  previewAssignmentSheet,
} from '../../operations/campaigns/assignment-sheet.ts'
import { importFigureSheet, makeFigureSheet, previewFigureSheet } from '../../operations/campaigns/figure-sheet.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, refuseInvalid } from '../route-parts.ts'
import { sheetBody, sheetOf, toFaultViews, workbookAnswers, workbookHeaders } from './sheet-parts.ts'

const made = createRoute({
  method: 'get',
  path: '/{id}/figure-sheet',
  request: { params: roundIdParam },
  responses: workbookAnswers([409]),
})

const previewed = createRoute({
  method: 'post',
  path: '/{id}/figure-sheet/preview',
  request: { params: roundIdParam, query: sheetQuery, ...sheetBody },
  responses: answers(figureSheetPreview, 'What each row would do; nothing is written', [409]),
})

const entered = createRoute({
  method: 'post',
  path: '/{id}/figure-sheet',
  request: { params: roundIdParam, query: sheetQuery, ...sheetBody },
  responses: answers(figureSheetEntered, 'All figures of the workbook are entered', [409, 422]),
})

const assignmentsMade = createRoute({
  method: 'get',
  path: '/{id}/assignment-sheet',
  request: { params: roundIdParam },
  responses: workbookAnswers([409]),
})

const assignmentsPreviewed = createRoute({
  method: 'post',
  path: '/{id}/assignment-sheet/preview',
  request: { params: roundIdParam, query: sheetQuery, ...sheetBody },
  responses: answers(assignmentSheetPreview, 'What each row would do; nothing is written', [409]),
})

const assigned = createRoute({
  method: 'post',
  path: '/{id}/assignment-sheet',
  request: { params: roundIdParam, query: sheetQuery, ...sheetBody },
  responses: answers(assignmentSheetEntered, 'All assignments of the workbook are made', [409, 422]),
})

/** Who leads and who co-operates in a workbook: to fill in, to look at, to assign. */
export function assignmentSheetRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(assignmentsMade, async (http) => {
      const bytes = await makeAssignmentSheet(context, http.get('actor'), http.req.valid('param').id as RoundId)
      return http.body(new Uint8Array(bytes).buffer, 200, workbookHeaders('phan-cong.xlsx'))
    })
    .openapi(assignmentsPreviewed, async (http) => {
      const [round, { name }] = [http.req.valid('param').id as RoundId, http.req.valid('query')]
      const read = await previewAssignmentSheet(context, http.get('actor'), round, await sheetOf(http, name))
      return http.json(toAssignmentPreview(read, languageOf(http.req.raw)), 200)
    })
    .openapi(assigned, async (http) => {
      const [round, { name }] = [http.req.valid('param').id as RoundId, http.req.valid('query')]
      return http.json(await importAssignmentSheet(context, http.get('actor'), round, await sheetOf(http, name)), 200)
    })
}

function toAssignmentPreview(
  { preview, faults, names }: AssignmentSheetImport,
  language: Language,
): z.input<typeof assignmentSheetPreview> {
  const toNames = ({ lead, cooperating }: (typeof preview)[number]['to']) => ({
    lead: lead === null ? null : (names.get(lead) ?? lead),
    coOperating: cooperating.map((id) => names.get(id) ?? id),
  })
  return {
    rows: preview.map(({ code, place: { line }, state, from, to }) => ({
      ...{ code, line, state, from: toNames(from), to: toNames(to) },
    })),
    faults: toFaultViews(faults, language),
  }
}

/** Figures of a round in a workbook: to fill in, to look at, to enter. */
export function figureSheetRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(made, async (http) => {
      const bytes = await makeFigureSheet(context, http.get('actor'), http.req.valid('param').id as RoundId)
      return http.body(new Uint8Array(bytes).buffer, 200, workbookHeaders('so-lieu.xlsx'))
    })
    .openapi(previewed, async (http) => {
      const [round, { name }] = [http.req.valid('param').id as RoundId, http.req.valid('query')]
      const read = await previewFigureSheet(context, http.get('actor'), round, await sheetOf(http, name))
      return http.json(toPreview(read, languageOf(http.req.raw)), 200)
    })
    .openapi(entered, async (http) => {
      const [round, { name }] = [http.req.valid('param').id as RoundId, http.req.valid('query')]
      return http.json(await importFigureSheet(context, http.get('actor'), round, await sheetOf(http, name)), 200)
    })
}

function toPreview(
  { preview, faults, names }: Awaited<ReturnType<typeof previewFigureSheet>>,
  language: Language,
): z.input<typeof figureSheetPreview> {
  return {
    rows: preview.map(({ code, figure, place: { line }, state, from, to }) => ({
      code,
      figure,
      name: names.get(`${code}/${figure}`) ?? figure,
      line,
      state,
      from,
      to,
    })),
    faults: toFaultViews(faults, language),
  }
}
