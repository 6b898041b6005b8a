import type { AccountsContext } from '../operations/accounts-context.ts'
import type { Accounts } from './accounts/create-accounts.ts'

/** What the routes of sign-in and people are given. */
export interface AccountsPart {
  readonly context: AccountsContext
  readonly accounts: Accounts
  /** Whether a proxy stands in front and tells the address of who asks. */
  readonly isBehindProxy: boolean
}
