import type { MiddlewareHandler } from 'hono'
import { Problem } from '../problem.ts'
import { isUpload } from './protections.ts'

/** How long a request may take; a proxy in front waits longer. */
export const requestSeconds = 30

/**
 * Answers with a problem when a request takes too long: a person who waits learns something. What the request began may still
 * be done, and the problem says so. Bytes of an upload take as long as they keep coming.
 */
export function timeLimit(seconds: number): MiddlewareHandler {
  return async (http, next) => {
    if (isUpload(http)) return next()
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Problem('timed-out', { seconds })), seconds * 1000)
    })
    await Promise.race([next(), over]).finally(() => clearTimeout(timer))
  }
}
