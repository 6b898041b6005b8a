import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from '../operations/context.ts'
import type { EvidenceStore } from '../operations/evidence-context.ts'
import type { JobsContext } from '../operations/jobs-context.ts'
import { Problem } from '../problem.ts'
import type { AccountsPart } from './accounts-part.ts'
import { contentTags } from './content-tags.ts'
import type { Environment } from './environment.ts'
import { idempotencyKeys } from './idempotency.ts'
import type { Log } from './observing/log.ts'
import { createMetrics } from './observing/metrics.ts'
import { observe } from './observing/observe.ts'
import { problemResponse } from './problem-response.ts'
import { originCheck, protectiveHeaders, smallBodies } from './protections.ts'
import { describeApi } from './reference/describe-api.ts'
import { type FindActor, requireActor } from './require-actor.ts'
import { auditRoutes } from './routes/audit.ts'
import { campaignBoardRoutes } from './routes/campaign-board.ts'
import { campaignJobRoutes } from './routes/campaign-jobs.ts'
import { campaignSurveyRoutes } from './routes/campaign-survey.ts'
import { campaignSurveyDrawRoutes } from './routes/campaign-survey-draw.ts'
import { campaignSurveyListRoutes } from './routes/campaign-survey-lists.ts'
import { campaignSurveyPointRoutes } from './routes/campaign-survey-points.ts'
import { campaignSurveyRankRoutes } from './routes/campaign-survey-ranks.ts'
import { campaignSurveySampleRoutes } from './routes/campaign-survey-sample.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { campaignCouncilRoutes, councilRoutes } from './routes/council.ts'
import { courseRoutes } from './routes/course.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { evidenceUploadRoutes } from './routes/evidence-uploads.ts'
import { assignmentSheetRoutes, figureSheetRoutes } from './routes/figure-sheets.ts'
import { figureRoutes } from './routes/figures.ts'
import { campaignFrameworkRoutes, frameworkRoutes } from './routes/frameworks.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { jobRoutes, roundJobRoutes } from './routes/jobs.ts'
import { meRoutes } from './routes/me.ts'
import { mentionRoutes } from './routes/mentions.ts'
import { noticeRoutes } from './routes/notices.ts'
import { organisationRoutes } from './routes/organisations.ts'
import { peopleRoutes } from './routes/people.ts'
import { proofreadingRoutes } from './routes/proofreading.ts'
import { publishingRoutes } from './routes/publishing.ts'
import { referenceRoutes } from './routes/reference.ts'
import { reminderRoutes } from './routes/reminders.ts'
import { reviewRoutes } from './routes/review.ts'
import { roleGrantRoutes } from './routes/role-grants.ts'
import { roundRoutes } from './routes/rounds.ts'
import { secondFactorResetRoutes } from './routes/second-factor-resets.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { statusRoutes } from './routes/status.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { unitFigureRoutes } from './routes/unit-figures.ts'
import { staticPages } from './static-pages.ts'
import { requestSeconds, timeLimit } from './time-limit.ts'
import { tellVersion } from './version-header.ts'

export interface AppParts {
  readonly context: Context
  readonly findActor: FindActor
  /** How people sign in and are managed; without it these routes are not there. */
  readonly accounts?: AccountsPart
  /** Where files of evidence are kept; without it these routes are not there. */
  readonly evidence?: EvidenceStore
  /** Does what takes a while beside the requests; without it these routes are not there. */
  readonly jobs?: Pick<JobsContext, 'owner' | 'queue'>
  /** Told of every defect, once. */
  readonly report: (error: Error) => void
  /** Takes a line for each request. */
  readonly log?: Log
  /** Who bears it reads the measurements; without one they are read on this machine only. */
  readonly metricsToken?: string | undefined
  /** The folder of the built pages. */
  readonly pages: string
  readonly isHttps: boolean
}

