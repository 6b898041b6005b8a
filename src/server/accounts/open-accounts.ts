import { randomBytes } from 'node:crypto'
import type { AccountsContext, Mailer } from '../../operations/accounts-context.ts'
import type { Context } from '../../operations/context.ts'
import type { AccountsPart } from '../accounts-part.ts'
import type { PreparedDatabase } from '../prepare-database.ts'
import { createAccounts } from './create-accounts.ts'
import { hashPassword, isPassword } from './password.ts'
import type { SignInProvider } from './sign-in-provider.ts'

export interface AccountsSettings extends Pick<Context, 'now' | 'newId'> {
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  /** Signs cookies and encrypts the secrets of second factors; at least 32 characters. */
  readonly secret: string
  readonly mailer: Mailer
  readonly providers: readonly SignInProvider[]
  readonly isBehindProxy: boolean
  readonly report: (error: Error) => void
}

/** Puts together what the routes of sign-in and people are given. */
export function openAccounts(
  { db, accounts, owner }: Pick<PreparedDatabase, 'db' | 'accounts' | 'owner'>,
  { secret, providers, isBehindProxy, ...settings }: AccountsSettings,
): AccountsPart {
  const newToken = () => randomBytes(32).toString('base64url')
  const context: AccountsContext = { db, accounts, owner, ...settings, hashPassword, isPassword, newToken }
  return { context, accounts: createAccounts(context, { secret, providers }), isBehindProxy }
}
