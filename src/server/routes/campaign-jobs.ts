import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { campaignParam, campaignToOpen, rescoringToAsk } from '../../contract/campaign-views.ts'
import { jobView } from '../../contract/job-views.ts'
import { surveyToCompute } from '../../contract/survey-views.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { requestSurveyJob } from '../../operations/campaign-survey/request-survey-job.ts'
import {
  requestOpening,
  requestPublication,
  requestRescoring,
} from '../../operations/campaigns/request-campaign-job.ts'
import type { JobsContext } from '../../operations/jobs-context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'
import { toJobView } from './jobs.ts'

const opened = createRoute({
  method: 'post',
  path: '/opening-jobs',
  request: jsonBody(campaignToOpen),
  responses: answers(jobView, 'The job that opens the campaign, with the id that the campaign will have'),
})

const published = createRoute({
  method: 'post',
  path: '/{id}/publication-jobs',
  request: { params: campaignParam },
  responses: answers(jobView, 'The job that publishes the campaign; watch its events'),
})

const rescored = createRoute({
  method: 'post',
  path: '/{id}/rescoring-jobs',
  request: { params: campaignParam, ...jsonBody(rescoringToAsk) },
  responses: answers(jobView, 'The job that computes the campaign by another framework; its file is a table'),
})

const computed = createRoute({
  method: 'post',
  path: '/{id}/survey-jobs',
  request: { params: campaignParam, ...jsonBody(surveyToCompute) },
  responses: answers(jobView, 'The job that computes the survey; its result is the next version', [409]),
})

/** Work over all rounds of a campaign, which takes longer than a request may. */
export function campaignJobRoutes(context: JobsContext) {
  const id = (http: { req: { valid(part: 'param'): { id: string } } }) => http.req.valid('param').id as CampaignId
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(opened, async (http) => {
      const job = await requestOpening(context, http.get('actor'), http.req.valid('json'))
      return http.json(toJobView(job, languageOf(http.req.raw)), 200)
    })
    .openapi(published, async (http) => {
      const job = await requestPublication(context, http.get('actor'), id(http))
      return http.json(toJobView(job, languageOf(http.req.raw)), 200)
    })
    .openapi(rescored, async (http) => {
      const asked = { campaign: id(http), framework: http.req.valid('json').framework }
      const job = await requestRescoring(context, http.get('actor'), asked)
      return http.json(toJobView(job, languageOf(http.req.raw)), 200)
    })
    .openapi(computed, async (http) => {
      const asked = { campaign: id(http), column: http.req.valid('json').column }
      const job = await requestSurveyJob(context, http.get('actor'), asked)
      return http.json(toJobView(job, languageOf(http.req.raw)), 200)
    })
}
