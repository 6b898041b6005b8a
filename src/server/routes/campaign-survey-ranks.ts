import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import {
  earlierFileQuery,
  earlierResultQuery,
  rankChangesView,
  unitsFigureQuery,
  unitsFigureView,
} from '../../contract/survey-rank-views.ts'
import { surveyResultParam } from '../../contract/survey-views.ts'
import type { Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { figureOfUnits } from '../../operations/campaign-survey/figure-of-units.ts'
import { readRankChanges, type SurveyRankChanges } from '../../operations/campaign-survey/read-rank-changes.ts'
import { readSurveyResult, type SurveyResultReading } from '../../operations/campaign-survey/read-survey-result.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, refuseInvalid } from '../route-parts.ts'
import { sheetBody, sheetOf } from './sheet-parts.ts'
import { toEstimateView, toRanksView } from './survey-estimate-view.ts'

const units = createRoute({
  method: 'get',
  path: '/{id}/survey/results/{version}/units',
  request: { params: surveyResultParam, query: unitsFigureQuery },
  responses: answers(unitsFigureView, 'The figure of every unit, and the ranks by it'),
})

const changes = createRoute({
  method: 'get',
  path: '/{id}/survey/results/{version}/rank-changes',
  request: { params: surveyResultParam, query: earlierResultQuery },
  responses: answers(rankChangesView, 'How the rank of each unit moved, and whether that can be told from chance'),
})

const changesByFile = createRoute({
  method: 'post',
  path: '/{id}/survey/results/{version}/rank-changes',
  request: { params: surveyResultParam, query: earlierFileQuery, ...sheetBody },
  responses: answers(rankChangesView, 'How the rank of each unit moved; nothing is written', [422]),
})

/** Units of a survey's result by any figure, and their ranks beside those of an earlier year. */
export function campaignSurveyRankRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(units, async (http) => {
      const { id, version } = http.req.valid('param')
      const found = await readSurveyResult(context, http.get('actor'), { campaign: id as CampaignId, version })
      const { figure = null } = http.req.valid('query')
      return http.json(toUnitsView(found, figure, languageOf(http.req.raw)), 200)
    })
    .openapi(changes, async (http) => {
      const { id, version } = http.req.valid('param')
      const { figure = null, earlier, earlierVersion } = http.req.valid('query')
      const before = { kind: 'result', campaign: earlier as CampaignId, version: earlierVersion } as const
      const wanted = { campaign: id as CampaignId, version, figure, earlier: before }
      const found = await readRankChanges(context, http.get('actor'), wanted)
      return http.json(toChangesView(found, languageOf(http.req.raw)), 200)
    })
    .openapi(changesByFile, async (http) => {
      const { id, version } = http.req.valid('param')
      const { figure = null, name } = http.req.valid('query')
      const earlier = { kind: 'file', file: await sheetOf(http, name) } as const
      const wanted = { campaign: id as CampaignId, version, figure, earlier }
      const found = await readRankChanges(context, http.get('actor'), wanted)
      return http.json(toChangesView(found, languageOf(http.req.raw)), 200)
    })
}

function toUnitsView(
  reading: SurveyResultReading,
  wanted: string | null,
  language: Language,
): z.input<typeof unitsFigureView> {
  const { kind, id, estimates, ranks } = figureOfUnits(reading.content, wanted)
  return {
    ...{ kind, id, name: reading.nameOf({ kind, id }), ranks: toRanksView(ranks) },
    units: estimates.map(toEstimateView(reading, language)),
  }
}

function toChangesView(found: SurveyRankChanges, language: Language): z.input<typeof rankChangesView> {
  const { figure, name, earlier, level, setLevel, units: changed, inOneYear, warnings } = found
  return {
    ...{ kind: figure.kind, id: figure.id, name, earlier, level, setLevel },
    ...{ units: [...changed], inOneYear: [...inOneYear], warnings: warnings.map((each) => each[language]) },
  }
}
