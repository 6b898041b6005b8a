import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailer } from '../../../src/server/mail/mailer.ts'
import { accountsApp, browserOf, givePassword, goodPassword } from '../../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, provinceCalled, quan } from '../../support/people.ts'

interface Received {
  readonly to: readonly string[]
  readonly raw: string
}

const received: Received[] = []
let database: TestDatabase
let url: string

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) => done(address.startsWith('full@') ? new Error('mailbox full') : undefined),
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push({
        to: envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(chunks).toString('latin1'),
      })
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  database = await createTestDatabase()
  await introduce(database, quan, { role: 'administrator', at: await provinceCalled(database, 'dien bien') })
  await givePassword(database, quan)
})

afterAll(async () => {
  await database.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

/** The text of a letter, whichever way it was encoded for the way. */
function textOf({ raw }: Received): string {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s)
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const joined = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(joined, 'latin1').toString('utf8')
}

test('an invitation reaches a mail server and its link opens the account', async () => {
  const mailer = createMailer({ url, from: 'Chiso <chiso@example.vn>' })
  const app = accountsApp(database, { mailer })
  const admin = browserOf(app)
  await admin.signIn('quan@example.vn', goodPassword)
  const { body } = await admin.post('/api/invitations', { name: 'Hòa Ế', email: 'hoa@example.vn' })
  expect(body.isSent).toBe(true)
  const [letter] = received
  expect(letter?.to).toEqual(['hoa@example.vn'])
  expect(letter?.raw).toMatch(/^From: Chiso <chiso@example\.vn>\r$/m)
  expect(textOf(letter!)).toContain('Kính gửi Hòa Ế,')
  const token = /#([\w-]+)/.exec(textOf(letter!))?.[1]
  const used = await browserOf(app).post('/api/auth/invitations/use', { token, password: goodPassword })
  expect(used.status).toBe(200)
  expect((await browserOf(app).signIn('hoa@example.vn', goodPassword)).status).toBe(200)
})

test('a letter that the server refuses, or a server that is not there, is said', async () => {
  const mail = { to: 'full@example.vn', subject: 'x', text: 'x' }
  await expect(createMailer({ url, from: 'chiso@example.vn' }).send(mail)).rejects.toThrow('mailbox full')
  const nowhere = createMailer({ url: 'smtp://127.0.0.1:1', from: 'chiso@example.vn' })
  await expect(nowhere.send(mail)).rejects.toThrow('ECONNREFUSED')
})

test('where no mail server is set, that is said', async () => {
  const mail = { to: 'x@example.vn', subject: 'x', text: 'x' }
  await expect(createMailer(undefined).send(mail)).rejects.toThrow('CHISO_SMTP_URL')
})

test('a name with a line break makes no header of its own', async () => {
  const mail = { to: 'x@example.vn', subject: 'Lời mời\r\nBcc: y@example.vn', text: 'x' }
  await createMailer({ url, from: 'chiso@example.vn' }).send(mail)
  expect(received.at(-1)?.to).toEqual(['x@example.vn'])
  expect(received.at(-1)?.raw).not.toMatch(/^Bcc:/im)
})
