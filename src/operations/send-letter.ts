import type { AccountsContext, Mail } from './accounts-context.ts'

/** Sends a letter about something that is done already; tells whether it left, and what kept it. */
export async function sendLetter(
  { mailer, report }: Pick<AccountsContext, 'mailer' | 'report'>,
  mail: Mail,
): Promise<boolean> {
  try {
    await mailer.send(mail)
    return true
  } catch (error) {
    report(error instanceof Error ? error : new Error(String(error)))
    return false
  }
}
