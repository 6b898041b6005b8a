import { createHash, timingSafeEqual } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context as HttpContext } from 'hono'
import type { Context } from '../../operations/context.ts'
import { Problem } from '../../problem.ts'
import { poolUse } from '../../store/database.ts'
import { findHindrance } from '../../store/readiness.ts'
import { socketAddress } from '../client-address.ts'
import type { Environment } from '../environment.ts'
import type { Metrics } from '../observing/metrics.ts'
import { metricsType } from '../observing/metrics-text.ts'
import { bearerToken } from '../protections.ts'
import { answers } from '../route-parts.ts'

const statusView = z.object({ status: z.literal('ok') }).meta({ id: 'Status' })

const health = createRoute({
  method: 'get',
  path: '/health',
  responses: answers(statusView, 'The process is up', []),
})

const ready = createRoute({
  method: 'get',
  path: '/ready',
  responses: answers(statusView, 'The database answers and has the newest schema', [503]),
})

const metrics = createRoute({
  method: 'get',
  path: '/metrics',
  responses: {
    ...answers(z.string(), '', [403]),
    200: { description: 'Measurements as Prometheus reads them', content: { 'text/plain': { schema: z.string() } } },
  },
})

export interface StatusParts {
  readonly context: Context
  readonly metrics: Metrics
  /** Who holds it reads the measurements; without one they are read on this machine only. */
  readonly metricsToken: string | undefined
  /** The other pools to the database, by name. */
  readonly pools: Readonly<Record<string, Context['db']>>
}

/** What machines ask that watch over the server: no route here needs a person. */
export function statusRoutes({ context, metrics: counted, metricsToken, pools }: StatusParts) {
  return new OpenAPIHono<Environment>()
    .openapi(health, (http) => http.json({ status: 'ok' as const }, 200))
    .openapi(ready, async (http) => {
      const hindrance = await findHindrance(context.db)
      if (hindrance) throw new Problem('not-ready', { reason: hindrances[hindrance] })
      return http.json({ status: 'ok' as const }, 200)
    })
    .openapi(metrics, (http) => {
      requireWatcher(http, metricsToken)
      const uses = Object.entries({ app: context.db, ...pools }).map(([name, db]) => [name, poolUse(db)])
      return http.text(counted.text(Object.fromEntries(uses)), 200, { 'content-type': metricsType })
    })
}

const hindrances = {
  database: { vi: 'cơ sở dữ liệu không trả lời', en: 'the database does not answer' },
  schema: { vi: 'cơ sở dữ liệu khác phiên bản với chương trình', en: 'the schema is not the one of this program' },
}

/** @throws Problem `closed-metrics` */
function requireWatcher(http: HttpContext, metricsToken: string | undefined): void {
  const isLet = metricsToken === undefined ? isFromThisMachine(http) : isSame(bearerToken(http) ?? '', metricsToken)
  if (!isLet) throw new Problem('closed-metrics', {})
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

/** A proxy on this machine speaks for others: what it forwards does not count. */
function isFromThisMachine(http: HttpContext): boolean {
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => http.req.header(name))
  return !isForwarded && loopback.test(socketAddress(http.env) ?? '')
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
