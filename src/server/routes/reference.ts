import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Environment } from '../environment.ts'
import type { ApiDocument } from '../reference/api-document.ts'
import { referencePage } from '../reference/reference-page.ts'
import { referenceStyle } from '../reference/reference-style.data.ts'
import { problems, refuseInvalid } from '../route-parts.ts'

const described = createRoute({
  method: 'get',
  path: '/openapi.json',
  responses: {
    ...problems([]),
    200: { description: 'The document', content: { 'application/json': { schema: z.record(z.string(), z.any()) } } },
  },
})

const page = createRoute({
  method: 'get',
  path: '/reference',
  request: { query: z.object({ language: z.enum(['vi', 'en']).optional() }) },
  responses: {
    ...problems([]),
    200: { description: 'The page', content: { 'text/html': { schema: z.string() } } },
  },
})

const style = createRoute({
  method: 'get',
  path: '/reference.css',
  responses: {
    ...problems([]),
    200: { description: 'The style', content: { 'text/css': { schema: z.string() } } },
  },
})

/** The description of the interface, for programs and for people; open to everybody. */
export function referenceRoutes(describe: () => ApiDocument) {
  let made: ApiDocument | undefined
  const document = () => {
    made ??= describe()
    return made
  }
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(described, (http) => http.json({ ...document() }, 200))
    .openapi(page, (http) => {
      const asked = http.req.header('accept-language')?.startsWith('en') ? 'en' : 'vi'
      const { language = asked } = http.req.valid('query')
      return http.html(referencePage(document(), language), 200, { vary: 'accept-language' })
    })
    .openapi(style, (http) => http.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
}
