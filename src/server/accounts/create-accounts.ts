import type { PersonId } from '../../framework/ids.ts'
import { normalEmail } from '../../operations/account-rules.ts'
import type { AccountsContext } from '../../operations/accounts-context.ts'
import type { Actor } from '../../operations/context.ts'
import { countSignIn } from '../../operations/tell-sign-in.ts'
import { deleteFailures } from '../../store/sign-in-failures.ts'
import { asRefusal } from './refusals.ts'
import { addressHeader, createSignInLibrary } from './sign-in-library.ts'
import type { SignInProvider } from './sign-in-provider.ts'

/** A request that is passed to the accounts library. */
export interface SignInRequest {
  /** Below /api/auth. */
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers: Headers
  readonly address: string
  readonly body?: unknown
}

/** What the library answers, and the cookies it sets. */
export interface SignInAnswer {
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
}

/** Who makes a request, in which session, and the cookies that keep the session going. */
export interface SignedIn {
  readonly actor: Actor
  readonly session: string
  readonly cookies: readonly string[]
}

/** How people sign in and how the server knows them again. */
export interface Accounts {
  /** Finds who makes a request; undefined for a stranger, a session that ended and a closed account. */
  findSignedIn(headers: Headers): Promise<SignedIn | undefined>
  /** @throws Problem for every refusal */
  ask(request: SignInRequest): Promise<SignInAnswer>
  /** Signs in with a password, counting what fails. @throws Problem `wrong-credentials`, `sign-in-locked` */
  signIn(request: Omit<SignInRequest, 'path' | 'method' | 'body'>, given: Credentials): Promise<SignInAnswer>
  /** Passes the return from a provider on; the answer leads the browser back to the pages. */
  finishProviderSignIn(request: Omit<SignInRequest, 'method' | 'body'>): Promise<Response>
  readonly providers: readonly Pick<SignInProvider, 'id' | 'name'>[]
}

export interface Credentials {
  readonly email: string
  readonly password: string
}

export function createAccounts(
  context: AccountsContext,
  { secret, providers }: { readonly secret: string; readonly providers: readonly SignInProvider[] },
): Accounts {
  const { accounts, baseUrl, report } = context
  const library = createSignInLibrary({ accounts, baseUrl, secret, providers, report })
  const pass = (request: SignInRequest) => library.handler(requestFor(baseUrl, request))
  const ask = async (request: SignInRequest) => answerOf(await pass(request))
  return {
    ask,
    signIn: (request, given) =>
      counted(context, given.email, () =>
        ask({
          ...request,
          path: '/sign-in/email',
          method: 'POST',
          body: { ...given, email: normalEmail(given.email) },
        }),
      ),
    async findSignedIn(headers) {
      const { response, headers: set } = await library.api.getSession({ headers, returnHeaders: true })
      if (!response || response.user.disabledAt) return undefined
      const { user, session } = response
      return { actor: { id: user.id as PersonId, name: user.name }, session: session.id, cookies: set.getSetCookie() }
    },
    finishProviderSignIn: (request) => pass({ ...request, method: 'GET' }),
    providers: providers.map(({ id, name }) => ({ id, name })),
  }
}

/** Counts an attempt as failed before it is made and takes the count away when it was not. */
async function counted(
  context: AccountsContext,
  address: string,
  attempt: () => Promise<SignInAnswer>,
): Promise<SignInAnswer> {
  const email = normalEmail(address)
  await countSignIn(context, email)
  const answer = await attempt()
  await context.accounts.transaction().execute((tx) => deleteFailures(tx, email))
  return answer
}

/** The request as the library sees it: at the address people use, from the address that the server has found. */
function requestFor(baseUrl: string, { path, method, headers, address, body }: SignInRequest): Request {
  const passed = new Headers({ [addressHeader]: address })
  for (const name of [
    'cookie',
    'origin',
    'referer',
    'user-agent',
    'sec-fetch-site',
    'sec-fetch-mode',
    'sec-fetch-dest',
  ]) {
    const value = headers.get(name)
    if (value !== null) passed.set(name, value)
  }
  if (body !== undefined) passed.set('content-type', 'application/json')
  return new Request(`${baseUrl}/api/auth${path}`, {
    method,
    headers: passed,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function answerOf(response: Response): Promise<SignInAnswer> {
  if (response.status >= 400) throw await asRefusal(response)
  return { body: (await response.json()) as Record<string, unknown>, cookies: response.headers.getSetCookie() }
}
