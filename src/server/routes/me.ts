import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context as HttpContext } from 'hono'
import {
  backupCodesView,
  codeToCheck,
  doneView,
  endedSessionsView,
  passwordChange,
  passwordToCheck,
  personWithRolesView,
  profile,
  secondFactorView,
  sessionView,
} from '../../contract/account-views.ts'
import {
  changePassword,
  changeProfile,
  endOtherSessions,
  endSession,
  readOwnAccount,
  readOwnSessions,
} from '../../operations/own-account.ts'
import { type SignInEvent, tellSignIn } from '../../operations/tell-sign-in.ts'
import { Problem } from '../../problem.ts'
import type { AccountsPart } from '../accounts-part.ts'
import { clientAddress } from '../client-address.ts'
import type { Environment } from '../environment.ts'
import { rateLimit } from '../rate-limit.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'
import { toPersonWithRolesView } from './person-view.ts'
import { addCookies } from './sign-in-parts.ts'

const own = createRoute({ method: 'get', path: '/', responses: answers(personWithRolesView, 'Who you are') })

const changed = createRoute({
  method: 'put',
  path: '/',
  request: jsonBody(profile),
  responses: answers(personWithRolesView, 'Your name and language as they are now'),
})

const sessions = createRoute({
  method: 'get',
  path: '/sessions',
  responses: answers(z.array(sessionView), 'Where you are signed in'),
})

const ended = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: answers(doneView, 'That browser is signed out'),
})

const othersEnded = createRoute({
  method: 'delete',
  path: '/sessions',
  responses: answers(endedSessionsView, 'Every other browser is signed out'),
})

const password = createRoute({
  method: 'put',
  path: '/password',
  request: jsonBody(passwordChange),
  responses: answers(doneView, 'The password is changed; every other browser is signed out', [429]),
})

const factorStarted = createRoute({
  method: 'post',
  path: '/second-factor',
  request: jsonBody(passwordToCheck),
  responses: answers(
    secondFactorView,
    'What the authenticator app needs; it counts once a code is confirmed',
    [409, 429],
  ),
})

const factorConfirmed = createRoute({
  method: 'post',
  path: '/second-factor/confirm',
  request: jsonBody(codeToCheck),
  responses: answers(doneView, 'The second factor is on', [409, 429]),
})

const factorEnded = createRoute({
  method: 'post',
  path: '/second-factor/off',
  request: jsonBody(passwordToCheck),
  responses: answers(doneView, 'The second factor is off', [409, 429]),
})

const backupCodes = createRoute({
  method: 'post',
  path: '/backup-codes',
  request: jsonBody(passwordToCheck),
  responses: answers(backupCodesView, 'Ten new backup codes; the old ones no longer work', [409, 429]),
})

/** Whoever has got hold of a session must not guess the password or a code with it. */
const guessing = { most: 10, windowSeconds: 300 }

/** One's own account. */
export function meRoutes({ accounts, context, isBehindProxy }: AccountsPart) {
  const routes = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
  for (const path of ['/password', '/second-factor', '/second-factor/*', '/backup-codes']) {
    routes.use(
      path,
      rateLimit(context, 'own secrets', guessing, (http) => http.get('actor').id),
    )
  }
  const ask = async (http: HttpContext<Environment>, path: string, body: unknown) => {
    const request = { headers: http.req.raw.headers, address: clientAddress(http, isBehindProxy) }
    return addCookies(http, await accounts.ask({ ...request, path: `/two-factor/${path}`, method: 'POST', body }))
  }
  const tell = (http: HttpContext<Environment>, event: SignInEvent) => tellSignIn(context, http.get('actor').id, event)
  const read = async (http: HttpContext<Environment>) =>
    toPersonWithRolesView(await readOwnAccount(context, http.get('actor')))
  const currentSession = async (http: HttpContext) => {
    const signedIn = await accounts.findSignedIn(http.req.raw.headers)
    if (!signedIn) throw new Problem('not-signed-in', {})
    return signedIn.session
  }

  return routes
    .openapi(own, async (http) => http.json(await read(http), 200))
    .openapi(changed, async (http) => {
      await changeProfile(context, http.get('actor'), http.req.valid('json'))
      return http.json(await read(http), 200)
    })
    .openapi(sessions, async (http) => {
      const [current, all] = [await currentSession(http), await readOwnSessions(context, http.get('actor'))]
      return http.json(
        all.map((session) => toSessionView(session, current)),
        200,
      )
    })
    .openapi(ended, async (http) => {
      await endSession(context, http.get('actor'), http.req.valid('param').id)
      return http.json({ done: true as const }, 200)
    })
    .openapi(othersEnded, async (http) => {
      return http.json({ ended: await endOtherSessions(context, http.get('actor'), await currentSession(http)) }, 200)
    })
    .openapi(password, async (http) => {
      const change = { ...http.req.valid('json'), session: await currentSession(http) }
      await changePassword(context, http.get('actor'), change)
      return http.json({ done: true as const }, 200)
    })
    .openapi(factorStarted, async (http) => {
      const { totpURI, backupCodes: codes } = await ask(http, 'enable', http.req.valid('json'))
      return http.json({ totpUri: String(totpURI), backupCodes: codes as string[] }, 200)
    })
    .openapi(factorConfirmed, async (http) => {
      const { person } = await readOwnAccount(context, http.get('actor'))
      await ask(http, 'verify-totp', http.req.valid('json'))
      if (!person.hasSecondFactor) await tell(http, 'turn-on-second-factor')
      return http.json({ done: true as const }, 200)
    })
    .openapi(factorEnded, async (http) => {
      await ask(http, 'disable', http.req.valid('json'))
      await tell(http, 'turn-off-second-factor')
      return http.json({ done: true as const }, 200)
    })
    .openapi(backupCodes, async (http) => {
      const { backupCodes: codes } = await ask(http, 'generate-backup-codes', http.req.valid('json'))
      await tell(http, 'make-backup-codes')
      return http.json({ backupCodes: codes as string[] }, 200)
    })
}

function toSessionView(
  { since, lastSeen, ...session }: Awaited<ReturnType<typeof readOwnSessions>>[number],
  current: string,
) {
  const isCurrent = session.id === current
  return { ...session, since: since.toISOString(), lastSeen: lastSeen.toISOString(), isCurrent }
}
