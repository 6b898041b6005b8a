import type { MiddlewareHandler } from 'hono'
import { ownVersion } from '../package-root.ts'

/** Tells who is signed in, and nobody else, which version answers: a command line of another one says so. */
export const versionHeader = 'Chiso-Version'

export function tellVersion(): MiddlewareHandler {
  const version = ownVersion()
  return async (http, next) => {
    await next()
    http.res.headers.set(versionHeader, version)
  }
}
