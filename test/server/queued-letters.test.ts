import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mail, Mailer } from '../../src/operations/accounts-context.ts'
import { queuedMailer } from '../../src/operations/queued-mailer.ts'
import { sealLetters } from '../../src/server/jobs/seal-letters.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { forgetful, jobsContextOf, secret, worked } from '../support/jobs.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const letter: Mail = { to: 'lan@example.vn', subject: 'Lời mời sử dụng Chiso', text: 'Mở liên kết: http://x/#mã-mật' }

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** A mail server that refuses at first. */
function mailerAfter(refusals: number): Mailer & { readonly sent: Mail[]; tries: number } {
  const mailer = {
    sent: [] as Mail[],
    tries: 0,
    async send(mail: Mail) {
      mailer.tries += 1
      if (mailer.tries <= refusals) throw new Error('connection refused')
      mailer.sent.push(mail)
    },
  }
  return mailer
}

const jobs = () => database.owner.selectFrom('jobs').select(['kind', 'state', 'person_id']).execute()

test('a letter is taken though the mail server is away, waits sealed, and leaves when it is back, once', async () => {
  const mailer = mailerAfter(1)
  const parts = jobsContextOf(database, mailer)
  await queuedMailer({ ...parts.context, queue: forgetful }, parts.letters).send(letter)
  const { rows } = await sql<{ text: string }>`select input::text as text from jobs`.execute(database.owner)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).not.toMatch(/lan@example|mã-mật|Lời mời/)
  await worked(database, parts)
  await until(() => mailer.sent.length > 0)
  expect(mailer).toMatchObject({ sent: [letter], tries: 2 })
  await expect.poll(jobs).toEqual([{ kind: 'letter', state: 'done', person_id: null }])
  expect(parts.defects.length).toBeLessThanOrEqual(1)
})

test('a letter is read only with the secret it was sealed with, and not if it was changed', () => {
  const { seal, unseal } = sealLetters(mailerAfter(0), secret)
  const sealed = seal(letter)
  expect(unseal(sealed)).toEqual(letter)
  expect(seal(letter)).not.toBe(sealed)
  expect(() => sealLetters(mailerAfter(0), `${secret}x`).unseal(sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1]! ^= 1
  expect(() => unseal(bytes.toString('base64'))).toThrow()
})
