import { createTransport } from 'nodemailer'
import type { Mailer } from '../../operations/accounts-context.ts'

const patienceMilliseconds = 10_000

export interface SmtpSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string
  /** The sender, as "Chiso <chiso@example.gov.vn>". */
  readonly from: string
}

/** Sends letters through a mail server. */
export function createSmtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
  })
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text })
    },
  }
}
