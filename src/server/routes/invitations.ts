import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { doneView, invitation, invitedView, personParam } from '../../contract/account-views.ts'
import type { AccountsContext } from '../../operations/accounts-context.ts'
import { inviteAgain, invitePerson } from '../../operations/invite-person.ts'
import { withdrawInvitation } from '../../operations/withdraw-invitation.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'

const invited = createRoute({
  method: 'post',
  path: '/',
  request: jsonBody(invitation),
  responses: answers(invitedView, 'The person is known, and a letter with a link went out', [409]),
})

const again = createRoute({
  method: 'post',
  path: '/{id}/again',
  request: { params: personParam },
  responses: answers(invitedView, 'Another letter with a new link went out', [409]),
})

const withdrawn = createRoute({
  method: 'post',
  path: '/{id}/withdraw',
  request: { params: personParam },
  responses: answers(doneView, 'The invitation no longer holds', [409]),
})

export function invitationRoutes(context: AccountsContext) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(invited, async (http) => {
      return http.json(await invitePerson(context, http.get('actor'), http.req.valid('json')), 200)
    })
    .openapi(again, async (http) => {
      const made = await inviteAgain(context, http.get('actor'), http.req.valid('param').id)
      return http.json(made, 200)
    })
    .openapi(withdrawn, async (http) => {
      await withdrawInvitation(context, http.get('actor'), http.req.valid('param').id)
      return http.json({ done: true as const }, 200)
    })
}
