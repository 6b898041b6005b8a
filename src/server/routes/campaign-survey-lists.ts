import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { campaignParam } from '../../contract/campaign-views.ts'
import { surveyFileReceived, surveyFrameQuery, surveyListDrawQuery } from '../../contract/survey-views.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { commitSurveyList } from '../../operations/campaign-survey/commit-survey-list.ts'
import { drawSurveyList } from '../../operations/campaign-survey/draw-survey-list.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'
import { sheetBody, sheetOf } from './sheet-parts.ts'

const committed = createRoute({
  method: 'post',
  path: '/{id}/survey/list-commitments',
  request: { params: campaignParam, query: surveyFrameQuery, ...sheetBody },
  responses: answers(surveyFileReceived, 'The commitment is kept under this number; the list is not kept', [409, 422]),
})

const drawn = createRoute({
  method: 'post',
  path: '/{id}/survey/list-draws',
  request: { params: campaignParam, query: surveyListDrawQuery, ...sheetBody },
  responses: answers(surveyFileReceived, 'The protocol is kept under this number; the list is not kept', [409, 422]),
})

/** Lists of units that are made once the stage above is drawn: committed to one by one, later drawn from. */
export function campaignSurveyListRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(committed, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      const file = await sheetOf(http, http.req.valid('query').name)
      return http.json(await commitSurveyList(context, http.get('actor'), { campaign, file }), 200)
    })
    .openapi(drawn, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      const { name, publishedAt, ...told } = http.req.valid('query')
      const seed = { ...told, publishedAt: new Date(publishedAt) }
      const list = { campaign, file: await sheetOf(http, name), seed }
      return http.json(await drawSurveyList(context, http.get('actor'), list), 200)
    })
}
