import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import type { Plain } from '../../src/number/plain.ts'
import { appendAudit, auditHash, firstHash } from '../../src/store/audit.ts'
import { asPerson } from '../../src/store/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, lan, moment, provinceCalled, quan } from '../support/people.ts'
import { tamper } from '../support/tamper.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'viewer', at: province })
})

afterAll(() => database.close())

const append = (person: typeof quan, subject: string, details: Plain = {}) =>
  asPerson(database.db, person.id, (tx) =>
    appendAudit(tx, { round: null, at: moment, person: person.id, action: 'try', subject, details }),
  )

const rows = () =>
  database.owner.selectFrom('audit_log').selectAll().where('chain', '=', 'platform').orderBy('seq').execute()

test('writers who come at once make one unbroken chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => append(quan, `s${index}`, { b: index, a: [null, 'Điện'] })),
  )
  const log = await rows()
  expect(log.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(log.map(({ previous_hash }) => previous_hash)).toEqual([
    firstHash,
    ...log.slice(0, -1).map(({ hash }) => hash),
  ])
  expect(log.map((row) => auditHash({ ...row, details: row.details as Plain }))).toEqual(log.map(({ hash }) => hash))
})

test.each([
  ['subject', { subject: 'other' }],
  ['person', { person_id: 'lan' }],
  ['time', { at: new Date('2025-02-03T04:05:06.790Z') }],
  ['details', { details: '{"a": 1}' }],
])('a row whose %s was edited no longer has its hash', async (_, edit) => {
  const [first] = await rows()
  const { hash, seq, chain, ...kept } = first!
  const set = (values: object) =>
    tamper(database, (tx) =>
      tx.updateTable('audit_log').set(values).where('chain', '=', chain).where('seq', '=', seq).execute(),
    )
  await set(edit)
  const [edited] = await rows()
  expect(auditHash({ ...edited!, details: edited!.details as Plain })).not.toBe(hash)
  await set({ ...kept, details: JSON.stringify(kept.details) })
})

test('a write that fails leaves neither a row nor a gap', async () => {
  const before = (await rows()).length
  const failing = asPerson(database.db, quan.id, async (tx) => {
    await appendAudit(tx, { round: null, at: moment, person: quan.id, action: 'try', subject: 'x', details: {} })
    throw new Error('later in the same transaction')
  })
  await expect(failing).rejects.toThrow('later')
  await append(quan, 'after')
  expect((await rows()).map(({ seq }) => Number(seq)).at(-1)).toBe(before + 1)
})

test('nobody writes a row in the name of another, nor changes or removes one', async () => {
  const forged = asPerson(database.db, lan.id, (tx) =>
    appendAudit(tx, { round: null, at: moment, person: quan.id, action: 'try', subject: 'x', details: {} }),
  )
  await expect(forged).rejects.toThrow('row-level security')
  const edited = asPerson(database.db, quan.id, (tx) => tx.updateTable('audit_log').set({ subject: 'x' }).execute())
  await expect(edited).rejects.toThrow('permission denied')
  const removed = asPerson(database.db, quan.id, (tx) => tx.deleteFrom('audit_log').execute())
  await expect(removed).rejects.toThrow('permission denied')
})

test('each round has a chain of its own', async () => {
  const round = crypto.randomUUID() as RoundId
  await asPerson(database.db, quan.id, (tx) =>
    appendAudit(tx, { round, at: moment, person: quan.id, action: 'try', subject: 'x', details: {} }),
  )
  const [row] = await database.owner.selectFrom('audit_log').selectAll().where('chain', '=', round).execute()
  expect([row?.seq, row?.previous_hash]).toEqual(['1', firstHash])
})
