import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { gzipped, takesGzip } from './gzip.ts'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Serves the built pages from a folder. A path that is no file is the application's own and gets its first page; a path
 * that leads out of the folder gets nothing.
 */
export function staticPages(folder: string): MiddlewareHandler {
  return async (http, next) => {
    if (http.req.method !== 'GET' && http.req.method !== 'HEAD') return next()
    if (http.req.path.startsWith('/api/')) return next()
    const asked = await fileAt(folder, http.req.path)
    const path = asked ?? (isOfPages(http.req.path) ? undefined : await fileAt(folder, '/index.html'))
    if (path === undefined) return next()
    const isPacked = packable.includes(extname(path)) && takesGzip(http.req.raw)
    const content = isPacked ? await packed(path) : new Uint8Array(await readFile(path))
    return http.body(content.buffer, 200, {
      'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
      // Built files carry a hash of their contents in their names; the first page does not.
      'cache-control': path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(packable.includes(extname(path)) ? { vary: 'Accept-Encoding' } : {}),
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    })
  }
}

/** Whether a path names a file that the pages would be made of. Other dots are the application's own, as in a code 1.3.2. */
function isOfPages(path: string): boolean {
  return path.startsWith('/assets/') || Object.hasOwn(mediaTypes, extname(path).toLowerCase())
}

/** Texts; pictures and fonts are packed by nature. */
const packable = ['.html', '.js', '.css', '.svg']

const kept = new Map<string, { readonly changedAt: number; readonly content: Uint8Array<ArrayBuffer> }>()

/** The pages are few: each is packed once, until it is built anew. */
async function packed(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { mtimeMs: changedAt } = await stat(path)
  const found = kept.get(path)
  if (found?.changedAt === changedAt) return found.content
  const content = gzipped(await readFile(path))
  kept.set(path, { changedAt, content })
  return content
}

async function fileAt(folder: string, urlPath: string): Promise<string | undefined> {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
  if (decoded.includes('\0')) return undefined
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded))
  if (!path.startsWith(normalize(folder) + sep)) return undefined
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? path : undefined
}
