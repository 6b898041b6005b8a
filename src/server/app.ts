import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import type { Actor, Context } from '../operations/context.ts'
import type { EvidenceStore } from '../operations/evidence-context.ts'
import type { JobsContext } from '../operations/jobs-context.ts'
import { Problem } from '../problem.ts'
import type { AccountsPart } from './accounts-part.ts'
import type { Environment } from './environment.ts'
import { problemResponse } from './problem-response.ts'
import { originCheck, protectiveHeaders, smallBodies } from './protections.ts'
import { auditRoutes } from './routes/audit.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { evidenceUploadRoutes } from './routes/evidence-uploads.ts'
import { figureRoutes } from './routes/figures.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { jobRoutes, roundJobRoutes } from './routes/jobs.ts'
import { meRoutes } from './routes/me.ts'
import { organisationRoutes } from './routes/organisations.ts'
import { peopleRoutes } from './routes/people.ts'
import { roleGrantRoutes } from './routes/role-grants.ts'
import { roundRoutes } from './routes/rounds.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { staticPages } from './static-pages.ts'

export interface AppParts {
  readonly context: Context
  /** Finds who makes a request; undefined for a stranger. Headers that it sets go into the answer. */
  readonly findActor: (request: Request, answer: Headers) => Promise<Actor | undefined>
  /** How people sign in and are managed; without it these routes are not there. */
  readonly accounts?: AccountsPart
  /** Where files of evidence are kept; without it these routes are not there. */
  readonly evidence?: EvidenceStore
  /** Does what takes a while beside the requests; without it these routes are not there. */
  readonly jobs?: Pick<JobsContext, 'owner' | 'queue'>
  /** Told of every defect, once. */
  readonly report: (error: Error) => void
  /** The folder of the built pages. */
  readonly pages: string
  readonly isHttps: boolean
}

/** The HTTP application: everything under /api needs a signed-in person, except what says otherwise. */
export function createApp({ context, findActor, accounts, evidence, jobs, report, pages, isHttps }: AppParts) {
  const app = new OpenAPIHono<Environment>()
  app.onError((error, http) => problemResponse(error, http, report))
  app.notFound((http) => problemResponse(unknownPath(http.req.path), http, report))
  app.use(protectiveHeaders(isHttps))
  app.get('/api/health', (http) => http.json({ status: 'ok' }))
  app.use('/api/*', originCheck(), smallBodies())
  if (accounts) app.route('/api/auth', signInRoutes(accounts))
  app.use('/api/*', requireActor(findActor))
  if (accounts) {
    app.route('/api/me', meRoutes(accounts))
    app.route('/api/invitations', invitationRoutes(accounts.context))
  }
  app.route('/api/people', peopleRoutes(context))
  app.route('/api/role-grants', roleGrantRoutes(context))
  app.route('/api/organisations', organisationRoutes(context))
  app.route('/api/rounds', roundRoutes(context))
  app.route('/api/rounds', figureRoutes(context))
  if (evidence) {
    app.route('/api/rounds', evidenceUploadRoutes({ ...context, evidence }))
    app.route('/api/rounds', evidenceRoutes({ ...context, evidence }))
  }
  if (jobs) {
    const jobsContext = { ...context, ...jobs, report }
    app.route('/api/jobs', jobRoutes(jobsContext))
    app.route('/api/rounds', roundJobRoutes(jobsContext))
  }
  app.route('/api/audit', auditRoutes(context))
  app.use(staticPages(pages))
  return app
}

function requireActor(findActor: AppParts['findActor']): MiddlewareHandler<Environment> {
  return async (http, next) => {
    const headers = new Headers()
    const actor = await findActor(http.req.raw, headers)
    if (!actor) throw new Problem('not-signed-in', {})
    http.set('actor', actor)
    await next()
    headers.forEach((value, name) => {
      http.res.headers.append(name, value)
    })
  }
}

function unknownPath(path: string): Problem {
  return new Problem('not-found', { what: { vi: 'đường dẫn', en: 'path' }, id: path })
}
