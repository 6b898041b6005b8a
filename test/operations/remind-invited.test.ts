import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { invitePerson } from '../../src/operations/invite-person.ts'
import { remindInvited } from '../../src/operations/remind-invited.ts'
import { acceptInvitation } from '../../src/operations/set-password-by-link.ts'
import { type AccountsApp, accountsApp, goodPassword, tokenIn } from '../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, provinceCalled, quan } from '../support/people.ts'

const day = 24 * 3600 * 1000
const start = new Date('2026-01-01T08:00:00Z')
let database: TestDatabase
let app: AccountsApp
let now = start

beforeEach(async () => {
  database = await createTestDatabase()
  now = start
  app = accountsApp(database, { now: () => now })
  await introduce(database, quan, { role: 'administrator', at: await provinceCalled(database, 'dien bien') })
})
afterEach(() => database.close())

async function invite(email = `${randomUUID()}@example.vn`) {
  const { person } = await invitePerson(app.context, quan, { name: 'Lan', email, language: 'vi', roles: [] })
  return { person, email, letter: app.letters.sent.at(-1) }
}

const at = (days: number) => {
  now = new Date(start.getTime() + days * day)
}

test('who has not accepted is written to once, two days before the link runs out, with one that works', async () => {
  const { person, email } = await invite()
  at(4)
  expect(await remindInvited(app.context)).toEqual([])
  at(5.5)
  expect(await remindInvited(app.context)).toEqual([person])
  const letter = app.letters.sent.at(-1)
  expect(letter).toMatchObject({ to: email, subject: 'Nhắc lại lời mời sử dụng Chiso' })
  expect(await remindInvited(app.context)).toEqual([])
  at(11)
  expect(await remindInvited(app.context)).toEqual([])
  const use = { token: tokenIn(letter), password: goodPassword }
  await acceptInvitation(app.context, use)
  const rows = await database.owner.selectFrom('audit_log').select('action').execute()
  expect(rows.filter(({ action }) => action === 'remind-invited')).toHaveLength(1)
})

test('nobody is written to who has accepted, whose account is closed, or whose link has run out', async () => {
  const accepted = await invite()
  const use = { token: tokenIn(accepted.letter), password: goodPassword }
  await acceptInvitation(app.context, use)
  const closed = await invite()
  await database.owner.updateTable('people').set({ disabled_at: now }).where('id', '=', closed.person).execute()
  await invite()
  at(7.5)
  expect(await remindInvited(app.context)).toEqual([])
})

test('a new invitation puts the reminder off; servers that remind at once write one letter each', async () => {
  const people = [await invite(), await invite(), await invite()]
  at(6)
  const before = app.letters.sent.length
  const found = await Promise.all(Array.from({ length: 6 }, () => remindInvited(app.context)))
  expect(found.flat().toSorted()).toEqual(people.map(({ person }) => person).toSorted())
  expect(app.letters.sent.length - before).toBe(3)
})
