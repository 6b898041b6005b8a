import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The pattern of the route that a request fits: no path, so that no id and no text of a person is in it. */
export function routePattern(http: Context): string {
  const fitting = matchedRoutes(http).map(({ method, path }, at) => ({ method, path, at }))
  const handlers = fitting.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
  const reached = handlers.filter(({ at }) => at <= http.req.routeIndex).at(-1)
  return (reached ?? handlers[0])?.path ?? (http.req.path.startsWith('/api') ? '/api/*' : '/*')
}
