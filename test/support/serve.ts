import { type ChildProcess, spawn } from 'node:child_process'

/** A server of the command line, in a process of its own. */
export interface Served {
  readonly process: ChildProcess
  readonly address: string
  /** Empty if it told none. */
  readonly password: string
  /** All that it printed until it could be reached. */
  readonly said: string
}

interface ServeOptions {
  readonly port?: string
  readonly options?: readonly string[]
}

/** Starts `chiso serve` on a data folder; whoever asked for it ends it. Fails with what it said if it ends. */
export async function serve(folder: string, { port = '0', options = [] }: ServeOptions = {}): Promise<Served> {
  const { CHISO_LANG: _, NODE_OPTIONS: __, ...environment } = process.env
  const child = spawn(process.execPath, ['bin/chiso.mjs', 'serve', ...options], {
    env: { ...environment, CHISO_DATA: folder, CHISO_PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complained] = ['', '']
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text))
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (/Ctrl\+C/.test(said)) setTimeout(resolve, 50)
    })
    child.once('exit', () => reject(new Error(complained)))
  })
  const [address = ''] = /http:\S+/.exec(said) ?? []
  return { process: child, address, password: /: ((?:\w{4}-){3}\w{4})/.exec(said)?.[1] ?? '', said }
}

/** What a browser at an address does: it says where its requests come from and keeps cookies. */
export function visitorOf(address: string) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin: address, cookie, 'content-type': 'application/json' }
    const response = await fetch(`${address}${path}`, { ...init, headers })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) })
  return {
    post,
    get: (path: string) => ask(path),
    signIn: (email: string, password: string) => post('/api/auth/sign-in', { email, password }),
  }
}

export type Visitor = ReturnType<typeof visitorOf>
