import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { Problem } from '../problem.ts'

const mostBodyBytes = 1024 * 1024
/** As much of a spreadsheet, or of a document to be proofread, as is read. */
const mostSheetBytes = 20 * 1024 * 1024
const sheetPath =
  /^\/api\/(rounds\/[^/]+\/(figure-sheet|assignment-sheet)|campaigns\/[^/]+\/(survey-points|external-figures|survey\/(files|commitments|list-commitments|list-draws)))(\/preview|\/corrections)?$/
const documentPath = /^\/api\/proofreading(\/page|\/comments)?\/?$/
const uploadPath = /^\/api\/rounds\/[^/]+\/evidence\/uploads\/[^/]+$/

/**
 * Headers that keep browsers from doing what the pages do not need: no script but our own files, no frames, no guessing of
 * types. Style sheets too are our own files only; what the pages set on an element by script does not fall under this.
 */
export function protectiveHeaders(isHttps: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: isHttps ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
  })
}

/**
 * Refuses writes that another site's page makes a browser send. A browser adds cookies by itself but no token, and a request
 * that bears a token is never taken for the one of a cookie.
 */
export function originCheck(): MiddlewareHandler {
  const check = csrf()
  return (http, next) => (bearerToken(http) === undefined ? check(http, next) : next())
}

/** The token that a request bears, also an empty one; undefined where it bears none. */
export function bearerToken({ req }: Context): string | undefined {
  return /^bearer(?:\s+(.*))?$/i
    .exec(req.header('authorization') ?? '')
    ?.slice(1, 2)
    .map((token = '') => token.trim())[0]
}

/** Refuses bodies larger than any form, or any sheet, needs. Bytes of an upload are counted and refused where they are written. */
export function smallBodies(): MiddlewareHandler {
  const [limit, sheetLimit] = [limitOf(mostBodyBytes), limitOf(mostSheetBytes)]
  return (http, next) => {
    if (isUpload(http)) return next()
    const isSheet = sheetPath.test(http.req.path) || documentPath.test(http.req.path)
    return http.req.method === 'POST' && isSheet ? sheetLimit(http, next) : limit(http, next)
  }
}

function limitOf(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too-large', { megabytes: maxSize / 1024 / 1024 })
    },
  })
}

/** Whether a request brings bytes of a file. */
export function isUpload({ req }: Context): boolean {
  return req.method === 'PATCH' && uploadPath.test(req.path)
}
