import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles } from '../../src/assessment/roles.ts'
import type { PersonId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import { findEvidence, listEvidence } from '../../src/operations/read-evidence.ts'
import { startUpload } from '../../src/operations/start-upload.ts'
import { asPerson, type Tx } from '../../src/store/database.ts'
import { add, type EvidenceServer, startEvidence, upload } from '../support/evidence-server.ts'
import { pdfOf } from '../support/files.ts'
import { introduce, minh, moment, provinceCalled } from '../support/people.ts'

/** The two walls, each alone: what operations let people do, and row-level security when no operation asks. */

const entering: readonly Role[] = ['administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head']
let server: EvidenceServer
let sha256: string

beforeAll(async () => {
  server = await startEvidence()
  const other = await provinceCalled(server.database, 'son la')
  for (const role of roles) {
    await introduce(server.database, actorOf(role, 'own'), { role, at: server.province })
    if (role !== 'administrator') await introduce(server.database, actorOf(role, 'other'), { role, at: other })
  }
  await add(server, minh, 'a.pdf', pdfOf(100))
  await upload(server, minh, 'b.pdf', pdfOf(200))
  const file = await server.database.owner.selectFrom('evidence_files').select('sha256').executeTakeFirstOrThrow()
  sha256 = file.sha256
})
afterAll(() => server.close())

function actorOf(role: Role, where: string): Actor {
  return { id: `${role} ${where}` as PersonId, name: role }
}

const everybody = roles.flatMap((role) =>
  (['own', 'other'] as const)
    .filter((where) => role !== 'administrator' || where === 'own')
    .map((where) => ({ role, where, who: actorOf(role, where) })),
)

const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>) => asPerson(server.database.db, who.id, work)

/** Whether the wall lets something through; any other failure is a failure of the test. */
async function isLet(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: Error) => {
      if (/row-level security|permission denied/.test(error.message)) return false
      throw error
    },
  )
}

function itemBy({ id }: Actor, change: Record<string, unknown> = {}) {
  return {
    ...{ round_id: server.round, id: randomUUID(), version: 1, code: '7.3.6', sha256, file_name: 'x.pdf' },
    ...{ search_name: 'x', entered_by: id, entered_at: moment, ...change },
  }
}

const insertItem = (who: Actor, change?: Record<string, unknown>) =>
  as(who, (tx) => tx.insertInto('evidence_items').values(itemBy(who, change)).execute())

const uploadBy = ({ id }: Actor, change: Record<string, unknown> = {}) => ({
  ...{ round_id: server.round, id: randomUUID(), person_id: id, file_name: 'x.pdf', declared_bytes: 10 },
  ...{ created_at: moment, ...change },
})

test.each(['evidence_items', 'evidence_files', 'current_evidence'] as const)(
  '%s is read by who has a role',
  async (table) => {
    for (const { role, where, who } of everybody) {
      const seen = await as(who, (tx) => tx.selectFrom(table).select('sha256').execute())
      expect([role, where, seen.length > 0]).toEqual([role, where, where === 'own'])
    }
  },
)

test('evidence is added by who enters', async () => {
  for (const { role, where, who } of everybody) {
    expect([role, where, await isLet(insertItem(who))]).toEqual([
      role,
      where,
      where === 'own' && entering.includes(role),
    ])
  }
})

test('nobody writes in the name of another', async () => {
  expect(await isLet(insertItem(minh, { entered_by: 'lan' }))).toBe(false)
  const forged = as(minh, (tx) =>
    tx
      .insertInto('evidence_uploads')
      .values(uploadBy(minh, { person_id: 'lan' }))
      .execute(),
  )
  expect(await isLet(forged)).toBe(false)
})

test('knowing the hash of a file gives no evidence with it', async () => {
  const hidden = 'f'.repeat(64)
  await server.database.owner
    .insertInto('evidence_files')
    .values({ sha256: hidden, size_bytes: 1, media_type: 'application/pdf', stored_at: moment })
    .execute()
  expect(await isLet(insertItem(minh, { sha256: hidden }))).toBe(false)
  const seen = await as(minh, (tx) =>
    tx.selectFrom('evidence_files').selectAll().where('sha256', '=', hidden).execute(),
  )
  expect(seen).toEqual([])
})

