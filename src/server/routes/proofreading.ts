import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context as Http } from 'hono'
import { documentQuery, documentViewQuery, proofreadDocumentView } from '../../contract/proofreading-views.ts'
import type { Context } from '../../operations/context.ts'
import { findRules } from '../../operations/find-rules.ts'
import type { ProofreadAnswers } from '../../operations/proofread/proofread-answer.ts'
import { proofreadApart, serverLimits } from '../../operations/proofread/proofread-apart.ts'
import { createTurns } from '../../operations/proofread/proofread-turns.ts'
import type { Environment } from '../environment.ts'
import { languageOf } from '../problem-response.ts'
import { answers, problems, refuseInvalid } from '../route-parts.ts'
import { sheetBody, sheetOf } from './sheet-parts.ts'

type Asked = z.output<typeof documentQuery>

const refusals = [404, 413, 415, 422, 429] as const
const request = { query: documentQuery, ...sheetBody }

const proofread = createRoute({
  method: 'post',
  path: '/',
  request: { ...request, query: documentViewQuery },
  responses: answers(proofreadDocumentView, 'What was found, beside the text; nothing is kept', refusals),
})

const page = createRoute({
  method: 'post',
  path: '/page',
  request,
  responses: {
    ...problems(refusals),
    200: { description: 'The text with the findings as a page', content: { 'text/html': { schema: z.string() } } },
  },
})

const comments = createRoute({
  method: 'post',
  path: '/comments',
  request,
  responses: {
    ...problems(refusals),
    200: { description: 'A copy of the Word file with comments', content: { 'application/octet-stream': {} } },
  },
})

/** Proofreading of finished documents: for everybody who is signed in; by the rules of a framework for who may see those. Nothing is kept of a document. */
export function proofreadingRoutes(context: Context) {
  const turns = createTurns({ most: 2, seconds: 10 })
  const answer = async <W extends keyof ProofreadAnswers>(
    http: Http<Environment>,
    want: W,
    { name, framework }: Asked,
    isComplete = false,
  ) => {
    const language = languageOf(http.req.raw)
    const actor = http.get('actor')
    const rules = framework === undefined ? null : await findRules(context, actor, framework)
    const file = await sheetOf(http, name)
    const asked = { file, rules, want, isComplete, language, now: context.now() }
    return turns(actor.id, () => proofreadApart(asked, { ...serverLimits, signal: http.req.raw.signal }))
  }
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(proofread, async (http) => {
      const query = http.req.valid('query')
      return http.json(await answer(http, 'view', query, query.all === 'true'), 200)
    })
    .openapi(page, async (http) => {
      const text = await answer(http, 'page', http.req.valid('query'))
      return http.body(text, 200, download('text/html; charset=utf-8', 'soat-so-lieu.html'))
    })
    .openapi(comments, async (http) => {
      const bytes = await answer(http, 'comments', http.req.valid('query'))
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      return http.body(new Uint8Array(bytes).buffer, 200, download(type, 'soat-so-lieu.docx'))
    })
}

function download(type: string, name: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' }
}
