import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { listedFrameworkView } from '../../contract/framework-views.ts'
import type { Context } from '../../operations/context.ts'
import { readFrameworks } from '../../operations/read-frameworks.ts'
import type { Environment } from '../environment.ts'
import { answers, refuseInvalid } from '../route-parts.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  responses: answers(z.array(listedFrameworkView), 'The frameworks by which rounds are measured, by id'),
})

/** Criteria sets. */
export function frameworkRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid }).openapi(listed, async (http) => {
    const frameworks = await readFrameworks(context, http.get('actor'))
    return http.json(
      frameworks.map(({ id, kind, name, indexYear }) => ({ id, kind, name, indexYear })),
      200,
    )
  })
}
