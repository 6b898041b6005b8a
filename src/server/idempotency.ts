import { createHash } from 'node:crypto'
import type { Context as HttpContext, MiddlewareHandler } from 'hono'
import { answerOnce } from '../operations/answer-once.ts'
import type { Context } from '../operations/context.ts'
import { Problem } from '../problem.ts'
import type { KeptAnswer } from '../store/idempotency-keys.ts'
import type { Environment } from './environment.ts'

export const keyHeader = 'Idempotency-Key'

/** What is kept of an answer's headers. */
const keptHeaders = ['content-type', 'etag', 'location']

/**
 * Whether an operation takes a key. Not one's own account and invitations: answers there hold secrets, which are not kept, or
 * a letter goes out; and not what is proofread, of which nothing is kept. Bytes of a file say themselves where they belong.
 */
export function takesKey(method: string, path: string): boolean {
  const isWrite = ['POST', 'PUT', 'DELETE'].includes(method.toUpperCase())
  return isWrite && !/^\/api\/(auth|me|invitations|proofreading)(\/|$)/.test(path)
}

/** A write that comes again under the same key is answered again and not done again. */
export function idempotencyKeys(context: Context): MiddlewareHandler<Environment> {
  return async (http, next) => {
    const key = http.req.header(keyHeader)
    if (key === undefined || ['GET', 'HEAD', 'OPTIONS'].includes(http.req.method)) return next()
    if (!takesKey(http.req.method, http.req.path)) throw refused(key, { vi: 'bỏ trống ở đây', en: 'left out here' })
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw refused(key, { vi: 'từ 1 đến 255 chữ cái, chữ số, dấu ASCII', en: '1 to 255 visible ASCII characters' })
    }
    const kept = await answerOnce(context, http.get('actor'), { key, hash: await requestHash(http) }, async () => {
      await next()
      return http.res.ok ? answerOf(http.res) : undefined
    })
    if (kept) http.res = replayed(kept)
  }
}

function refused(got: string, expected: { vi: string; en: string }): Problem {
  return new Problem('invalid-input', { where: keyHeader, expected, got: got.slice(0, 300) })
}

/** What is asked: how, where, on which version, and the body to the byte. */
async function requestHash({ req }: HttpContext): Promise<string> {
  const { pathname, search } = new URL(req.url)
  const asked = ['content-type', 'if-match', 'upload-length', 'upload-metadata'].map((name) => req.header(name) ?? null)
  return createHash('sha256')
    .update(JSON.stringify([req.method, pathname, search, ...asked]))
    .update(new Uint8Array(await req.arrayBuffer()))
    .digest('hex')
}

async function answerOf(response: Response): Promise<KeptAnswer> {
  const headers = keptHeaders.flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.clone().text() }
}

function replayed({ status, headers, body }: KeptAnswer): Response {
  const content = status === 204 || body === '' ? null : body
  return new Response(content, { status, headers: { ...headers, 'idempotency-replayed': 'true' } })
}
