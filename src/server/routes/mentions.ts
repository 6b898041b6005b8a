import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { mentionableView, mentionQuery } from '../../contract/notice-views.ts'
import { roundIdParam } from '../../contract/round-views.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { Context } from '../../operations/context.ts'
import { readMentionable } from '../../operations/notices/read-mentionable.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const found = createRoute({
  method: 'get',
  path: '/{id}/people',
  request: { params: roundIdParam, query: mentionQuery },
  responses: answers(z.array(mentionableView), 'People whom a comment in the round can call upon, by name'),
})

/** Who can be called upon in a round. */
export function mentionRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid }).openapi(found, async (http) => {
    const [round, { search }] = [http.req.valid('param').id as RoundId, http.req.valid('query')]
    return http.json([...(await readMentionable(context, http.get('actor'), round, search))], 200)
  })
}
