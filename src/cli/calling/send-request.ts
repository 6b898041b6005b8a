import { setTimeout } from 'node:timers/promises'
import type { Language } from '../../fault.ts'
import { ownVersion } from '../../package-root.ts'
import { Problem } from '../../problem.ts'
import { versionHeader } from '../../server/version-header.ts'
import { messages } from '../messages.ts'
import { callMessages } from './call-messages.ts'
import type { CallRequest } from './call-request.ts'
import type { Connection } from './connection.ts'
import { cookieText, keepCookies } from './session-file.ts'

const pauseMilliseconds = 500

/**
 * Sends a request; once more where the connection breaks and nothing can be done twice. What the server refuses is thrown.
 *
 * @throws Problem `server-refused`, `unreachable-server`, `foreign-answer`
 */
export async function sendRequest(
  request: CallRequest,
  connection: Connection,
  language: Language,
  signal?: AbortSignal,
): Promise<Response> {
  const response = await reach(request, connection, language, signal)
  if (connection.session) await keepCookies(connection.session, response.headers)
  const version = response.headers.get(versionHeader)
  if (version !== null && version !== ownVersion()) {
    console.error(`${messages[language].warning}: ${callMessages[language].otherVersion(version, ownVersion())}`)
  }
  if (response.status >= 400) throw await refusalIn(response, connection)
  return response
}

async function reach(
  request: CallRequest,
  connection: Connection,
  language: Language,
  signal?: AbortSignal,
): Promise<Response> {
  const { method, path, body = null } = request
  const headers = { ...request.headers, ...whoAsks(connection), 'accept-language': language }
  const ask = () =>
    fetch(`${connection.url}${path}`, { method, headers, body, redirect: 'manual', signal: signal ?? null })
  try {
    return await ask()
  } catch (error) {
    if (!request.isRepeatable || !isBroken(error)) throw unreachable(connection, error)
  }
  console.error(callMessages[language].again)
  await setTimeout(pauseMilliseconds)
  try {
    return await ask()
  } catch (error) {
    throw unreachable(connection, error)
  }
}

function whoAsks({ authorization, session, url }: Connection): Record<string, string> {
  if (authorization !== undefined) return { authorization }
  // What a browser says of itself, so that no other site's page can do the same.
  return { origin: new URL(url).origin, ...(session ? { cookie: cookieText(session) } : {}) }
}

const codeOf = (error: unknown) => {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

/** A connection that was there and ended; where none could be made, nothing is gained by asking again. */
function isBroken(error: unknown): boolean {
  return ['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'ETIMEDOUT'].includes(codeOf(error))
}

function unreachable({ url }: Connection, error: unknown): unknown {
  if (!(error instanceof TypeError)) return error
  const reason = codeOf(error) || (error.cause instanceof Error ? error.cause.message : 'fetch')
  return new Problem('unreachable-server', { url, reason })
}

async function refusalIn(response: Response, { url }: Connection): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('title' in body)) {
    return new Problem('foreign-answer', { url, status: response.status })
  }
  const { title, requestId } = body as { readonly title: string; readonly requestId?: string }
  return new Problem('server-refused', { title: requestId === undefined ? title : `${title} (${requestId})` })
}
