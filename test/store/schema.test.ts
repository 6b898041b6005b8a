import { generate, PostgresDialect } from 'kysely-codegen'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('the types of the tables are those of the live schema (vitest -u writes them anew)', async () => {
  const types = await generate({
    db: database.owner,
    dialect: new PostgresDialect(),
    excludePattern: 'schema_migrations',
  })
  await expect(types).toMatchFileSnapshot('../../src/store/schema.ts')
})
