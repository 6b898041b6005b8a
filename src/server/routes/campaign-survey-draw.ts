import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import { campaignParam } from '../../contract/campaign-views.ts'
import {
  fileLanguageQuery,
  protocolCheckView,
  publicSeed,
  surveyFileParam,
  surveyFileReceived,
  surveyFrameQuery,
} from '../../contract/survey-views.ts'
import type { Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { commitSurveyFrame } from '../../operations/campaign-survey/commit-survey-frame.ts'
import { drawSurveySample } from '../../operations/campaign-survey/draw-survey-sample.ts'
import {
  type CheckedSurveyProtocol,
  readProtocolCheck,
  readProtocolText,
} from '../../operations/campaign-survey/read-protocol.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, jsonBody, problems, refuseInvalid } from '../route-parts.ts'
import { downloadHeaders } from './download-headers.ts'
import { sheetBody, sheetOf } from './sheet-parts.ts'

const committed = createRoute({
  method: 'post',
  path: '/{id}/survey/commitments',
  request: { params: campaignParam, query: surveyFrameQuery, ...sheetBody },
  responses: answers(surveyFileReceived, 'The commitment is kept under this number', [409, 422]),
})

const drawn = createRoute({
  method: 'post',
  path: '/{id}/survey/draws',
  request: { params: campaignParam, ...jsonBody(publicSeed) },
  responses: answers(surveyFileReceived, 'The protocol is kept under this number', [409, 422]),
})

const check = createRoute({
  method: 'get',
  path: '/{id}/survey/files/{number}/check',
  request: { params: surveyFileParam },
  responses: answers(protocolCheckView, 'What the protocol was held against, and what was found', [422]),
})

const text = createRoute({
  method: 'get',
  path: '/{id}/survey/files/{number}/text',
  request: { params: surveyFileParam, query: fileLanguageQuery },
  responses: {
    ...problems([422]),
    200: {
      description: 'The protocol as a text, to be printed and signed',
      content: { 'application/octet-stream': {} },
    },
  },
})

/** The sample of a campaign's survey: a frame is committed to, later drawn from; protocols are checked. */
export function campaignSurveyDrawRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(committed, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      const file = await sheetOf(http, http.req.valid('query').name)
      return http.json(await commitSurveyFrame(context, http.get('actor'), { campaign, file }), 200)
    })
    .openapi(drawn, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      const { publishedAt, ...named } = http.req.valid('json')
      const seed = { ...named, publishedAt: new Date(publishedAt) }
      return http.json(await drawSurveySample(context, http.get('actor'), { campaign, seed }), 200)
    })
    .openapi(check, async (http) => {
      const { id, number } = http.req.valid('param')
      const found = await readProtocolCheck(context, http.get('actor'), { campaign: id as CampaignId, number })
      return http.json(toCheckView(found, languageOf(http.req.raw)), 200)
    })
    .openapi(text, async (http) => {
      const { id, number } = http.req.valid('param')
      const { language } = http.req.valid('query')
      const key = { campaign: id as CampaignId, number, language }
      const made = await readProtocolText(context, http.get('actor'), key)
      return http.body(new TextEncoder().encode(made.text).buffer, 200, downloadHeaders(made.name))
    })
}

function toCheckView(
  { plan, replay, commitment }: CheckedSurveyProtocol,
  language: Language,
): z.input<typeof protocolCheckView> {
  return {
    plan: { state: plan.state, differences: plan.differences.map((each) => each[language]) },
    replay: { state: replay.state, differences: replay.differences.map((each) => each[language]) },
    commitment: { state: commitment.state, at: commitment.at?.toISOString() ?? null },
  }
}
