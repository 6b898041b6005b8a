import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { campaignParam } from '../../contract/campaign-views.ts'
import {
  fileLanguageQuery,
  protocolPaperParam,
  surveySampleFileParam,
  surveySampleView,
} from '../../contract/survey-views.ts'
import { faultText } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { printSurveyProtocol } from '../../operations/campaign-survey/print-survey-protocol.ts'
import { downloadSurveySample, readSurveySample } from '../../operations/campaign-survey/survey-sample.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, problems, refuseInvalid } from '../route-parts.ts'
import { downloadHeaders } from './download-headers.ts'

const bytesAnswer = (description: string) => ({
  ...problems([422]),
  200: { description, content: { 'application/octet-stream': {} } },
})

const paper = createRoute({
  method: 'get',
  path: '/{id}/survey/files/{number}/paper/{format}',
  request: { params: protocolPaperParam },
  responses: bytesAnswer('The protocol as an official paper, to be printed and signed'),
})

const sample = createRoute({
  method: 'get',
  path: '/{id}/survey/sample',
  request: { params: campaignParam },
  responses: answers(surveySampleView, 'How many are to be asked, and what is not drawn yet', [422]),
})

const list = createRoute({
  method: 'get',
  path: '/{id}/survey/sample/{format}',
  request: { params: surveySampleFileParam, query: fileLanguageQuery },
  responses: bytesAnswer('The units of the last stage that was drawn: those to ask and those that wait'),
})

/** What people take into the field of a campaign's survey: signed papers, and who is to be asked. */
export function campaignSurveySampleRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(paper, async (http) => {
      const { id, number, format } = http.req.valid('param')
      const key = { campaign: id as CampaignId, number, format }
      const { name, bytes } = await printSurveyProtocol(context, http.get('actor'), key)
      return http.body(new Uint8Array(bytes).buffer, 200, downloadHeaders(name))
    })
    .openapi(sample, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      const { warnings, left, ...counts } = await readSurveySample(context, http.get('actor'), campaign)
      const language = languageOf(http.req.raw)
      return http.json({ ...counts, left: [...left], warnings: warnings.map((each) => faultText(each, language)) }, 200)
    })
    .openapi(list, async (http) => {
      const { id, format } = http.req.valid('param')
      const { language } = http.req.valid('query')
      const file = { campaign: id as CampaignId, format, language }
      const bytes = await downloadSurveySample(context, http.get('actor'), file)
      const name = language === 'vi' ? 'danh-sach-mau' : 'sample'
      return http.body(new Uint8Array(bytes).buffer, 200, downloadHeaders(`${name}.${format}`))
    })
}
