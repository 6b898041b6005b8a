import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  type EvidenceView,
  evidenceFileQuery,
  evidenceListQuery,
  evidenceParam,
  evidenceSearchQuery,
  evidenceToAdd,
  evidenceToChange,
  evidenceView,
  foundEvidenceView,
  withdrawal,
} from '../../contract/evidence-views.ts'
import { ifMatch } from '../../contract/figure-view.ts'
import { roundIdParam } from '../../contract/round-views.ts'
import type { EvidenceId, RoundId, UploadId } from '../../framework/ids.ts'
import { parseDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { addEvidence, type EvidenceSource } from '../../operations/add-evidence.ts'
import { changeEvidence, withdrawEvidence } from '../../operations/change-evidence.ts'
import type { EvidenceContext } from '../../operations/evidence-context.ts'
import { findEvidence, listEvidence } from '../../operations/read-evidence.ts'
import { readEvidenceFile } from '../../operations/read-evidence-file.ts'
import type { Evidence } from '../../store/evidence.ts'
import type { Environment } from '../environment.ts'
import { fileResponse } from '../file-response.ts'
import { answers, problems, refuseInvalid } from '../route-parts.ts'

const jsonBody = <T extends z.ZodType>(schema: T) =>
  ({ body: { required: true, content: { 'application/json': { schema } } } }) as const

const listed = createRoute({
  method: 'get',
  path: '/{id}/evidence',
  request: { params: roundIdParam, query: evidenceListQuery },
  responses: answers(z.array(evidenceView), 'Evidence of the round, withdrawn evidence too'),
})

const found = createRoute({
  method: 'get',
  path: '/{id}/evidence/search',
  request: { params: roundIdParam, query: evidenceSearchQuery },
  responses: answers(z.array(foundEvidenceView), 'Evidence of all rounds of the organisation, to be used again'),
})

const added = createRoute({
  method: 'post',
  path: '/{id}/evidence',
  request: { params: roundIdParam, ...jsonBody(evidenceToAdd) },
  responses: answers(
    evidenceView,
    'The evidence, from a finished upload or with the file of other evidence',
    [415, 507],
  ),
})

const changed = createRoute({
  method: 'put',
  path: '/{id}/evidence/{evidence}',
  request: { params: evidenceParam, headers: ifMatch, ...jsonBody(evidenceToChange) },
  responses: answers(evidenceView, 'The evidence as a new version; a stale If-Match is refused', [415, 507]),
})

const withdrawn = createRoute({
  method: 'post',
  path: '/{id}/evidence/{evidence}/withdraw',
  request: { params: evidenceParam, headers: ifMatch, ...jsonBody(withdrawal) },
  responses: answers(evidenceView, 'The evidence, marked withdrawn; it stays'),
})

const downloaded = createRoute({
  method: 'get',
  path: '/{id}/evidence/{evidence}/file',
  request: { params: evidenceParam, query: evidenceFileQuery },
  responses: {
    200: { description: 'The file, to be saved', content: { 'application/octet-stream': {} } },
    206: { description: 'The part asked for by Range', content: { 'application/octet-stream': {} } },
    304: { description: 'The browser has it: If-None-Match names its SHA-256' },
    ...problems([416]),
  },
})

export function evidenceRoutes(context: EvidenceContext) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) => {
      const { code } = http.req.valid('query')
      const evidence = await listEvidence(context, http.get('actor'), http.req.valid('param').id as RoundId, code)
      return http.json(evidence.map(toView), 200)
    })
    .openapi(found, async (http) => {
      const round = http.req.valid('param').id as RoundId
      const evidence = await findEvidence(context, http.get('actor'), round, http.req.valid('query').text)
      return http.json(
        evidence.map((each) => ({ ...toView(each), indexYear: each.indexYear })),
        200,
      )
    })
    .openapi(added, async (http) => {
      const { source, ...details } = http.req.valid('json')
      const toAdd = { ...toDetails(details), source: toSource(source) }
      const evidence = await addEvidence(context, http.get('actor'), http.req.valid('param').id as RoundId, toAdd)
      return http.json(toView(evidence), 200, tagOf(evidence))
    })
    .openapi(changed, async (http) => {
      const { upload, ...details } = http.req.valid('json')
      const change = { ...toDetails(details), upload: upload && { ...upload, id: upload.id as UploadId } }
      const evidence = await changeEvidence(context, http.get('actor'), seenOf(http), change)
      return http.json(toView(evidence), 200, tagOf(evidence))
    })
    .openapi(withdrawn, async (http) => {
      const { reason } = http.req.valid('json')
      const evidence = await withdrawEvidence(context, http.get('actor'), seenOf(http), reason)
      return http.json(toView(evidence), 200, tagOf(evidence))
    })
    .openapi(downloaded, async (http) => {
      const { version } = http.req.valid('query')
      const { evidence, open } = await readEvidenceFile(context, http.get('actor'), { ...keyOf(http), version })
      const { file, fileName } = evidence
      return fileResponse({ ...file, fileName, tag: file.sha256, open }, http)
    })
}

interface WithKey {
  readonly req: { valid(part: 'param'): { id: string; evidence: string } }
}

interface WithVersion {
  readonly req: { valid(part: 'header'): { 'if-match': string } }
}

function keyOf(http: WithKey) {
  const { id, evidence } = http.req.valid('param')
  return { round: id as RoundId, id: evidence as EvidenceId }
}

function seenOf(http: WithKey & WithVersion) {
  return { ...keyOf(http), seenVersion: Number(http.req.valid('header')['if-match'].slice(1, -1)) }
}

function tagOf({ version }: Evidence): Record<string, string> {
  return { etag: `"${version}"` }
}

function toDetails<D extends { readonly issuedOn: string | null }>(details: D) {
  return { ...details, issuedOn: details.issuedOn === null ? null : parseDate(details.issuedOn) }
}

function toSource(source: z.infer<typeof evidenceToAdd>['source']): EvidenceSource {
  return source.kind === 'upload'
    ? { ...source, upload: source.upload as UploadId }
    : { kind: 'reuse', round: source.round as RoundId, evidence: source.evidence as EvidenceId }
}

function toView({ issuedOn, enteredAt, file, quoted, enteredBy, ...rest }: Evidence): EvidenceView {
  return {
    ...rest,
    file: { ...file },
    quoted: quoted && { ...quoted },
    issuedOn: issuedOn && toIsoDate(issuedOn),
    enteredBy: { ...enteredBy },
    enteredAt: enteredAt.toISOString(),
  }
}
