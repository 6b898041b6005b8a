import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { auditCursorText, auditPageView, auditQuery, parseAuditCursor } from '../../contract/audit-view.ts'
import type { Context } from '../../operations/context.ts'
import { dayBegins } from '../../operations/day-in-vietnam.ts'
import { type AuditPage, readAudit } from '../../operations/read-audit.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const rowsOfAPage = 50
const dayMilliseconds = 86_400_000

const page = createRoute({
  method: 'get',
  path: '/',
  request: { query: auditQuery },
  responses: answers(auditPageView, 'A page of the audit log, newest first'),
})

export function auditRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid }).openapi(page, async (http) => {
    const { chain, person, action, from, to, cursor } = http.req.valid('query')
    const query = {
      chain,
      person,
      action,
      from: from === undefined ? undefined : dayBegins(from),
      to: to === undefined ? undefined : new Date(dayBegins(to).getTime() + dayMilliseconds),
      before: cursor === undefined ? undefined : parseAuditCursor(cursor),
      limit: rowsOfAPage,
    }
    return http.json(toView(await readAudit(context, http.get('actor'), query)), 200)
  })
}

function toView({ rows, next }: AuditPage) {
  return {
    rows: rows.map((row) => ({ ...row, at: row.at.toISOString(), person: row.person && { ...row.person } })),
    next: next ? auditCursorText(next) : null,
  }
}
