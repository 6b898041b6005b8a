import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { roundIdParam } from '../../contract/round-views.ts'
import {
  tusHeader,
  tusVersion,
  uploadFileName,
  uploadParam,
  uploadToContinue,
  uploadToStart,
} from '../../contract/upload-headers.ts'
import type { RoundId, UploadId } from '../../framework/ids.ts'
import { cancelUpload, continueUpload, readUpload, type UploadKey } from '../../operations/continue-upload.ts'
import { type EvidenceContext, expiryOf } from '../../operations/evidence-context.ts'
import { startUpload } from '../../operations/start-upload.ts'
import { Problem } from '../../problem.ts'
import { mostFileBytes } from '../../store/blobs/blobs.ts'
import type { Upload } from '../../store/evidence-uploads.ts'
import type { Environment } from '../environment.ts'
import { problems, refuseInvalid } from '../route-parts.ts'

const started = createRoute({
  method: 'post',
  path: '/{id}/evidence/uploads',
  request: { params: roundIdParam, headers: uploadToStart },
  responses: { ...problems([412, 413, 429, 507]), 201: { description: 'The upload, at Location' } },
})

/** Asked by HEAD, which is a GET without a body. */
const told = createRoute({
  method: 'get',
  path: '/{id}/evidence/uploads/{upload}',
  request: { params: uploadParam, headers: tusHeader },
  responses: { ...problems([412]), 200: { description: 'How many bytes have come, in Upload-Offset' } },
})

const continued = createRoute({
  method: 'patch',
  path: '/{id}/evidence/uploads/{upload}',
  request: {
    params: uploadParam,
    headers: uploadToContinue,
    body: { required: true, content: { 'application/offset+octet-stream': {} } },
  },
  responses: {
    ...problems([409, 412, 507]),
    204: { description: 'The bytes are safe; Upload-Offset tells where to go on' },
  },
})

const cancelled = createRoute({
  method: 'delete',
  path: '/{id}/evidence/uploads/{upload}',
  request: { params: uploadParam, headers: tusHeader },
  responses: { ...problems([412]), 204: { description: 'Nothing of the upload stays' } },
})

const offered = createRoute({
  method: 'options',
  path: '/{id}/evidence/uploads',
  request: { params: roundIdParam },
  responses: { ...problems([]), 204: { description: 'What of the tus protocol is spoken' } },
})

/** Files come in pieces, so that a broken connection costs nothing: the tus protocol, with a problem for every refusal. */
export function evidenceUploadRoutes(context: EvidenceContext) {
  const app = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
  app.use('/:id/evidence/uploads', tellVersion, requireVersion)
  app.use('/:id/evidence/uploads/:upload', tellVersion, requireVersion)
  return app
    .openapi(started, async (http) => {
      const headers = http.req.valid('header')
      const declared = {
        fileName: uploadFileName(headers['upload-metadata']) ?? '',
        sizeBytes: headers['upload-length'],
      }
      const upload = await startUpload(context, http.get('actor'), http.req.valid('param').id as RoundId, declared)
      return http.body(null, 201, { ...offsets(upload), location: `${http.req.path}/${upload.id}` })
    })
    .openapi(told, async (http) =>
      http.body(null, 200, offsets(await readUpload(context, http.get('actor'), keyOf(http)))),
    )
    .openapi(continued, async (http) => {
      const portion = { offset: http.req.valid('header')['upload-offset'], content: http.req.raw.body ?? nothing() }
      return http.body(null, 204, offsets(await continueUpload(context, http.get('actor'), keyOf(http), portion)))
    })
    .openapi(cancelled, async (http) => {
      await cancelUpload(context, http.get('actor'), keyOf(http))
      return http.body(null, 204)
    })
    .openapi(offered, (http) =>
      http.body(null, 204, {
        'tus-extension': 'creation,termination,expiration',
        'tus-max-size': String(mostFileBytes),
      }),
    )
}

/** Every answer tells the version that is spoken, problems too. */
const tellVersion: MiddlewareHandler<Environment> = async (http, next) => {
  await next()
  http.res.headers.set('tus-resumable', tusVersion)
  http.res.headers.set('tus-version', tusVersion)
}

const requireVersion: MiddlewareHandler<Environment> = async (http, next) => {
  const got = http.req.header('tus-resumable') ?? ''
  if (http.req.method !== 'OPTIONS' && got !== tusVersion) throw new Problem('unsupported-protocol', { got })
  await next()
}

function offsets({ receivedBytes, declaredBytes, createdAt }: Upload): Record<string, string> {
  return {
    'upload-offset': String(receivedBytes),
    'upload-length': String(declaredBytes),
    'upload-expires': expiryOf(createdAt).toUTCString(),
    'cache-control': 'no-store',
  }
}

function keyOf(http: { req: { valid(part: 'param'): { id: string; upload: string } } }): UploadKey {
  const { id, upload } = http.req.valid('param')
  return { round: id as RoundId, upload: upload as UploadId }
}

function nothing(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() })
}
