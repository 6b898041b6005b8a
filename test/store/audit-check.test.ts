import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import type { Plain } from '../../src/number/plain.ts'
import { appendAudit, auditHash } from '../../src/store/audit.ts'
import { checkAudit } from '../../src/store/audit-check.ts'
import { asPerson, type Tx } from '../../src/store/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, moment, provinceCalled, quan } from '../support/people.ts'
import { tamper } from '../support/tamper.ts'

let database: TestDatabase
let round: RoundId

beforeAll(async () => {
  database = await createTestDatabase()
  await introduce(database, quan, { role: 'administrator', at: await provinceCalled(database, 'dien bien') })
})

afterAll(() => database.close())

beforeEach(async () => {
  await tamper(database, async (tx) => {
    await tx.deleteFrom('audit_log').execute()
    await tx.deleteFrom('audit_heads').execute()
  })
  round = crypto.randomUUID() as RoundId
  for (const chain of [null, round]) {
    for (const subject of ['a', 'b', 'c', 'd']) {
      await asPerson(database.db, quan.id, (tx) =>
        appendAudit(tx, { round: chain, at: moment, person: quan.id, action: 'try', subject, details: { one: 1 } }),
      )
    }
  }
})

const findings = async () => (await checkAudit(database.owner)).findings
const alter = (work: (tx: Tx) => Promise<unknown>) => tamper(database, work)
const edit = (seq: string, set: object) =>
  alter((tx) => tx.updateTable('audit_log').set(set).where('chain', '=', round).where('seq', '=', seq).execute())
const remove = (...seqs: string[]) =>
  alter((tx) => tx.deleteFrom('audit_log').where('chain', '=', round).where('seq', 'in', seqs).execute())
const setHead = (set: object) =>
  alter((tx) => tx.updateTable('audit_heads').set(set).where('chain', '=', round).execute())
const place = (tx: Tx, from: string, to: string) =>
  tx.updateTable('audit_log').set({ seq: to }).where('chain', '=', round).where('seq', '=', from).execute()
const rowAt = (seq: string) =>
  database.owner
    .selectFrom('audit_log')
    .selectAll()
    .where('chain', '=', round)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()

test('a log that nobody touched has no findings', async () => {
  expect(await findings()).toEqual([])
})

test.each<[string, object]>([
  ['subject', { subject: 'x' }],
  ['action', { action: 'x' }],
  ['person', { person_id: null }],
  ['time', { at: new Date('2025-02-03T04:05:06.790Z') }],
  ['time, by a microsecond,', { at: sql`at + interval '1 microsecond'` }],
  ['details', { details: '{"one": 2}' }],
  ['details, in a digit that no program reads,', { details: '{"one": 1.00000000000000000001}' }],
  ['previous hash', { previous_hash: 'f'.repeat(64) }],
  ['hash', { hash: 'f'.repeat(64) }],
])('a row whose %s was edited is named', async (_, set) => {
  await edit('2', set)
  expect(await findings()).toEqual([{ chain: round, seq: '2', kind: 'edited' }])
})

test('a row that was moved to a chain of its own is missed, and is named there too', async () => {
  await edit('2', { chain: 'other' })
  expect(await findings()).toEqual(
    [
      { chain: 'other', seq: '2', kind: 'edited' },
      { chain: round, seq: '2', kind: 'removed' },
    ].toSorted((a, b) => (a.chain < b.chain ? -1 : 1)),
  )
})

test.each(['1', '2', '4'])('row %s, edited and given the hash of its new content, is named', async (seq) => {
  const { hash: _, ...row } = await rowAt(seq)
  const edited = { ...row, subject: 'x', details: row.details as Plain }
  await edit(seq, { subject: 'x', hash: auditHash(edited) })
  expect(await findings()).toEqual([{ chain: round, seq, kind: seq === '4' ? 'head' : 'edited' }])
})

test.each([
  ['the first row', ['1'], '1'],
  ['a row in the middle', ['3'], '3'],
  ['two rows', ['2', '3'], '2'],
  ['the last row', ['4'], '4'],
  ['the last two rows', ['3', '4'], '3'],
  ['every row', ['1', '2', '3', '4'], '1'],
])('%s that was removed is named', async (_, seqs, seq) => {
  await remove(...seqs)
  expect(await findings()).toEqual([{ chain: round, seq, kind: 'removed' }])
})

test('a log that was emptied by truncation is missed row by row, chain by chain', async () => {
  await alter((tx) => sql`truncate audit_log`.execute(tx))
  expect((await findings()).map(({ seq, kind }) => [seq, kind])).toEqual([
    ['1', 'removed'],
    ['1', 'removed'],
  ])
})

test('rows that changed places are named', async () => {
  await alter(async (tx) => {
    await place(tx, '2', '9')
    await place(tx, '3', '2')
    await place(tx, '9', '3')
  })
  expect(await findings()).toEqual([{ chain: round, seq: '2', kind: 'reordered' }])
})

test('a removed row whose gap was closed shows as the row that took its place', async () => {
  await remove('2')
  await alter(async (tx) => {
    await place(tx, '3', '2')
    await place(tx, '4', '3')
  })
  expect(await findings()).toEqual([{ chain: round, seq: '2', kind: 'reordered' }])
})

test('a row that was added without a hash is named', async () => {
  const { hash: _, ...last } = await rowAt('4')
  await alter(async (tx) => {
    await sql`alter table audit_log drop constraint audit_log_hash`.execute(tx)
    const row = { ...last, seq: '5', previous_hash: 'f'.repeat(64), hash: '', details: '{}' }
    await tx.insertInto('audit_log').values(row).execute()
  })
  expect(await findings()).toEqual([{ chain: round, seq: '5', kind: 'unhashed' }])
})

test('a row that was added with a sound hash, but past the head, is named', async () => {
  const last = await rowAt('4')
  const row = { ...last, seq: '5', previous_hash: last.hash, details: {} as Plain }
  await alter((tx) =>
    tx
      .insertInto('audit_log')
      .values({ ...row, details: '{}', hash: auditHash(row) })
      .execute(),
  )
  expect(await findings()).toEqual([{ chain: round, seq: '5', kind: 'head' }])
})

test.each([
  ['names another hash', { hash: 'f'.repeat(64) }, { seq: '4', kind: 'head' }],
  ['was set back', { seq: '2' }, { seq: '3', kind: 'head' }],
  ['was set forth', { seq: '6' }, { seq: '5', kind: 'removed' }],
])('a head that %s is found', async (_, set, finding) => {
  await setHead(set)
  expect(await findings()).toEqual([{ chain: round, ...finding }])
})

test('a chain whose head was removed is found', async () => {
  await alter((tx) => tx.deleteFrom('audit_heads').where('chain', '=', round).execute())
  expect(await findings()).toEqual([{ chain: round, seq: '1', kind: 'head' }])
})

test('a log longer than one reading is read to its end', async () => {
  await asPerson(database.db, quan.id, async (tx) => {
    for (let index = 0; index < 1100; index++) {
      await appendAudit(tx, { round, at: moment, person: quan.id, action: 'try', subject: 'x', details: {} })
    }
  })
  expect(await findings()).toEqual([])
  await edit('1050', { subject: 'y' })
  expect(await findings()).toEqual([{ chain: round, seq: '1050', kind: 'edited' }])
})
