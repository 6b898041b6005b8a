import type { Context as HttpContext } from 'hono'
import type { SignInAnswer } from '../accounts/create-accounts.ts'
import { clientAddress } from '../client-address.ts'

/** Puts the cookies of an answer of the accounts library into ours, and gives its body. */
export function addCookies(http: HttpContext, { body, cookies }: SignInAnswer): SignInAnswer['body'] {
  for (const cookie of cookies) http.header('set-cookie', cookie, { append: true })
  return body
}

export function senderOf(isBehindProxy: boolean) {
  return (http: HttpContext) => clientAddress(http, isBehindProxy)
}
