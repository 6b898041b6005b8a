import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import { appendAudit } from '../../src/store/audit.ts'
import { checkAudit } from '../../src/store/audit-check.ts'
import { asPerson } from '../../src/store/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, moment, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
const round = '00000000-0000-4000-8000-000000000001' as RoundId

beforeEach(async () => {
  database = await createTestDatabase()
  await introduce(database, quan, { role: 'administrator', at: await provinceCalled(database, 'dien bien') })
  for (const chain of [null, round]) {
    for (const subject of ['a', 'b', 'c', 'd']) {
      await asPerson(database.db, quan.id, (tx) =>
        appendAudit(tx, { round: chain, at: moment, person: quan.id, action: 'try', subject, details: { one: 1 } }),
      )
    }
  }
})

afterEach(() => database.close())

const log = () => database.owner.updateTable('audit_log').where('chain', '=', round)
const row = (seq: string) => database.owner.deleteFrom('audit_log').where('chain', '=', round).where('seq', '=', seq)

test('a log that nobody touched has no findings', async () => {
  expect(await checkAudit(database.owner)).toEqual([])
})

test.each([
  ['subject', { subject: 'x' }],
  ['action', { action: 'x' }],
  ['person', { person_id: null }],
  ['time', { at: new Date('2025-02-03T04:05:06.790Z') }],
  ['details', { details: '{"one": 2}' }],
  ['hash', { hash: 'f'.repeat(64) }],
])('a row whose %s was edited is named', async (_, edit) => {
  await log().set(edit).where('seq', '=', '2').execute()
  expect(await checkAudit(database.owner)).toEqual([{ chain: round, seq: '2', kind: 'edited' }])
})

test.each([
  ['the first row', '1', { seq: '2', kind: 'broken' }],
  ['a row in the middle', '3', { seq: '4', kind: 'broken' }],
  ['the last row', '4', { seq: '3', kind: 'cut' }],
])('%s that was removed leaves a trace', async (_, seq, finding) => {
  await row(seq).execute()
  expect(await checkAudit(database.owner)).toEqual([{ chain: round, ...finding }])
})

test('a whole chain that was removed is missed by its head', async () => {
  await database.owner.deleteFrom('audit_log').where('chain', '=', round).execute()
  expect(await checkAudit(database.owner)).toEqual([{ chain: round, seq: '0', kind: 'cut' }])
})

test('a chain whose head was removed or set back is found', async () => {
  await database.owner.deleteFrom('audit_heads').where('chain', '=', round).execute()
  expect(await checkAudit(database.owner)).toEqual([{ chain: round, seq: '4', kind: 'cut' }])
})

test('rows that changed places are found', async () => {
  await log().set({ seq: '9' }).where('seq', '=', '2').execute()
  await log().set({ seq: '2' }).where('seq', '=', '3').execute()
  await log().set({ seq: '3' }).where('seq', '=', '9').execute()
  expect(await checkAudit(database.owner)).toEqual([{ chain: round, seq: '2', kind: 'broken' }])
})
