import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request that has come. */
export interface Recorded {
  readonly method: string
  /** As it came, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

type Answer = (request: Recorded, response: ServerResponse, at: number) => void

/** Stands where a server of Chiso would, writes down what comes and answers as told; closed with the test. */
export async function startRecording(answer: Answer = answerNothing) {
  const recorded: Recorded[] = []
  const server = createServer(async (request, response) => {
    const told = { ...(await readRequest(request)) }
    answer(told, response, recorded.push(told) - 1)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, recorded }
}

async function readRequest(request: IncomingMessage): Promise<Recorded> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  return { method: request.method ?? '', path: request.url ?? '', headers, body: Buffer.concat(parts).toString() }
}

function answerNothing(_: Recorded, response: ServerResponse): void {
  answerJson(response, 200, {})
}

export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
