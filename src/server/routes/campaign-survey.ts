import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import { campaignParam } from '../../contract/campaign-views.ts'
import {
  fileLanguageQuery,
  surveyFileParam,
  surveyFileQuery,
  surveyFileReceived,
  surveyResultFileParam,
  surveyResultParam,
  surveyResultView,
  surveyView,
} from '../../contract/survey-views.ts'
import { describeFault, type Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { bringSurveyFile, withdrawSurveyFile } from '../../operations/campaign-survey/bring-survey-file.ts'
import { downloadSurveyResult } from '../../operations/campaign-survey/download-survey-result.ts'
import { readSurvey, readSurveyFile, type Survey } from '../../operations/campaign-survey/read-survey.ts'
import { readSurveyResult, type SurveyResultReading } from '../../operations/campaign-survey/read-survey-result.ts'
import type { Context } from '../../operations/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, problems, refuseInvalid } from '../route-parts.ts'
import { downloadHeaders } from './download-headers.ts'
import { sheetBody, sheetOf } from './sheet-parts.ts'
import { toEstimateView, toRanksView } from './survey-estimate-view.ts'

const bytesAnswer = (description: string) => ({
  ...problems([]),
  200: { description, content: { 'application/octet-stream': {} } },
})

const survey = createRoute({
  method: 'get',
  path: '/{id}/survey',
  request: { params: campaignParam },
  responses: answers(surveyView, 'The survey of the campaign: its files and results, and what you may do with it'),
})

const bringFile = createRoute({
  method: 'post',
  path: '/{id}/survey/files',
  request: { params: campaignParam, query: surveyFileQuery, ...sheetBody },
  responses: answers(surveyFileReceived, 'The file is kept under this number', [422]),
})

const file = createRoute({
  method: 'get',
  path: '/{id}/survey/files/{number}',
  request: { params: surveyFileParam },
  responses: bytesAnswer('The file as it was brought in'),
})

const withdrawFile = createRoute({
  method: 'post',
  path: '/{id}/survey/files/{number}/withdrawal',
  request: { params: surveyFileParam },
  responses: answers(surveyFileReceived, 'The file counts no more'),
})

const result = createRoute({
  method: 'get',
  path: '/{id}/survey/results/{version}',
  request: { params: surveyResultParam },
  responses: answers(surveyResultView, 'What was computed: figures with intervals, ranks and tiers'),
})

const resultFile = createRoute({
  method: 'get',
  path: '/{id}/survey/results/{version}/{format}',
  request: { params: surveyResultFileParam, query: fileLanguageQuery },
  responses: bytesAnswer('All figures of all units'),
})

/** The survey of a campaign: its files and what was computed of them. */
export function campaignSurveyRoutes(context: Context) {
  return resultRoutes(context, fileRoutes(context))
}

function fileRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(survey, async (http) => {
      const campaign = http.req.valid('param').id as CampaignId
      return http.json(
        toSurveyView(await readSurvey(context, http.get('actor'), campaign), languageOf(http.req.raw)),
        200,
      )
    })
    .openapi(bringFile, async (http) => {
      const { kind, name } = http.req.valid('query')
      const campaign = http.req.valid('param').id as CampaignId
      const brought = { campaign, kind, file: await sheetOf(http, name) }
      return http.json(await bringSurveyFile(context, http.get('actor'), brought), 200)
    })
    .openapi(file, async (http) => {
      const { id, number } = http.req.valid('param')
      const found = await readSurveyFile(context, http.get('actor'), { campaign: id as CampaignId, number })
      return http.body(new Uint8Array(found.content).buffer, 200, downloadHeaders(found.name))
    })
    .openapi(withdrawFile, async (http) => {
      const { id, number } = http.req.valid('param')
      const withdrawn = await withdrawSurveyFile(context, http.get('actor'), { campaign: id as CampaignId, number })
      return http.json(withdrawn, 200)
    })
}

function resultRoutes(context: Context, routes: ReturnType<typeof fileRoutes>) {
  return routes
    .openapi(result, async (http) => {
      const { id, version } = http.req.valid('param')
      const found = await readSurveyResult(context, http.get('actor'), { campaign: id as CampaignId, version })
      return http.json(toResultView(found, languageOf(http.req.raw)), 200)
    })
    .openapi(resultFile, async (http) => {
      const { id, version, format } = http.req.valid('param')
      const { language } = http.req.valid('query')
      const file = { campaign: id as CampaignId, version, format, language }
      const bytes = await downloadSurveyResult(context, http.get('actor'), file)
      const name = language === 'vi' ? 'khao-sat-ban' : 'survey-version'
      return http.body(new Uint8Array(bytes).buffer, 200, downloadHeaders(`${name}-${version}.${format}`))
    })
}

function toSurveyView(
  { campaign, files, plan, columns, results, earlier, commitments, lists, ...rights }: Survey,
  language: Language,
): z.input<typeof surveyView> {
  return {
    ...{ title: campaign.title, isSample: campaign.isSample, indexYear: campaign.indexYear },
    files: files.map(({ at, ...each }) => ({ ...each, at: at.toISOString() })),
    plan: plan && toPlan(plan, language),
    columns: [...columns],
    ...{ results: results.map(toHead), earlier: [...earlier] },
    commitments: commitments.map(toCommitment),
    lists: lists.map(toCommitment),
    ...{ ...rights, brings: [...rights.brings] },
  }
}

function toPlan({ stages, faults }: NonNullable<Survey['plan']>, language: Language) {
  return {
    stages: stages.map((stage) => ({ ...stage, certainty: [...stage.certainty] })),
    faults: faults.map((fault) => describeFault(fault, language)),
  }
}

function toCommitment({ record, at, withdrawnAt, ...commitment }: Survey['commitments'][number]) {
  const { sha256, frame, plan, units } = record
  const moments = { at: at.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null }
  return { ...commitment, ...moments, sha256, frame, plan, units }
}

function toHead({ at, inputs, ...head }: Survey['results'][number]) {
  return { ...head, inputs: [...inputs], at: at.toISOString() }
}

function toResultView(reading: SurveyResultReading, language: Language): z.input<typeof surveyResultView> {
  const { head, content } = reading
  const { indexYear, figure, formula, scale, level, weights, estimates, ranks, warnings } = content
  const told = toEstimateView(reading, language)
  return {
    ...{ ...toHead(head), indexYear, figure, formula, scale, level },
    weights: weights && {
      response: weights.response,
      calibration: weights.calibration && { ...weights.calibration, columns: [...weights.calibration.columns] },
    },
    all: estimates.filter(({ domain }) => domain === null).map(told),
    units: estimates.filter(({ domain, kind }) => domain !== null && kind === 'overall').map(told),
    ranks: toRanksView(ranks),
    warnings: warnings.map((each) => each[language]),
  }
}
