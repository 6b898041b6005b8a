import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context as HttpContext } from 'hono'
import {
  codeToCheck,
  credentials,
  doneView,
  firstAdministrator,
  linkUse,
  providerParam,
  providerSignIn,
  providerView,
  redirectView,
  resetRequest,
  signInView,
} from '../../contract/account-views.ts'
import { createFirstAdministrator } from '../../operations/create-first-administrator.ts'
import { requestPasswordReset } from '../../operations/request-password-reset.ts'
import { acceptInvitation, resetPassword } from '../../operations/set-password-by-link.ts'
import { type SignInMeans, tellSignIn } from '../../operations/tell-sign-in.ts'
import type { AccountsPart } from '../accounts-part.ts'
import { clientAddress } from '../client-address.ts'
import type { Environment } from '../environment.ts'
import { rateLimit } from '../rate-limit.ts'
import { answers, jsonBody, problems, refuseInvalid } from '../route-parts.ts'
import { addCookies, senderOf, tellIfSignedIn } from './sign-in-parts.ts'

const post = <P extends string>(path: P) => ({ method: 'post', path }) as const

const signIn = createRoute({
  ...post('/sign-in'),
  request: jsonBody(credentials),
  responses: answers(signInView, 'Signed in, or a code is asked for next', [401, 429]),
})

const secondFactor = createRoute({
  ...post('/second-factor'),
  request: jsonBody(codeToCheck),
  responses: answers(signInView, 'Signed in with the code of the authenticator app', [401, 429]),
})

const backupCode = createRoute({
  ...post('/backup-code'),
  request: jsonBody(codeToCheck),
  responses: answers(signInView, 'Signed in with a backup code, which is used up', [401, 429]),
})

const signOut = createRoute({ ...post('/sign-out'), responses: answers(signInView, 'Signed out') })

const providers = createRoute({
  method: 'get',
  path: '/providers',
  responses: answers(z.array(providerView), 'Where else people may sign in'),
})

const startProvider = createRoute({
  ...post('/providers/{id}'),
  request: { params: providerParam, ...jsonBody(providerSignIn) },
  responses: answers(redirectView, 'The address of the provider to go to', [429]),
})

const requestReset = createRoute({
  ...post('/password-resets'),
  request: jsonBody(resetRequest),
  responses: {
    ...problems([429]),
    202: {
      description: 'A letter goes out if somebody has the address',
      content: { 'application/json': { schema: doneView } },
    },
  },
})

const useReset = createRoute({
  ...post('/password-resets/use'),
  request: jsonBody(linkUse),
  responses: answers(doneView, 'The new password is set; every browser is signed out', [410, 429]),
})

const useInvitation = createRoute({
  ...post('/invitations/use'),
  request: jsonBody(linkUse),
  responses: answers(doneView, 'The first password is set', [410, 429]),
})

const useSetup = createRoute({
  ...post('/setup'),
  request: jsonBody(firstAdministrator),
  responses: answers(doneView, 'The first administrator is made', [409, 410, 429]),
})

const returned = createRoute({
  method: 'get',
  path: '/callback/{id}',
  request: { params: providerParam },
  responses: { ...problems([]), 302: { description: 'To the pages: signed in, or with the reason why not' } },
})

/** Signing in and out, and what links from letters lead to: open to strangers, and limited for each address. */
export function signInRoutes(part: AccountsPart) {
  const { accounts, context, isBehindProxy } = part
  const requestOf = (http: HttpContext) => ({
    headers: http.req.raw.headers,
    address: clientAddress(http, isBehindProxy),
  })
  const routes = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
  const limit = (path: string, most: number, windowSeconds: number) =>
    routes.post(path, rateLimit(context, `POST ${path}`, { most, windowSeconds }, senderOf(isBehindProxy)))
  for (const path of ['/sign-in', '/second-factor', '/backup-code', '/providers/:id']) limit(path, 30, 60)
  for (const path of ['/password-resets', '/setup']) limit(path, 10, 600)
  for (const path of ['/password-resets/use', '/invitations/use']) limit(path, 30, 600)
  const ask = (http: HttpContext, path: string, body: unknown) =>
    accounts.ask({ ...requestOf(http), path, method: 'POST', body })
  const check = async (http: HttpContext, path: string, body: unknown, means: SignInMeans) => {
    const answer = await ask(http, path, body)
    await tellIfSignedIn(part, answer.cookies, means)
    return addCookies(http, answer)
  }

  return routes
    .openapi(signIn, async (http) => {
      const answer = await accounts.signIn(requestOf(http), http.req.valid('json'))
      await tellIfSignedIn(part, answer.cookies, 'password')
      const body = addCookies(http, answer)
      return http.json({ state: body.twoFactorRedirect ? ('second-factor' as const) : ('signed-in' as const) }, 200)
    })
    .openapi(secondFactor, async (http) => {
      await check(http, '/two-factor/verify-totp', http.req.valid('json'), 'second-factor')
      return http.json({ state: 'signed-in' as const }, 200)
    })
    .openapi(backupCode, async (http) => {
      await check(http, '/two-factor/verify-backup-code', http.req.valid('json'), 'backup-code')
      return http.json({ state: 'signed-in' as const }, 200)
    })
    .openapi(signOut, async (http) => {
      const signedIn = await accounts.findSignedIn(http.req.raw.headers)
      addCookies(http, await ask(http, '/sign-out', {}))
      if (signedIn) await tellSignIn(context, signedIn.actor.id, 'sign-out')
      return http.json({ state: 'signed-out' as const }, 200)
    })
    .openapi(providers, async (http) => http.json([...accounts.providers], 200))
    .openapi(startProvider, async (http) => {
      const { returnTo } = http.req.valid('json')
      const asked = { provider: http.req.valid('param').id, callbackURL: returnTo, disableRedirect: true }
      const { url } = addCookies(http, await ask(http, '/sign-in/social', asked))
      return http.json({ url: String(url) }, 200)
    })
    .openapi(requestReset, async (http) => {
      requestPasswordReset(context, http.req.valid('json').email).catch(context.report)
      return http.json({ done: true as const }, 202)
    })
    .openapi(useReset, async (http) => {
      await resetPassword(context, http.req.valid('json'))
      return http.json({ done: true as const }, 200)
    })
    .openapi(useInvitation, async (http) => {
      await acceptInvitation(context, http.req.valid('json'))
      return http.json({ done: true as const }, 200)
    })
    .openapi(useSetup, async (http) => {
      await createFirstAdministrator(context, http.req.valid('json'))
      return http.json({ done: true as const }, 200)
    })
    .openapi(returned, async (http) => {
      const { search } = new URL(http.req.url)
      const path = `/callback/${encodeURIComponent(http.req.valid('param').id)}${search}`
      const response = await accounts.finishProviderSignIn({ ...requestOf(http), path })
      await tellIfSignedIn(part, response.headers.getSetCookie(), 'provider')
      return response
    })
}