test('a file is made known by who has just uploaded it only', async () => {
  const file = { sha256: 'e'.repeat(64), size_bytes: 1, media_type: 'application/pdf', stored_at: moment }
  const insert = (tx: Tx) => tx.insertInto('evidence_files').values(file).execute()
  expect(await isLet(as(minh, insert))).toBe(false)
  const uploaded = as(minh, async (tx) => {
    await tx
      .insertInto('evidence_uploads')
      .values(uploadBy(minh, { sha256: file.sha256 }))
      .execute()
    await insert(tx)
    await tx
      .insertInto('evidence_items')
      .values(itemBy(minh, { sha256: file.sha256 }))
      .execute()
  })
  expect(await isLet(uploaded)).toBe(true)
})

test('uploads are begun by who enters and seen by who began them, and by nobody else', async () => {
  for (const { role, where, who } of everybody) {
    const begun = as(who, (tx) => tx.insertInto('evidence_uploads').values(uploadBy(who)).execute())
    const may = where === 'own' && entering.includes(role)
    expect([role, where, await isLet(begun)]).toEqual([role, where, may])
    const seen = await as(who, (tx) => tx.selectFrom('evidence_uploads').select('person_id').execute())
    expect([role, where, seen.map(({ person_id }) => person_id)]).toEqual([role, where, may ? [who.id] : []])
    const { numDeletedRows } = await as(who, (tx) =>
      tx.deleteFrom('evidence_uploads').where('person_id', '=', 'minh').executeTakeFirst(),
    )
    expect(numDeletedRows).toBe(0n)
    const change = (tx: Tx) =>
      tx.updateTable('evidence_uploads').set({ sha256 }).where('person_id', '=', 'minh').executeTakeFirst()
    expect((await as(who, change)).numUpdatedRows).toBe(0n)
  }
})

test('what was entered is changed by nobody, not by the owner of the tables either', async () => {
  const { db, owner } = server.database
  const change = (tx: Tx) => tx.updateTable('evidence_items').set({ note: 'x' }).execute()
  const remove = (tx: Tx) => tx.deleteFrom('evidence_items').execute()
  const removeFile = (tx: Tx) => tx.deleteFrom('evidence_files').execute()
  for (const work of [change, remove, removeFile] as ((tx: Tx) => Promise<unknown>)[]) {
    await expect(asPerson(db, 'quan', work)).rejects.toThrow(/permission denied/)
    await expect(owner.transaction().execute(work)).rejects.toThrow(/append-only/)
  }
})

test.each([
  ['a hash that is none', { sha256: 'x' }],
  ['a version before the first', { version: 0 }],
  ['a name of 201 letters', { file_name: 'x'.repeat(201) }],
  ['a quoted figure without a value', { figure: 'a' }],
  ['a round that is not there', { round_id: randomUUID() }],
])('%s is refused by the table itself', async (_, change) => {
  const row = { ...itemBy(minh), ...change }
  await expect(server.database.owner.insertInto('evidence_items').values(row).execute()).rejects.toThrow(/constraint/)
})

test('the first wall stands alone: who reads evidence and who begins to send it', async () => {
  for (const { role, where, who } of everybody) {
    const { context, round } = server
    const isDone = (work: Promise<unknown>) =>
      work.then(
        () => true,
        (error: { code?: string }) => {
          if (error.code === 'not-permitted') return false
          throw error
        },
      )
    const declared = { fileName: 'a.pdf', sizeBytes: 10 }
    const may = where === 'own' && entering.includes(role)
    expect([role, where, await isDone(listEvidence(context, who, round))]).toEqual([role, where, where === 'own'])
    expect([role, where, await isDone(findEvidence(context, who, round, 'a'))]).toEqual([role, where, where === 'own'])
    expect([role, where, await isDone(startUpload(context, who, round, declared))]).toEqual([role, where, may])
  }
})
