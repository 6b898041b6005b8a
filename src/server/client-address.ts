import type { Context } from 'hono'

/**
 * The network address of who asks. Behind a proxy it is the last that the proxy has added; a header that somebody else
 * made up is not believed.
 */
export function clientAddress(http: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? http.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || socketAddress(http.env) || '127.0.0.1'
}

/** What the Node server hands over with a request; absent where a test asks in process. */
export function socketAddress(env: unknown): string | undefined {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress
}