/** The HTTP application: everything under /api needs a signed-in person or a token, except what says otherwise. */
export function createApp(parts: AppParts) {
  const { context, findActor, accounts, report, log, pages, isHttps } = parts
  const metrics = createMetrics()
  const app = new OpenAPIHono<Environment>()
  app.onError((error, http) => problemResponse(error, http, report))
  app.notFound((http) => problemResponse(unknownPath(http.req.path), http, report))
  app.use(observe(log, metrics, randomUUID), protectiveHeaders(isHttps))
  app.use('/api/*', timeLimit(requestSeconds), originCheck(), smallBodies())
  app.route('/api', statusRoutes({ context, metrics, metricsToken: parts.metricsToken, pools: poolsOf(accounts) }))
  app.route(
    '/api',
    referenceRoutes(() => describeApi(app)),
  )
  if (accounts) app.route('/api/auth', signInRoutes(accounts))
  app.use('/api/*', requireActor(findActor, accounts?.context), tellVersion(), idempotencyKeys(context), contentTags())
  addRoutes(app, parts)
  app.use(staticPages(pages))
  return app
}

function addRoutes(app: OpenAPIHono<Environment>, { context, accounts, evidence, jobs, report }: AppParts): void {
  if (accounts) {
    app.route('/api/me/tokens', tokenRoutes(accounts.context))
    app.route('/api/me', meRoutes(accounts))
    app.route('/api/invitations', invitationRoutes(accounts.context))
    app.route('/api/people', secondFactorResetRoutes(accounts.context))
  }
  app.route('/api/people', peopleRoutes(context))
  app.route('/api/role-grants', roleGrantRoutes(context))
  app.route('/api/organisations', organisationRoutes(context))
  app.route('/api/rounds', roundRoutes(context))
  app.route('/api/rounds', figureRoutes(context))
  app.route('/api/rounds', courseRoutes(context))
  app.route('/api/rounds', figureSheetRoutes(context))
  app.route('/api/rounds', assignmentSheetRoutes(context))
  app.route('/api/rounds', mentionRoutes(context))
  app.route('/api/rounds', reviewRoutes(context))
  app.route('/api/campaigns', campaignRoutes(context))
  app.route('/api/campaigns', unitFigureRoutes(context))
  app.route('/api/campaigns', campaignSurveyPointRoutes(context))
  app.route('/api/campaigns', campaignSurveyRankRoutes(context))
  app.route('/api/campaigns', campaignSurveyRoutes(context))
  app.route('/api/campaigns', campaignSurveyDrawRoutes(context))
  app.route('/api/campaigns', campaignSurveyListRoutes(context))
  app.route('/api/campaigns', campaignSurveySampleRoutes(context))
  app.route('/api/campaigns', publishingRoutes(context))
  app.route('/api/campaigns', campaignBoardRoutes(context))
  app.route('/api/campaigns', campaignCouncilRoutes(context))
  app.route('/api/rounds', councilRoutes(context))
  app.route('/api/campaigns', reminderRoutes(context))
  app.route('/api/campaigns', campaignFrameworkRoutes(context))
  app.route('/api/proofreading', proofreadingRoutes(context))
  app.route('/api/notices', noticeRoutes(context))
  app.route('/api/frameworks', frameworkRoutes(context))
  if (evidence) {
    app.route('/api/rounds', evidenceUploadRoutes({ ...context, evidence }))
    app.route('/api/rounds', evidenceRoutes({ ...context, evidence }))
  }
  if (jobs) {
    const jobsContext = { ...context, ...jobs, report }
    app.route('/api/jobs', jobRoutes(jobsContext))
    app.route('/api/rounds', roundJobRoutes(jobsContext))
    app.route('/api/campaigns', campaignJobRoutes(jobsContext))
  }
  app.route('/api/audit', auditRoutes(context))
}

function poolsOf(accounts: AccountsPart | undefined): Readonly<Record<string, Context['db']>> {
  return accounts ? { accounts: accounts.context.accounts, owner: accounts.context.owner } : {}
}

function unknownPath(path: string): Problem {
  return new Problem('not-found', { what: { vi: 'đường dẫn', en: 'path' }, id: path })
}
