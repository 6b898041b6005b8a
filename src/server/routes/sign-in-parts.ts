import type { Context as HttpContext } from 'hono'
import { type SignInMeans, tellSignIn } from '../../operations/tell-sign-in.ts'
import type { SignInAnswer } from '../accounts/create-accounts.ts'
import type { AccountsPart } from '../accounts-part.ts'
import { clientAddress } from '../client-address.ts'

/** Puts the cookies of an answer of the accounts library into ours, and gives its body. */
export function addCookies(http: HttpContext, { body, cookies }: SignInAnswer): SignInAnswer['body'] {
  for (const cookie of cookies) http.header('set-cookie', cookie, { append: true })
  return body
}

export function senderOf(isBehindProxy: boolean) {
  return (http: HttpContext) => clientAddress(http, isBehindProxy)
}

/**
 * Tells in the log of a sign-in where cookies carry a new session. The session is of no use to anybody before it is told:
 * only then do its cookies leave.
 */
export async function tellIfSignedIn(
  { accounts, context }: AccountsPart,
  cookies: readonly string[],
  means: SignInMeans,
): Promise<void> {
  const session = cookies.map((each) => each.split(';')[0] ?? '').filter((each) => /session_token=./.test(each))
  if (session.length === 0) return
  const signedIn = await accounts.findSignedIn(new Headers({ cookie: session.join('; ') }))
  if (signedIn) await tellSignIn(context, signedIn.actor.id, 'sign-in', means)
}
