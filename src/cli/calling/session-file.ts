import { readFile, rename, writeFile } from 'node:fs/promises'
import { onPath, systemCode } from '../../operations/path-problem.ts'

/** The cookies of a session with one server, and the file that keeps them for their person alone. */
export interface Session {
  readonly path: string
  readonly url: string
  readonly cookies: Readonly<Record<string, string>>
}

/** A file that is not there yet, or that is for another server, holds no session. */
export async function readSession(path: string, url: string): Promise<Session> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'))
    const isOurs = typeof kept === 'object' && kept !== null && 'url' in kept && kept.url === url && 'cookies' in kept
    return { path, url, cookies: isOurs ? (kept.cookies as Record<string, string>) : {} }
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return { path, url, cookies: {} }
    return onPath('read', path, () => Promise.reject(error))
  }
}

/** Keeps what an answer changes of the cookies; a cookie that has run out goes. */
export async function keepCookies(session: Session, headers: Headers): Promise<void> {
  const changes = headers.getSetCookie().map((text) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
    return { name, value: value === '' || /;\s*max-age=0/i.test(text) ? undefined : value }
  })
  if (changes.length === 0) return
  const cookies = new Map(Object.entries(session.cookies))
  for (const { name, value } of changes) {
    if (value === undefined) cookies.delete(name)
    else cookies.set(name, value)
  }
  const text = JSON.stringify({ url: session.url, cookies: Object.fromEntries(cookies) })
  const draft = `${session.path}.${process.pid}`
  await onPath('write', session.path, async () => {
    await writeFile(draft, text, { mode: 0o600 })
    await rename(draft, session.path)
  })
}

export function cookieText({ cookies }: Session): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
}
