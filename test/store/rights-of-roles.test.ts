import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { appendAudit } from '../../src/store/audit.ts'
import { asPerson } from '../../src/store/database.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { listRoles } from '../../src/store/role-grants.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, moment, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let round: RoundId
let commune: OrganisationId
let ministry: OrganisationId

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  ministry = await provinceCalled(database, 'bo noi vu')
  commune = randomUUID() as OrganisationId
  const bornOn = { year: 2010, month: 1, day: 1 }
  const unit = { id: commune, kind: 'commune' as const, name: 'Xã Thử', bornOn, endedOn: null, parent: province }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [unit]))
  await introduce(database, quan, { role: 'administrator', at: province })
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
})

afterAll(() => database.close())

async function rolesAt(role: Role, at: OrganisationId): Promise<readonly Role[]> {
  const person: Actor = { id: randomUUID() as PersonId, name: role }
  await introduce(database, person, { role, at })
  return asPerson(database.db, person.id, (tx) => listRoles(tx, round))
}

test.each(['coordinator', 'appraiser', 'council-member', 'viewer'] as const)(
  'a %s of the organisation above has the role in the rounds below',
  async (role) => {
    expect(await rolesAt(role, ministry)).toEqual([role])
  },
)

test.each([
  ['lead-agency-editor', true],
  ['lead-agency-head', true],
  ['viewer', true],
  ['coordinator', false],
  ['appraiser', false],
  ['council-member', false],
] as const)('a %s of a unit below takes part in the round above: %s', async (role, takesPart) => {
  expect(await rolesAt(role, commune)).toEqual(takesPart ? [role] : [])
})

test('whose account is closed has no role from that moment on', async () => {
  const person: Actor = { id: 'dong' as PersonId, name: 'Đóng' }
  await introduce(database, person, { role: 'viewer', at: ministry })
  await database.owner.updateTable('people').set({ disabled_at: moment }).where('id', '=', person.id).execute()
  expect(await asPerson(database.db, person.id, (tx) => listRoles(tx, round))).toEqual([])
})

test('nobody closes an account but an administrator, not even their own', async () => {
  const person: Actor = { id: 'tu' as PersonId, name: 'Tự' }
  await introduce(database, person, { role: 'viewer', at: ministry })
  const close = (by: Actor) =>
    asPerson(database.db, by.id, (tx) =>
      tx.updateTable('people').set({ disabled_at: moment }).where('id', '=', person.id).execute(),
    )
  await expect(close(person)).rejects.toThrow('only an administrator')
  await close(quan)
  const { disabled_at } = await database.owner
    .selectFrom('people')
    .select('disabled_at')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow()
  expect(disabled_at).toEqual(moment)
})

test('nobody writes into the log of a round that is not theirs', async () => {
  const person: Actor = { id: 'la' as PersonId, name: 'Lạ' }
  await introduce(database, person, { role: 'coordinator', at: await provinceCalled(database, 'lai chau') })
  const write = asPerson(database.db, person.id, (tx) =>
    appendAudit(tx, { round, at: moment, person: person.id, action: 'try', subject: 'x', details: {} }),
  )
  await expect(write).rejects.toThrow('row-level security')
})
