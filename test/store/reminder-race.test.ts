import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invitePerson } from '../../src/operations/invite-person.ts'
import { remindInvited } from '../../src/operations/remind-invited.ts'
import { lockInvitedUntil } from '../../src/store/people.ts'
import { accountsApp } from '../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, provinceCalled, quan } from '../support/people.ts'

const day = 24 * 3600 * 1000
const invited = new Date('2026-01-01T08:00:00Z')
const due = new Date(invited.getTime() + 6 * day)
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await introduce(database, quan, { role: 'administrator', at: await provinceCalled(database, 'dien bien') })
})
afterAll(() => database.close())

test('who was reminded while another server began to look is not found by it, though its look is older', async () => {
  let now = invited
  const { context } = accountsApp(database, { now: () => now })
  const email = `${randomUUID()}@example.vn`
  const { person } = await invitePerson(context, quan, { name: 'Lan', email, language: 'vi', roles: [] })
  now = due
  await sql`create schema slow`.execute(database.owner)
  await sql`create view slow.one_time_links as select links.* from public.one_time_links links
    join (select pg_advisory_xact_lock_shared(7) is null as held) gate on true`.execute(database.owner)
  const gate = await database.owner.startTransaction().execute()
  await sql`select pg_advisory_xact_lock(7)`.execute(gate)
  // The look has begun, so that it sees nothing that is committed later, and waits before it locks anybody.
  const late = database.owner.transaction().execute(async (tx) => {
    await sql`set local search_path = slow, public`.execute(tx)
    return await lockInvitedUntil(tx, { from: now, until: new Date(now.getTime() + 2 * day) })
  })
  await expect.poll(waiting).toBe(1)
  expect(await remindInvited(context)).toEqual([person])
  await gate.commit().execute()
  expect(await late).toEqual([])
})

async function waiting(): Promise<number> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database.owner)
  return rows.length
}
