import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import { campaignParam, publishedView } from '../../contract/campaign-views.ts'
import { figureSheetEntered, sheetQuery } from '../../contract/figure-sheet-views.ts'
import {
  externalSheetQuery,
  surveyCorrectionQuery,
  surveyPointsView,
  unitFigurePreview,
} from '../../contract/unit-figure-views.ts'
import type { Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toDecimalText } from '../../number/round.ts'
import { type CalendarDate, toIsoDate } from '../../number/vietnamese-date.ts'
import {
  importExternalSheet,
  makeExternalSheet,
  previewExternalSheet,
} from '../../operations/campaigns/external-figures.ts'
import {
  importSurveySheet,
  makeSurveySheet,
  previewSurveySheet,
  readSurveyPoints,
  type SurveyPoints,
} from '../../operations/campaigns/survey-points.ts'
import type { UnitFigureImport, UnitFigures } from '../../operations/campaigns/unit-figures.ts'
import type { Context } from '../../operations/context.ts'
import { correctSurveyPoints } from '../../operations/publications/correct-survey-points.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, refuseInvalid } from '../route-parts.ts'
import { sheetBody, sheetOf, toFaultViews, workbookAnswers, workbookHeaders } from './sheet-parts.ts'

const params = campaignParam

const points = createRoute({
  method: 'get',
  path: '/{id}/survey-points',
  request: { params },
  responses: answers(surveyPointsView, 'Points of surveys as they stand, by unit'),
})

const surveySheet = createRoute({
  method: 'get',
  path: '/{id}/survey-points/sheet',
  request: { params },
  responses: workbookAnswers([]),
})

const surveyPreview = createRoute({
  method: 'post',
  path: '/{id}/survey-points/preview',
  request: { params, query: sheetQuery, ...sheetBody },
  responses: answers(unitFigurePreview, 'What each row would do; nothing is written'),
})

const surveyImport = createRoute({
  method: 'post',
  path: '/{id}/survey-points',
  request: { params, query: sheetQuery, ...sheetBody },
  responses: answers(figureSheetEntered, 'All points of the table are entered', [409, 422]),
})

const surveyCorrection = createRoute({
  method: 'post',
  path: '/{id}/survey-points/corrections',
  request: { params, query: surveyCorrectionQuery, ...sheetBody },
  responses: answers(publishedView, 'The correction is published with the next number', [409, 422]),
})

const externalSheet = createRoute({
  method: 'get',
  path: '/{id}/external-figures/sheet',
  request: { params, query: externalSheetQuery },
  responses: workbookAnswers([]),
})

const externalPreview = createRoute({
  method: 'post',
  path: '/{id}/external-figures/preview',
  request: { params, query: sheetQuery, ...sheetBody },
  responses: answers(unitFigurePreview, 'What each row would do; nothing is written'),
})

const externalImport = createRoute({
  method: 'post',
  path: '/{id}/external-figures',
  request: { params, query: sheetQuery, ...sheetBody },
  responses: answers(figureSheetEntered, 'All figures of the table are entered', [409, 422]),
})

/** Points of surveys, and figures of other ministries, of all units of a campaign. */
export function unitFigureRoutes(context: Context) {
  return externalRoutes(context, surveyRoutes(context))
}

function surveyRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(points, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      return http.json(toPointsView(await readSurveyPoints(context, http.get('actor'), campaign)), 200)
    })
    .openapi(surveySheet, async (http) => {
      const bytes = await makeSurveySheet(context, http.get('actor'), http.req.valid('param').id as CampaignId)
      return http.body(new Uint8Array(bytes).buffer, 200, workbookHeaders('diem-dieu-tra.xlsx'))
    })
    .openapi(surveyPreview, async (http) => {
      const file = await sheetOf(http, http.req.valid('query').name)
      const campaign = http.req.valid('param').id as CampaignId
      const read = await previewSurveySheet(context, http.get('actor'), campaign, file)
      return http.json(toPreview(read, languageOf(http.req.raw)), 200)
    })
    .openapi(surveyImport, async (http) => {
      const file = await sheetOf(http, http.req.valid('query').name)
      const campaign = http.req.valid('param').id as CampaignId
      return http.json(await importSurveySheet(context, http.get('actor'), campaign, file), 200)
    })
    .openapi(surveyCorrection, async (http) => {
      const { name, reason } = http.req.valid('query')
      const campaign = http.req.valid('param').id as CampaignId
      const asked = { campaign, file: await sheetOf(http, name), reason }
      return http.json(await correctSurveyPoints(context, http.get('actor'), asked), 200)
    })
}

function externalRoutes(context: Context, routes: ReturnType<typeof surveyRoutes>) {
  return routes
    .openapi(externalSheet, async (http) => {
      const { code = null } = http.req.valid('query')
      const of = { campaign: http.req.valid('param').id as CampaignId, code }
      const bytes = await makeExternalSheet(context, http.get('actor'), of)
      return http.body(new Uint8Array(bytes).buffer, 200, workbookHeaders('so-lieu-bo-nganh.xlsx'))
    })
    .openapi(externalPreview, async (http) => {
      const file = await sheetOf(http, http.req.valid('query').name)
      const campaign = http.req.valid('param').id as CampaignId
      const read = await previewExternalSheet(context, http.get('actor'), campaign, file)
      return http.json(toPreview(read, languageOf(http.req.raw)), 200)
    })
    .openapi(externalImport, async (http) => {
      const file = await sheetOf(http, http.req.valid('query').name)
      const campaign = http.req.valid('param').id as CampaignId
      return http.json(await importExternalSheet(context, http.get('actor'), campaign, file), 200)
    })
}

function toPreview({ preview, faults }: UnitFigureImport, language: Language): z.input<typeof unitFigurePreview> {
  return {
    rows: preview.map(({ unit, unitName, name, code, figure, place: { line }, state, from, to, date, dateBefore }) => ({
      ...{ organisation: unit, organisationName: unitName, code, figure, name, line, state },
      from: { value: from.value, source: from.source, date: dayText(dateBefore) },
      to: { value: to.value, source: to.source, date: dayText(date) },
    })),
    faults: toFaultViews(faults, language),
  }
}

function dayText(date: CalendarDate | null): string | null {
  return date && toIsoDate(date)
}

function toPointsView({ campaign, items, units, figures, entering }: SurveyPoints): z.input<typeof surveyPointsView> {
  const ofRound = new Map<string, UnitFigures['figures'][number][]>(units.map(({ round }) => [round, []]))
  for (const figure of figures) ofRound.get(figure.round)?.push(figure)
  return {
    ...{ title: campaign.title, isSample: campaign.isSample, entering },
    items: items.map(({ code, name, maximum, source, figures: asked }) => ({
      ...{ code, name, maximum: toDecimalText(maximum) },
      source: source === 'sipas' ? ('sipas' as const) : ('leaderSurvey' as const),
      figures: asked.map((each) => ({ code: each.code, name: each.name, unit: each.unit })),
    })),
    units: units.map(({ round, organisation, name }) => ({
      ...{ round, organisation, organisationName: name },
      figures: (ofRound.get(round) ?? []).map(({ round: _, date, at, ...figure }) => ({
        ...{ ...figure, date: dayText(date), at: at.toISOString() },
      })),
    })),
  }
}
