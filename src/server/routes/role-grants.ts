import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { doneView, grantToMake, idParam, idView } from '../../contract/account-views.ts'
import type { Context } from '../../operations/context.ts'
import { endRole } from '../../operations/end-role.ts'
import { grantRole } from '../../operations/grant-role.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'

const granted = createRoute({
  method: 'post',
  path: '/',
  request: jsonBody(grantToMake),
  responses: answers(idView, 'The role is given'),
})

const ended = createRoute({
  method: 'delete',
  path: '/{id}',
  request: { params: idParam },
  responses: answers(doneView, 'The role is ended; that it was held stays known'),
})

export function roleGrantRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(granted, async (http) => {
      return http.json(await grantRole(context, http.get('actor'), http.req.valid('json')), 200)
    })
    .openapi(ended, async (http) => {
      await endRole(context, http.get('actor'), http.req.valid('param').id)
      return http.json({ done: true as const }, 200)
    })
}
