import { afterAll, beforeAll, expect, test } from 'vitest'
import { countRequest } from '../../src/store/rate-limits.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { moment } from '../support/people.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.close())

const rule = { most: 10, windowSeconds: 60 }
const count = (key: string, seconds = 0) =>
  countRequest(database.accounts, key, new Date(moment.getTime() + seconds * 1000), rule)

test.each(Array.from({ length: 10 }, (_, round) => round))(
  'first requests that come at once are all counted (%i)',
  async (round) => {
    const waits = await Promise.all(Array.from({ length: 15 }, () => count(`key ${round}`)))
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(10)
    expect(waits.filter((seconds) => seconds === 60)).toHaveLength(5)
  },
)

test('the window begins with the first request, and the next one after its end', async () => {
  for (let request = 0; request < 10; request++) await count('a')
  expect([await count('a', 30), await count('b', 30), await count('a', 59.5)]).toEqual([30, 0, 1])
  expect([await count('a', 60), await count('a', 119)]).toEqual([0, 0])
})

test('counts that nobody needs any more are cleared away', async () => {
  await count('old')
  await count('new', 7200)
  const rows = await database.owner.selectFrom('rate_limits').select('key').execute()
  expect(rows).toEqual([{ key: 'new' }])
})
