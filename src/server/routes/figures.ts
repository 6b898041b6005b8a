import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { enteredView, figureParam, figureToEnter, figureView, ifMatch } from '../../contract/figure-view.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { Context } from '../../operations/context.ts'
import { enterFigure } from '../../operations/enter-figure.ts'
import { readFigure } from '../../operations/read-figure.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const one = createRoute({
  method: 'get',
  path: '/{id}/figures/{code}/{figure}',
  request: { params: figureParam },
  responses: answers(figureView, 'The figure as it stands; its version is the ETag'),
})

const entered = createRoute({
  method: 'put',
  path: '/{id}/figures/{code}/{figure}',
  request: {
    params: figureParam,
    headers: ifMatch,
    body: { required: true, content: { 'application/json': { schema: figureToEnter } } },
  },
  responses: answers(enteredView, 'The figure as a new version; a stale If-Match is refused with both values'),
})

export function figureRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(one, async (http) => {
      const { id, code, figure } = http.req.valid('param')
      const found = await readFigure(context, http.get('actor'), id as RoundId, { code, figure })
      return http.json(found, 200, { etag: `"${found.version}"` })
    })
    .openapi(entered, async (http) => {
      const { id, code, figure } = http.req.valid('param')
      const seenVersion = Number(http.req.valid('header')['if-match'].slice(1, -1))
      const entry = { ...http.req.valid('json'), code, figure, seenVersion }
      const { version } = await enterFigure(context, http.get('actor'), id as RoundId, entry)
      return http.json({ version }, 200, { etag: `"${version}"` })
    })
}
