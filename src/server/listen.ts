import { serve } from '@hono/node-server'

/** A server that listens, at which address, and what ends it. */
export interface Listening {
  readonly url: string
  /** Takes no new request, lets those under way end for a few seconds. */
  close(): Promise<void>
}

const graceMilliseconds = 5_000

/** Listens on a host and port with an application's `fetch`. */
export async function listen(
  fetch: (request: Request, bindings: object) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (address) => {
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
