import { z } from 'zod'
import { tokenScopes } from '../assessment/token-scope.ts'
import { nameText } from './plain-text.ts'

const scopes = z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length)

export const tokenToMake = z
  .object({
    name: nameText(100),
    scopes: scopes.transform((given) => [...new Set(given)]),
    /** How long it works. */
    days: z.number().int().min(1).max(366).default(90),
  })
  .meta({ id: 'TokenToMake' })

export const tokenView = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes,
    createdAt: z.string(),
    expiresAt: z.string(),
    lastUsedAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'Token' })

/** Holds the token itself, which is shown this once. */
export const madeTokenView = tokenView.extend({ token: z.string() }).meta({ id: 'MadeToken' })
