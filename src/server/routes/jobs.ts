import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context as Http } from 'hono'
import { streamSSE } from 'hono/streaming'
import { hasEnded } from '../../assessment/job.ts'
import {
  importQuery,
  jobFileParam,
  jobParam,
  jobView,
  jobWithFilesView,
  reportRequest,
} from '../../contract/job-views.ts'
import { roundIdParam } from '../../contract/round-views.ts'
import type { Language } from '../../fault.ts'
import type { JobId, OrganisationId, RoundId } from '../../framework/ids.ts'
import { cancelJob } from '../../operations/cancel-job.ts'
import type { Actor } from '../../operations/context.ts'
import type { JobsContext } from '../../operations/jobs-context.ts'
import { readJob, readJobFile, readJobs } from '../../operations/read-jobs.ts'
import { requestImport, requestReport } from '../../operations/request-job.ts'
import type { Job } from '../../store/jobs.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, jsonBody, problems, refuseInvalid } from '../route-parts.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  responses: answers(z.array(jobView), 'Your jobs, newest first'),
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  request: { params: jobParam },
  responses: answers(jobWithFilesView, 'A job of yours with what it has made'),
})

const cancelled = createRoute({
  method: 'post',
  path: '/{id}/cancel',
  request: { params: jobParam },
  responses: answers(jobWithFilesView, 'The job, failed because it was cancelled', [409]),
})

const watched = createRoute({
  method: 'get',
  path: '/{id}/events',
  request: { params: jobParam },
  responses: {
    ...problems([]),
    200: {
      description: 'Server-sent events: `job` with the job each time it changes, until it has ended',
      content: { 'text/event-stream': { schema: z.string() } },
    },
  },
})

const file = createRoute({
  method: 'get',
  path: '/{id}/files/{name}',
  request: { params: jobFileParam },
  responses: {
    ...problems([]),
    200: { description: 'A file that the job made', content: { 'application/octet-stream': {} } },
  },
})

const reportAsked = createRoute({
  method: 'post',
  path: '/{id}/report-jobs',
  request: { params: roundIdParam, ...jsonBody(reportRequest) },
  responses: answers(jobView, 'The job that builds the report; watch its events'),
})

const importAsked = createRoute({
  method: 'post',
  path: '/imports',
  request: {
    query: importQuery,
    body: { required: true, content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) } } },
  },
  responses: answers(jobView, 'The job that reads a round from a zip archive of its folder'),
})

const lookMilliseconds = 300
/** Proxies end connections on which nothing comes. */
const signOfLifeMilliseconds = 15_000

export function jobRoutes(context: JobsContext) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) =>
      http.json(
        (await readJobs(context, http.get('actor'))).map((job) => toJobView(job, languageOf(http.req.raw))),
        200,
      ),
    )
    .openapi(one, async (http) => {
      const job = await readJob(context, http.get('actor'), idOf(http))
      return http.json({ ...toJobView(job, languageOf(http.req.raw)), files: [...job.files] }, 200)
    })
    .openapi(cancelled, async (http) => {
      const job = await cancelJob(context, http.get('actor'), idOf(http))
      return http.json({ ...toJobView(job, languageOf(http.req.raw)), files: [...job.files] }, 200)
    })
    .openapi(watched, (http) => watch(context, http.get('actor'), idOf(http), http))
    .openapi(file, async (http) => {
      const { name } = http.req.valid('param')
      const { mediaType, content } = await readJobFile(context, http.get('actor'), idOf(http), name)
      return http.body(new Uint8Array(content).buffer, 200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
      })
    })
}

/** Jobs that concern rounds are asked for where the rounds are. */
export function roundJobRoutes(context: JobsContext) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(reportAsked, async (http) => {
      const { id } = http.req.valid('param')
      const { formats } = http.req.valid('json')
      const job = await requestReport(context, http.get('actor'), id as RoundId, formats)
      return http.json(toJobView(job, languageOf(http.req.raw)), 200)
    })
    .openapi(importAsked, async (http) => {
      const organisation = http.req.valid('query').organisation as OrganisationId
      const archive = new Uint8Array(await http.req.arrayBuffer())
      const job = await requestImport(context, http.get('actor'), organisation, archive)
      return http.json(toJobView(job, languageOf(http.req.raw)), 200)
    })
}

/**
 * Sends a job each time it changes. The table is asked, so that it does not matter which server does the job. Who may not see
 * it gets a problem before the stream begins.
 */
async function watch(context: JobsContext, actor: Actor, id: JobId, http: Http): Promise<Response> {
  const language = languageOf(http.req.raw)
  let job = await readJob(context, actor, id)
  http.header('x-accel-buffering', 'no')
  return streamSSE(http, async (stream) => {
    let [told, quiet] = ['', 0]
    while (!stream.aborted) {
      const text = JSON.stringify({ ...toJobView(job, language), files: job.files })
      if (text !== told) await stream.writeSSE({ event: 'job', data: text })
      else if (quiet >= signOfLifeMilliseconds) await stream.write(': …\n\n')
      if (hasEnded(job.state)) return
      quiet = text === told && quiet < signOfLifeMilliseconds ? quiet + lookMilliseconds : 0
      told = text
      await stream.sleep(lookMilliseconds)
      job = await readJob(context, actor, id)
    }
  })
}

/** A job as the API tells it, its problem in one language. */
export function toJobView(job: Job, language: Language): z.output<typeof jobView> {
  const { id, kind, state, round, campaign, doneSteps, allSteps, problem, createdAt, endedAt } = job
  return {
    ...{ id, kind, state, round, campaign, framework: frameworkOf(job), doneSteps, allSteps },
    problem: problem && { code: problem.code, title: problem.title[language] },
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}

function frameworkOf({ kind, input }: Job): string | null {
  return kind === 'rescore' ? (input as { readonly framework: string }).framework : null
}

function idOf(http: { req: { valid(part: 'param'): { id: string } } }): JobId {
  return http.req.valid('param').id as JobId
}
