import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { doneView, peopleQuery, personParam, personView, personWithRolesView } from '../../contract/account-views.ts'
import { disablePerson, enablePerson } from '../../operations/close-account.ts'
import type { Context } from '../../operations/context.ts'
import { readPeople, readPerson } from '../../operations/read-people.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'
import { toPersonView, toPersonWithRolesView } from './person-view.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  request: { query: peopleQuery },
  responses: answers(z.array(personView), 'People whom you may see, by name'),
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  request: { params: personParam },
  responses: answers(personWithRolesView, 'A person with their roles'),
})

const disabled = createRoute({
  method: 'post',
  path: '/{id}/disable',
  request: { params: personParam },
  responses: answers(doneView, 'The account is closed and signed out everywhere'),
})

const enabled = createRoute({
  method: 'post',
  path: '/{id}/enable',
  request: { params: personParam },
  responses: answers(doneView, 'The account is open again'),
})

export function peopleRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) => {
      const people = await readPeople(context, http.get('actor'), http.req.valid('query').search)
      return http.json(people.map(toPersonView), 200)
    })
    .openapi(one, async (http) => {
      const person = await readPerson(context, http.get('actor'), http.req.valid('param').id)
      return http.json(toPersonWithRolesView(person), 200)
    })
    .openapi(disabled, async (http) => {
      await disablePerson(context, http.get('actor'), http.req.valid('param').id)
      return http.json({ done: true as const }, 200)
    })
    .openapi(enabled, async (http) => {
      await enablePerson(context, http.get('actor'), http.req.valid('param').id)
      return http.json({ done: true as const }, 200)
    })
}
