import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { doneView, idParam } from '../../contract/account-views.ts'
import { madeTokenView, tokenToMake, tokenView } from '../../contract/token-views.ts'
import type { AccountsContext } from '../../operations/accounts-context.ts'
import { createToken, readOwnTokens, revokeToken } from '../../operations/own-tokens.ts'
import type { ApiToken } from '../../store/api-tokens.ts'
import type { Environment } from '../environment.ts'
import { answers, jsonBody, refuseInvalid } from '../route-parts.ts'

const listed = createRoute({
  method: 'get',
  path: '/',
  responses: answers(z.array(tokenView), 'Your tokens, the newest first'),
})

const made = createRoute({
  method: 'post',
  path: '/',
  request: jsonBody(tokenToMake),
  responses: answers(madeTokenView, 'The token, shown this once', [409]),
})

const revoked = createRoute({
  method: 'delete',
  path: '/{id}',
  request: { params: idParam },
  responses: answers(doneView, 'The token no longer works'),
})

/** Tokens with which other systems work for oneself. */
export function tokenRoutes(context: AccountsContext) {
  return new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
    .openapi(listed, async (http) => http.json((await readOwnTokens(context, http.get('actor'))).map(toView), 200))
    .openapi(made, async (http) => {
      const { token, ...rest } = await createToken(context, http.get('actor'), http.req.valid('json'))
      return http.json({ ...toView(rest), token }, 200, { 'cache-control': 'no-store' })
    })
    .openapi(revoked, async (http) => {
      await revokeToken(context, http.get('actor'), http.req.valid('param').id)
      return http.json({ done: true as const }, 200)
    })
}

function toView({ id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }: ApiToken) {
  return {
    ...{ id, name, scopes: [...scopes], createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }
}
