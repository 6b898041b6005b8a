import type { Mail, Mailer } from './accounts-context.ts'

/** Where letters leave, and how they are kept until then. */
export interface Letters {
  readonly mailer: Mailer
  /** Makes a letter unreadable for whoever sees the database: it may hold a link that opens an account. */
  seal(mail: Mail): string
  /** @throws Error for a letter that was sealed with another secret */
  unseal(sealed: string): Mail
}
