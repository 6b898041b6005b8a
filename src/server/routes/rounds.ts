import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { TypedResponse } from 'hono'
import { type ResultsView, toResultsView } from '../../contract/results-view.ts'
import { reportParam, resultsView, roundIdParam, roundView } from '../../contract/round-views.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { Context } from '../../operations/context.ts'
import { readReport } from '../../operations/read-report.ts'
import { readResults, readRound, readRounds } from '../../operations/read-round.ts'
import { mediaTypeOf } from '../../operations/render-report.ts'
import { tagOf } from '../content-tags.ts'
import type { Environment } from '../environment.ts'
import { gzipped, takesGzip } from '../gzip.ts'
import { answers, problems, refuseInvalid } from '../route-parts.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  responses: answers(z.array(roundView), 'Rounds that you may see'),
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  request: { params: roundIdParam },
  responses: answers(roundView, 'A round'),
})

const results = createRoute({
  method: 'get',
  path: '/{id}/results',
  request: { params: roundIdParam },
  responses: answers(resultsView, 'Results of the round as it stands now'),
})

const report = createRoute({
  method: 'get',
  path: '/{id}/report/{format}',
  request: { params: reportParam },
  responses: {
    ...problems([]),
    200: { description: 'The report as a file', content: { 'application/octet-stream': {} } },
  },
})

export function roundRoutes(context: Context) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) => http.json([...(await readRounds(context, http.get('actor')))], 200))
    .openapi(one, async (http) => http.json(await readRound(context, http.get('actor'), idOf(http)), 200))
    .openapi(results, async (http) =>
      writtenJson<ResultsView>(write(await readResults(context, http.get('actor'), idOf(http))), http.req.raw),
    )
    .openapi(report, async (http) => {
      const { format } = http.req.valid('param')
      const bytes = await readReport(context, http.get('actor'), idOf(http), format)
      return http.body(new Uint8Array(bytes).buffer, 200, {
        'content-type': mediaTypeOf[format],
        'content-disposition': `attachment; filename="bao-cao.${format}"`,
      })
    })
}

interface Written {
  readonly text: string
  readonly packed: Uint8Array<ArrayBuffer>
  readonly etag: string
}

/** JSON that is written out, packed and named already. */
function writtenJson<T>({ text, packed, etag }: Written, request: Request): Response & TypedResponse<T, 200, 'json'> {
  const headers = { 'content-type': 'application/json', vary: 'Accept-Encoding' }
  // Weak where it is packed: the same content in other bytes.
  const response = takesGzip(request)
    ? new Response(packed, { headers: { ...headers, etag: `W/${etag}`, 'content-encoding': 'gzip' } })
    : new Response(text, { headers: { ...headers, etag } })
  return response as Response & TypedResponse<T, 200, 'json'>
}

type RoundResults = Awaited<ReturnType<typeof readResults>>

const writtenOf = new WeakMap<RoundResults, Written>()

/** Results are large and read by many: each is written out once. */
function write(results: RoundResults): Written {
  const kept = writtenOf.get(results)
  if (kept) return kept
  const text = JSON.stringify(toResultsView(results))
  const written = { text, packed: gzipped(text), etag: tagOf(text) }
  writtenOf.set(results, written)
  return written
}

function idOf(http: { req: { valid(part: 'param'): { id: string } } }): RoundId {
  return http.req.valid('param').id as RoundId
}
