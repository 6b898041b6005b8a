import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { runHere } from './run-here.ts'

/** Somebody who works with a running server by the command line alone. */
export interface Caller {
  /** Calls an operation; the answer as JSON. Fails with what was said if it is refused. */
  call<T = Record<string, unknown>>(operation: string, ...options: readonly string[]): Promise<T>
  /** Calls an operation that is refused; what was said. */
  refused(operation: string, ...options: readonly string[]): Promise<string>
  readonly token: string
}

/** Signs in and makes a token with the command line, then works with the token; the session is not kept. */
export async function callerAt(url: string, folder: string, email: string, password: string): Promise<Caller> {
  const [secret, session] = [join(folder, `${email}.secret.json`), join(folder, `${email}.session.json`)]
  writeFileSync(secret, JSON.stringify({ password }))
  const asking = { environment: { CHISO_URL: url } }
  const signedIn = await runHere(['do', 'sign-in', '--email', email, '--json', secret, '--session', session], asking)
  expect(signedIn).toMatchObject({ code: 0, stderr: '' })
  const scopes = ['--scopes', 'read', '--scopes', 'write']
  const made = await runHere(
    ['do', 'make-token', '--name', 'dòng lệnh', ...scopes, '--session', session, '--output', 'json'],
    asking,
  )
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const { token } = JSON.parse(made.stdout) as { token: string }
  for (const path of [secret, session]) rmSync(path)
  return callerWith(url, token)
}

function callerWith(url: string, token: string): Caller {
  const ask = (words: readonly string[]) =>
    runHere(['do', ...words], { environment: { CHISO_URL: url, CHISO_TOKEN: token } })
  return {
    token,
    async call<T>(operation: string, ...options: readonly string[]) {
      const isFile = options.includes('--out')
      const { code, stdout, stderr } = await ask([operation, ...options, ...(isFile ? [] : ['--output', 'json'])])
      expect([operation, code, stderr]).toEqual([operation, 0, ''])
      return (isFile ? undefined : JSON.parse(stdout)) as T
    },
    async refused(operation, ...options) {
      const { code, stdout, stderr } = await ask([operation, ...options])
      expect([operation, code, stdout]).toEqual([operation, 1, ''])
      return stderr
    },
  }
}
