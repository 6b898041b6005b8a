import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId } from '../../src/framework/ids.ts'
import { getOrganisation, listOrganisations } from '../../src/store/organisations.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.close())

const before = { year: 2025, month: 6, day: 30 }
const after = { year: 2025, month: 7, day: 1 }
const names = async (day: typeof before, search = '') =>
  (await listOrganisations(database.owner, { day, search }))
    .filter(({ kind }) => kind === 'province')
    .map(({ name }) => name)

test('there are 63 provinces until 30 June 2025 and 34 from 1 July', async () => {
  expect([(await names(before)).length, (await names(after)).length]).toEqual([63, 34])
})

test.each([
  ['dien bien', ['Điện Biên']],
  ['ĐIỆN', ['Điện Biên']],
  ['Điện Biên'.normalize('NFD'), ['Điện Biên']],
  ['hoa binh', ['Hòa Bình']],
  ['%', []],
  ['_', []],
])('a search for "%s" finds %j', async (search, found) => {
  expect(await names(before, search)).toEqual(found)
})

test('a merged province ends on the day it went into another, which is born then, and both keep their names', async () => {
  const [old] = await listOrganisations(database.owner, { day: before, search: 'hoa binh' })
  const { into_id } = await database.owner
    .selectFrom('organisation_mergers')
    .selectAll()
    .where('from_id', '=', old!.id)
    .executeTakeFirstOrThrow()
  const into = await getOrganisation(database.owner, into_id as OrganisationId, after)
  expect([old!.endedOn, into.name, into.bornOn, await names(after, 'hoa binh')]).toEqual([after, 'Phú Thọ', after, []])
})

test('a province that was not merged goes on as the unit it was', async () => {
  const [[then], [now]] = (await Promise.all(
    [before, after].map((day) => listOrganisations(database.owner, { day, search: 'dien bien' })),
  )) as [Awaited<ReturnType<typeof listOrganisations>>, Awaited<ReturnType<typeof listOrganisations>>]
  expect(now?.id).toBe(then?.id)
})

test('provinces stand under the ministry', async () => {
  const [ministry] = (await listOrganisations(database.owner, { day: after })).filter(({ kind }) => kind === 'ministry')
  expect(await listOrganisations(database.owner, { day: after, parent: ministry!.id })).toHaveLength(34)
})
