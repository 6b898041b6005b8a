import type { Context as HttpContext, MiddlewareHandler } from 'hono'
import type { AccountsContext } from '../operations/accounts-context.ts'
import type { Actor } from '../operations/context.ts'
import { findTokenOwner } from '../operations/own-tokens.ts'
import { Problem } from '../problem.ts'
import type { Environment } from './environment.ts'
import { bearerToken } from './protections.ts'
import { scopeFor } from './token-bounds.ts'

/** Finds who makes a request by their session; undefined for a stranger. Headers that it sets go into the answer. */
export type FindActor = (request: Request, answer: Headers) => Promise<Actor | undefined>

/** Lets a request pass in the name of who signed in, or of whose token it bears; a token that fails is no stranger's luck. */
export function requireActor(
  findActor: FindActor,
  accounts: Pick<AccountsContext, 'accounts' | 'now'> | undefined,
): MiddlewareHandler<Environment> {
  return async (http, next) => {
    const token = bearerToken(http)
    const headers = new Headers()
    const actor = token === undefined ? await findActor(http.req.raw, headers) : await ownerOf(token, http, accounts)
    if (!actor) throw new Problem('not-signed-in', {})
    http.set('actor', actor)
    await next()
    headers.forEach((value, name) => {
      http.res.headers.append(name, value)
    })
  }
}

async function ownerOf(
  token: string,
  { req }: HttpContext,
  accounts: Pick<AccountsContext, 'accounts' | 'now'> | undefined,
): Promise<Actor> {
  const owner = accounts && (await findTokenOwner(accounts, token))
  if (!owner) throw new Problem('dead-token', {})
  const needed = scopeFor(req.method, req.path)
  if (needed === null || !owner.scopes.includes(needed)) throw new Problem('narrow-token', { needed })
  return { id: owner.id, name: owner.name }
}
