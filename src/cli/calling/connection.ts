import { findFile } from '../../operations/read-files.ts'
import { Problem } from '../../problem.ts'
import type { Call } from './call.ts'
import { readSession, type Session } from './session-file.ts'

/** Where requests go and in whose name. Nothing of it is ever printed but the address. */
export interface Connection {
  readonly url: string
  readonly authorization: string | undefined
  readonly session: Session | undefined
}

const usualUrl = 'http://127.0.0.1:8080'

/**
 * Reads the address and the token from the environment or from files; never from options, which others see.
 *
 * @throws Problem `invalid-input` for an address or a token that cannot be, `no-token`, `no-session`
 */
export async function connectionOf({ traits, operation, options, config }: Call): Promise<Connection> {
  const url = urlOf(config.environment.CHISO_URL)
  const session = options.session === undefined ? undefined : await readSession(String(options.session), url)
  const isForWatchers = operation.described.security.some((each) => 'metrics' in each)
  if (isForWatchers) return { url, session, authorization: bearer(config.environment.CHISO_METRICS_TOKEN) }
  const { access } = traits
  if (session !== undefined || access.kind === 'open') return { url, session, authorization: undefined }
  if (access.kind === 'session') throw new Problem('no-session', {})
  const token = await tokenOf(options.tokenFile, config.environment.CHISO_TOKEN)
  if (token === undefined) throw new Problem('no-token', {})
  return { url, session, authorization: bearer(token) }
}

const bearer = (token: string | undefined) => (token === undefined || token === '' ? undefined : `Bearer ${token}`)

function urlOf(given: string | undefined): string {
  const text = given || usualUrl
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (!url || !isWeb || url.username !== '' || url.password !== '') {
    const expected = { vi: 'địa chỉ như http://127.0.0.1:8080', en: 'an address such as http://127.0.0.1:8080' }
    throw new Problem('invalid-input', { where: 'CHISO_URL', expected, got: url ? url.protocol : text })
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

/** What stands in place of a token is not repeated: it may be one that was cut short. */
async function tokenOf(file: unknown, fromEnvironment: string | undefined): Promise<string | undefined> {
  const where = file === undefined ? 'CHISO_TOKEN' : `--token-file ${file}`
  const text = file === undefined ? fromEnvironment : await tokenIn(String(file))
  const token = text?.trim()
  if (!token) return undefined
  if (!/^chiso_[\w-]+$/.test(token)) {
    throw new Problem('invalid-input', {
      where,
      expected: { vi: 'mã truy cập chiso_…', en: 'a token chiso_…' },
      got: '…',
    })
  }
  return token
}

async function tokenIn(path: string): Promise<string> {
  const found = await findFile(path)
  if (!found) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: path })
  return new TextDecoder().decode(found.bytes)
}

/** Whether what is sent can be read on its way: it leaves this machine without encryption. */
export function isExposed({ url, authorization, session }: Connection): boolean {
  const { protocol, hostname } = new URL(url)
  const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
  return protocol === 'http:' && !isHere && (authorization !== undefined || session !== undefined)
}
