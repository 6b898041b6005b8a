import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** Names the content of each JSON answer to a reading; who has it already gets an empty 304. Files name their own. */
export function contentTags(): MiddlewareHandler {
  return async (http, next) => {
    await next()
    const { res } = http
    if (http.req.method !== 'GET' || res.status !== 200) return
    if (!res.headers.get('content-type')?.startsWith('application/json')) return
    const headers = new Headers(res.headers)
    const etag = headers.get('etag') ?? tagOf(Buffer.from(await res.clone().arrayBuffer()))
    headers.set('etag', etag)
    headers.set('cache-control', 'private, no-cache')
    if (isKnown(http.req.header('if-none-match'), etag)) {
      for (const name of ['content-type', 'content-length']) headers.delete(name)
      http.res = undefined
      http.res = new Response(null, { status: 304, headers })
      return
    }
    res.headers.set('etag', etag)
    res.headers.set('cache-control', 'private, no-cache')
  }
}

/** The tag of a content. */
export function tagOf(content: Uint8Array | string): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
}

/** Whether `If-None-Match` names a content; here a weak tag is as good (RFC 9110, section 13.1.2). */
export function isKnown(header: string | null | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes('*') || tags.includes(etag)
}
