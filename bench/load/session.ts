import { password } from './make-people.ts'

/** A browser in which somebody is signed in. */
export interface Session<W> {
  readonly worker: W
  ask(method: string, path: string, more?: { readonly version?: number; readonly body?: unknown }): Promise<Response>
}

/** Signs somebody in; the proxy in front is said to have seen them at an address of their own. */
export async function signIn<W extends { readonly email: string }>(
  address: string,
  worker: W,
  number: number,
): Promise<Session<W>> {
  const from = { origin: address, 'x-forwarded-for': `203.0.${113 + Math.floor(number / 250)}.${1 + (number % 250)}` }
  const json = { ...from, 'content-type': 'application/json' }
  const body = JSON.stringify({ email: worker.email, password })
  const signedIn = await fetch(`${address}/api/auth/sign-in`, { method: 'POST', headers: json, body })
  if (signedIn.status !== 200) throw new Error(`${worker.email} is not signed in: ${await signedIn.text()}`)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    worker,
    ask: (method, path, { version, body: content } = {}) =>
      fetch(`${address}${path}`, {
        method,
        headers: {
          ...from,
          cookie,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(content === undefined ? {} : { body: JSON.stringify(content) }),
      }),
  }
}
