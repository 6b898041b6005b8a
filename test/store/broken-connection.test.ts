import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from '../../src/store/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { quan } from '../support/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('a connection that is cut in the middle of a transaction fails that one only, and no process', async () => {
  const cut = asPerson(database.db, quan.id, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.owner)
    // Nobody asks the connection anything at the moment when it hears of its end.
    await new Promise((resolve) => setTimeout(resolve, 300))
    return sql`select 1`.execute(tx)
  })
  await expect(cut).rejects.toThrow(/terminat|not queryable|closed/i)
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
})
