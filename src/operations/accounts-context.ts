import type { Language } from '../fault.ts'
import type { Db } from '../store/database.ts'
import type { Context } from './context.ts'

/** A letter as it is sent: plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
}

/** What operations on accounts are given beside the rest. */
export interface AccountsContext extends Context {
  /** Reaches the tables of sign-in only. */
  readonly accounts: Db
  /** As the owner of the database: for the first administrator, when nobody has a right yet. */
  readonly owner: Db
  readonly mailer: Mailer
  /** The address that people use, without a slash at its end: links begin with it. */
  readonly baseUrl: string
  readonly hashPassword: (password: string) => Promise<string>
  readonly isPassword: (hash: string, password: string) => Promise<boolean>
  /** A token that nobody can guess. */
  readonly newToken: () => string
  /** Told of what goes wrong where nobody waits for the answer. */
  readonly report: (error: Error) => void
}

/** Who a letter is for. */
export interface Addressee {
  readonly name: string
  readonly email: string
  readonly language: Language
}
