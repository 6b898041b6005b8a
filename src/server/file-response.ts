import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { Problem } from '../problem.ts'
import type { ByteRange } from '../store/blobs/blobs.ts'
import { isKnown } from './content-tags.ts'
import { problemResponse } from './problem-response.ts'

/** A file as it is sent: what it is called, what it is, and how its bytes are opened. */
export interface SentFile {
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** Names the content: other content has another. */
  readonly tag: string
  open(range?: ByteRange): Promise<Readable>
}

/**
 * Sends a file to be saved, in whole or the part that is asked for; nothing if the browser has it. It may be kept by the
 * browser but is asked for each time, so that a right that ended ends the reading too.
 *
 * @see RFC 9110, sections 13 and 14; RFC 6266
 */
export async function fileResponse(file: SentFile, http: Context): Promise<Response> {
  const request = http.req.raw
  const etag = `"${file.tag}"`
  const kept = { etag, 'cache-control': 'private, no-cache', 'accept-ranges': 'bytes' }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: kept })
  const range = wantedRange(request, etag, file.sizeBytes)
  if (range === 'outside') return outside(file, http)
  const headers = {
    ...kept,
    'content-type': file.mediaType,
    'content-disposition': attachment(file.fileName),
    'content-length': String(range ? range.last - range.first + 1 : file.sizeBytes),
    'x-content-type-options': 'nosniff',
    ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${file.sizeBytes}` } : {}),
  }
  const body = request.method === 'HEAD' ? null : toBody(await file.open(range))
  return new Response(body, { status: range ? 206 : 200, headers })
}

function toBody(content: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(content) as ReadableStream<Uint8Array>
}

/** A problem like any other, with the size that the standard asks for. */
function outside({ sizeBytes }: SentFile, http: Context): Response {
  const response = problemResponse(new Problem('unsatisfiable-range', { sizeBytes }), http, () => undefined)
  response.headers.set('content-range', `bytes */${sizeBytes}`)
  return response
}

/** The part asked for. A header that is not understood, names several parts or is about other content asks for the whole. */
function wantedRange({ headers }: Request, etag: string, sizeBytes: number): ByteRange | 'outside' | undefined {
  const condition = headers.get('if-range')
  if (condition !== null && condition !== etag) return undefined
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('range') ?? '') ?? []
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1)
  if (from !== '' && to !== '' && Number(to) < first) return undefined
  if (first >= sizeBytes) return 'outside'
  return { first, last }
}

/** The name in full for browsers of today, and without diacritics for others. */
function attachment(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
