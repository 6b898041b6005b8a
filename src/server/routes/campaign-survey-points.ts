import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import { resultPointsEntered, resultPointsPreview, surveyResultParam } from '../../contract/survey-views.ts'
import type { Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toDecimalText } from '../../number/round.ts'
import {
  enterResultPoints,
  previewResultPoints,
  type ResultPoints,
} from '../../operations/campaign-survey/bring-result-points.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, refuseInvalid } from '../route-parts.ts'
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
}

function toPreview(
  { rows, unknown, missing, source, faults }: ResultPoints,
  language: Language,
): z.input<typeof resultPointsPreview> {
  return {
    rows: rows.map(({ maximum, points, ...row }) => ({
      ...{ ...row, maximum: toDecimalText(maximum), points: points && toDecimalText(points) },
    })),
    ...{ unknown: [...unknown], missing: [...missing], source, faults: toFaultViews(faults, language) },
  }
}
