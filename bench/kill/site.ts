/** What a writer works with: the round of the example, as its coordinator. */
export interface Site {
  readonly round: string
  /** @throws Unanswered if nobody knows whether it was done; Error for an answer that was not to come */
  ask(request: Asked): Promise<Answer>
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Bytes of a file, in the place of a body. */
  readonly bytes?: Uint8Array
  /** Statuses that may come, beside 503. */
  readonly expected: readonly number[]
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
}

/** The server went away, or its database did. */
export class Unanswered extends Error {}

/** How somebody is known to the server, which holds over all its starts. */
export interface Access {
  readonly round: string
  readonly token: string
}

/** Signs in as a person does and makes a token, with which other systems work. */
export async function gainAccess(url: string, password: string): Promise<Access> {
  const signedIn = await post(
    `${url}/api/auth/sign-in`,
    { origin: url },
    { email: 'dieu-phoi@chiso.example', password },
  )
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const made = await post(
    `${url}/api/me/tokens`,
    { origin: url, cookie },
    { name: 'kill', scopes: ['read', 'write'], days: 1 },
  )
  const { token } = (await made.json()) as { token: string }
  const authorization = `Bearer ${token}`
  const listed = await fetch(`${url}/api/rounds`, { headers: { authorization } })
  const [round] = (await listed.json()) as { id: string }[]
  if (!round) throw new Error('the example has no round')
  // The example has it submitted; writers enter figures and evidence there.
  const item = `${url}/api/rounds/${round.id}/items/7.3.6`
  const found = (await (await fetch(item, { headers: { authorization } })).json()) as { item: { step: number } }
  await post(`${item}/steps`, { authorization }, { action: 'take-back', reason: null, seenStep: found.item.step })
  return { round: round.id, token }
}

async function post(url: string, headers: Record<string, string>, body: unknown): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.status !== 200) throw new Error(`${url} answered ${response.status} ${await response.text()}`)
  return response
}

/** The site at an address, until the signal ends what is under way. */
export function siteAt(url: string, { round, token }: Access, signal: AbortSignal): Site {
  return {
    round,
    async ask({ method, path, headers = {}, body, bytes, expected }) {
      const answer = await answerOf(`${url}/api/rounds/${round}/${path}`, {
        method,
        signal,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
      })
      if (answer.status === 503) throw new Unanswered(`${method} ${path}`)
      if (expected.includes(answer.status)) return answer
      throw new Error(`${method} ${path} answered ${answer.status} ${answer.bytes}`)
    },
  }
}

async function answerOf(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, init)
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
  } catch (error) {
    throw new Unanswered(url, { cause: error })
  }
}

/** What an answer tells in JSON. */
export function toldBy<T>({ bytes }: Answer): T {
  return JSON.parse(bytes.toString()) as T
}
