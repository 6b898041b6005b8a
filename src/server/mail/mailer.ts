import { createTransport } from 'nodemailer'
import type { Mailer } from '../../operations/accounts-context.ts'

const patienceMilliseconds = 10_000

export interface SmtpSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string
  /** The sender, as "Chiso <chiso@example.gov.vn>". */
  readonly from: string
}

/** Sends letters through a mail server; where none is set, says so for each. */
export function createMailer(smtp: SmtpSettings | undefined): Mailer {
  return smtp ? createSmtpMailer(smtp) : noMailer
}

const noMailer: Mailer = {
  send: () => Promise.reject(new Error('no letter can be sent: CHISO_SMTP_URL is not set')),
}

function createSmtpMailer({ url, from }: SmtpSettings): Mailer {
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
