import { serve } from '@hono/node-server'

/** A server that listens, at which address, and what ends it. */
export interface Listening {
  readonly url: string
  /** Takes no new request, lets those under way end for a few seconds. */
  close(): Promise<void>
}

export interface ListenOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly limits?: ConnectionLimits
}

/** How long a connection may take, in milliseconds: who sends a byte now and then holds none for long. */
export interface ConnectionLimits {
  /** Until the headers of a request have come. */
  readonly headers: number
  /** Until a whole request has come, its body too; an upload of a file that takes longer goes on in the next request. */
  readonly request: number
  /** Between two requests. */
  readonly idle: number
  /** How often connections are looked at. */
  readonly checkEvery: number
}

const usualLimits: ConnectionLimits = { headers: 15_000, request: 300_000, idle: 65_000, checkEvery: 5_000 }

const graceMilliseconds = 5_000

/** Listens on a host and port with an application's `fetch`. */
export async function listen(
  fetch: (request: Request, bindings: object) => Response | Promise<Response>,
  { host, port, limits = usualLimits }: ListenOptions,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const serverOptions = {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: limits.checkEvery,
      maxHeaderSize: 16 * 1024,
    }
    const server = serve({ fetch, hostname: host, port, serverOptions }, (address) => {
      server.off('error', reject)
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
        close: () =>
          new Promise((done) => {
            const impatient = setTimeout(
              () => 'closeAllConnections' in server && server.closeAllConnections(),
              graceMilliseconds,
            )
            server.close(() => {
              clearTimeout(impatient)
              done()
            })
          }),
      })
    })
    server.once('error', reject)
  })
}
