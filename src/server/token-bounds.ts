import type { ApiToken } from '../store/api-tokens.ts'

type TokenScope = ApiToken['scopes'][number]

const safe = ['GET', 'HEAD', 'OPTIONS']

/** Where tokens are let in, and for what. Accounts, rights, tokens and sign-in are for people in a browser. */
const open: readonly { readonly path: RegExp; readonly scopes: readonly TokenScope[] }[] = [
  { path: /^\/api\/(rounds|organisations|campaigns|frameworks|jobs|proofreading)(\/|$)/, scopes: ['read', 'write'] },
  { path: /^\/api\/(audit|people|notices)(\/|$)/, scopes: ['read'] },
  { path: /^\/api\/me$/, scopes: ['read'] },
]

/** The scope that a token needs for a request, or for an operation by its pattern; null where no token is let in. */
export function scopeFor(method: string, path: string): TokenScope | null {
  const needed: TokenScope = safe.includes(method.toUpperCase()) ? 'read' : 'write'
  return open.some((each) => each.path.test(path) && each.scopes.includes(needed)) ? needed : null
}
