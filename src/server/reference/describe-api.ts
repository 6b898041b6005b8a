import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Environment } from '../environment.ts'
import { keyHeader, takesKey } from '../idempotency.ts'
import { scopeFor } from '../token-bounds.ts'
import type { Answer, ApiDocument, Operation, Parameter } from './api-document.ts'
import { operationNames } from './operation-names.data.ts'
import { operationTexts, tagTexts } from './operation-texts.data.ts'
import { introduction, words } from './reference-texts.data.ts'

const bilingual = ({ vi, en }: { readonly vi: string; readonly en: string }) => `${vi}\n\n*${en}*`

/** Describes the routes of an application as OpenAPI 3.1, with what holds for all of them. */
export function describeApi(app: OpenAPIHono<Environment>): ApiDocument {
  const made = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: words.title.vi, version: '1' } })
  const { paths, components } = withoutFlags(made) as ApiDocument
  const described = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, full(method, path, operation)])),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chiso',
      version: '1',
      description: introduction
        .map(({ title, text }) => `## ${title.vi} · ${title.en}\n\n${bilingual(text)}`)
        .join('\n\n'),
    },
    tags: Object.entries(tagTexts).map(([name, texts]) => ({ name, description: `${texts.vi} · ${texts.en}` })),
    paths: Object.fromEntries(described),
    components: { schemas: components.schemas, securitySchemes },
  }
}

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'chiso.session_token',
    description:
      'Cookie của phiên đăng nhập; có tiền tố __Secure- khi dùng HTTPS. The cookie of a session; behind HTTPS with __Secure- before it.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'chiso_…',
    description: 'Mã truy cập với phạm vi read hoặc write. A token with the scope read or write.',
  },
  metrics: { type: 'http', scheme: 'bearer', description: 'CHISO_METRICS_TOKEN' },
}

function full(method: string, path: string, operation: Operation): Operation {
  const name = `${method.toUpperCase()} ${path}`
  const texts = operationTexts[name]
  return {
    ...operation,
    operationId: operationNames[name] ?? name,
    tags: [tagOf(path)],
    summary: texts?.vi ?? '',
    description: texts?.en ?? '',
    security: securityOf(method, path),
    parameters: parametersOf(method, path, operation),
    responses: answersOf(method, path, operation),
  }
}

function tagOf(path: string): string {
  const [, , noun = ''] = path.split('/')
  return noun in tagTexts ? noun : 'status'
}

const isPublic = (path: string) => tagOf(path) === 'status' || tagOf(path) === 'auth'

function securityOf(method: string, path: string): Operation['security'] {
  if (path === '/api/metrics') return [{ metrics: [] }, {}]
  if (isPublic(path)) return []
  const scope = scopeFor(method, path)
  return scope === null ? [{ session: [] }] : [{ session: [] }, { token: [scope] }]
}

const key: Parameter = {
  name: keyHeader,
  in: 'header',
  required: false,
  description: 'Cùng khóa, cùng yêu cầu: ghi một lần. Same key, same request: written once.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
}

/** The type of a body stands with the body. */
function parametersOf(method: string, path: string, { parameters = [] }: Operation): readonly Parameter[] {
  const told = parameters.filter(({ name }) => name !== 'content-type')
  return takesKey(method, path) && !isPublic(path) ? [...told, key] : told
}

/** Each answer by its status, the refusals too: those of the route, and those that follow from what it takes. */
function answersOf(method: string, path: string, operation: Operation): Operation['responses'] {
  const { default: refusal, ...own } = operation.responses
  const statuses = [...(isPublic(path) ? [] : [401, 403]), 500]
  if (path !== '/api/health') statuses.push(503)
  if (parametersOf(method, path, operation).length > 0 || operation.requestBody) statuses.push(400)
  if (path.includes('{')) statuses.push(404)
  if (['post', 'put', 'patch', 'delete'].includes(method)) statuses.push(403, 413)
  if (operation.requestBody) statuses.push(400, 404)
  if (takesKey(method, path) && !isPublic(path)) statuses.push(409, 422)
  const problem: Answer = {
    description: 'A problem',
    ...(refusal?.content ? { content: refusal.content } : problemContent),
  }
  const missing = statuses.filter((status) => !(status in own)).map((status) => [String(status), problem])
  const unchanged = method === 'get' && '200' in own && !isPublic(path) ? [['304', { description: 'Unchanged' }]] : []
  return { ...Object.fromEntries([...unchanged, ...missing]), ...own }
}

const problemContent = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }

/** Patterns come with the flag of their regular expression behind them; in JSON Schema they have none. */
function withoutFlags(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFlags)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'pattern' && typeof each === 'string' ? each.replace(/\/u$/, '') : withoutFlags(each),
    ]),
  )
}
