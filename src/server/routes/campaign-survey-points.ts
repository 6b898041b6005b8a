import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import { publishedView } from '../../contract/campaign-views.ts'
import {
  resultCorrection,
  resultPointsEntered,
  resultPointsPreview,
  surveyResultParam,
} from '../../contract/survey-views.ts'
import type { Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toDecimalText } from '../../number/round.ts'
import {
  correctResultPoints,
  enterResultPoints,
  previewResultPoints,
  type ResultPoints,
} from '../../operations/campaign-survey/bring-result-points.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'
import { toFaultViews } from './sheet-parts.ts'

const preview = createRoute({
  method: 'get',
  path: '/{id}/survey/results/{version}/points',
  request: { params: surveyResultParam },
  responses: answers(resultPointsPreview, 'What bringing these points in would do; nothing is written'),
})

const entered = createRoute({
  method: 'post',
  path: '/{id}/survey/results/{version}/points',
  request: { params: surveyResultParam },
  responses: answers(resultPointsEntered, 'All points of the result are entered', [409, 422]),
})

const corrected = createRoute({
  method: 'post',
  path: '/{id}/survey/results/{version}/corrections',
  request: { params: surveyResultParam, ...jsonBody(resultCorrection) },
  responses: answers(publishedView, 'The correction is published with the next number', [409, 422]),
})

/** Points of SIPAS come from a result of the campaign's survey into its rounds. */
export function campaignSurveyPointRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(preview, async (http) => {
      const { id, version } = http.req.valid('param')
      const key = { campaign: id as CampaignId, version }
      const found = await previewResultPoints(context, http.get('actor'), key)
      return http.json(toPreview(found, languageOf(http.req.raw)), 200)
    })
    .openapi(entered, async (http) => {
      const { id, version } = http.req.valid('param')
      const key = { campaign: id as CampaignId, version }
      return http.json(await enterResultPoints(context, http.get('actor'), key), 200)
    })
    .openapi(corrected, async (http) => {
      const { id, version } = http.req.valid('param')
      const key = { campaign: id as CampaignId, version, reason: http.req.valid('json').reason }
      return http.json(await correctResultPoints(context, http.get('actor'), key), 200)
    })
}

function toPreview(
  { rows, unknown, missing, source, faults, entering }: ResultPoints,
  language: Language,
): z.input<typeof resultPointsPreview> {
  return {
    rows: rows.map(({ maximum, points, ...row }) => ({
      ...{ ...row, maximum: toDecimalText(maximum), points: points && toDecimalText(points) },
    })),
    ...{ unknown: [...unknown], missing: [...missing], source, entering, faults: toFaultViews(faults, language) },
  }
}
