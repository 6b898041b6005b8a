import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../problem.ts'
import type { Environment } from '../environment.ts'
import type { Log, LogLevel } from './log.ts'
import type { Metrics } from './metrics.ts'
import { routePattern } from './route-pattern.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What is asked every few seconds by machines. */
const frequent = ['/api/health', '/api/ready', '/api/metrics']

/** Gives each request an id of its own, told in the answer; then counts it and writes its line. */
export function observe(log: Log | undefined, metrics: Metrics, newId: () => string): MiddlewareHandler<Environment> {
  return async (http, next) => {
    const requestId = newId()
    const start = performance.now()
    http.set('requestId', requestId)
    await next()
    http.res.headers.set('x-request-id', requestId)
    const { status } = http.res
    const route = routePattern(http)
    const method = methods.includes(http.req.method) ? http.req.method : 'OTHER'
    const durationMilliseconds = Math.round(performance.now() - start)
    metrics.count({ method, route, status, durationMilliseconds })
    log?.request(weightOf(status, route), { requestId, method, route, status, durationMilliseconds })
    if (status >= 500 && http.error && !(http.error instanceof Problem)) log?.defect(http.error, requestId)
  }
}

function weightOf(status: number, route: string): Exclude<LogLevel, 'silent'> {
  if (status >= 500) return 'error'
  if (frequent.includes(route)) return 'debug'
  return status >= 400 ? 'warn' : 'info'
}
