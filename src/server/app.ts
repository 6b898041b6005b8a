import { OpenAPIHono } from '@hono/zod-openapi'
import type { Actor, Context } from '../operations/context.ts'
import { Problem } from '../problem.ts'
import type { Environment } from './environment.ts'
import { problemResponse } from './problem-response.ts'
import { originCheck, protectiveHeaders, smallBodies } from './protections.ts'
import { auditRoutes } from './routes/audit.ts'
import { figureRoutes } from './routes/figures.ts'
import { roundRoutes } from './routes/rounds.ts'
import { staticPages } from './static-pages.ts'

export interface AppParts {
  readonly context: Context
  /** Finds who makes a request; undefined for a stranger. */
  readonly findActor: (request: Request) => Promise<Actor | undefined>
  /** Told of every defect, once. */
  readonly report: (error: Error) => void
  /** The folder of the built pages. */
  readonly pages: string
  readonly isHttps: boolean
}

/** The HTTP application: everything under /api needs a signed-in person, except what says otherwise. */
export function createApp({ context, findActor, report, pages, isHttps }: AppParts) {
  const app = new OpenAPIHono<Environment>()
  app.onError((error, http) => problemResponse(error, http, report))
  app.notFound((http) => problemResponse(unknownPath(http.req.path), http, report))
  app.use(protectiveHeaders(isHttps))
  app.get('/api/health', (http) => http.json({ status: 'ok' }))
  app.use('/api/*', originCheck(), smallBodies(), async (http, next) => {
    const actor = await findActor(http.req.raw)
    if (!actor) throw new Problem('not-signed-in', {})
    http.set('actor', actor)
    await next()
  })
  app.route('/api/rounds', roundRoutes(context))
  app.route('/api/rounds', figureRoutes(context))
  app.route('/api/audit', auditRoutes(context))
  app.use(staticPages(pages))
  return app
}

function unknownPath(path: string): Problem {
  return new Problem('not-found', { what: { vi: 'đường dẫn', en: 'path' }, id: path })
}
