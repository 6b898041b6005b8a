import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { letterView, personParam } from '../../contract/account-views.ts'
import type { AccountsContext } from '../../operations/accounts-context.ts'
import { resetSecondFactor } from '../../operations/reset-second-factor.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const reset = createRoute({
  method: 'post',
  path: '/{id}/second-factor/reset',
  request: { params: personParam },
  responses: answers(letterView, 'The second factor is off, and the person is signed out everywhere', [409]),
})

export function secondFactorResetRoutes(context: AccountsContext) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid }).openapi(reset, async (http) => {
    const isSent = await resetSecondFactor(context, http.get('actor'), http.req.valid('param').id)
    return http.json({ isSent }, 200)
  })
}
