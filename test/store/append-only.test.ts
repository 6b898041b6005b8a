import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { appendAudit } from '../../src/store/audit.ts'
import { asPerson, type Tx } from '../../src/store/database.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, moment, provinceCalled, quan } from '../support/people.ts'
import { tamper } from '../support/tamper.ts'

let database: TestDatabase
let round: RoundId

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
})

afterAll(() => database.close())

const changes = [
  ['figure_entries', "update figure_entries set value = '1'"],
  ['figure_entries', 'delete from figure_entries'],
  ['figure_entries', 'truncate figure_entries'],
  ['score_entries', "update score_entries set points = '1'"],
  ['score_entries', 'delete from score_entries'],
  ['score_entries', 'truncate score_entries'],
  ['round_documents', "update round_documents set content = '{}'"],
  ['round_documents', 'delete from round_documents'],
  ['round_documents', 'truncate round_documents'],
  ['organisation_names', "update organisation_names set name = 'x'"],
  ['organisation_names', 'delete from organisation_names'],
  ['organisation_names', 'truncate organisation_names'],
  ...[
    'campaign_windows',
    'window_extensions',
    'assignments',
    'course_steps',
    'explanations',
    'item_comments',
    'reminders',
    'review_meetings',
    'round_texts',
    'survey_files',
    'survey_results',
  ].flatMap(
    (table) =>
      [
        [table, `update ${table} set entered_at = now()`],
        [table, `delete from ${table}`],
        [table, `truncate ${table}`],
      ] as const,
  ),
  ['audit_log', "update audit_log set subject = 'x'"],
  ['audit_log', 'delete from audit_log'],
  ['audit_log', 'truncate audit_log'],
  ['audit_heads', 'delete from audit_heads'],
  ['audit_heads', 'truncate audit_heads'],
] as const

const ask = (text: string) => (tx: Tx) => sql.raw(text).execute(tx)
const asQuan = (work: (tx: Tx) => Promise<unknown>) => asPerson(database.db, quan.id, work)
const asOwner = (work: (tx: Tx) => Promise<unknown>) => database.owner.transaction().execute(work)

describe('an administrator through the server cannot', () => {
  test.each(changes)('change %s by "%s"', async (_, text) => {
    await expect(asQuan(ask(text))).rejects.toThrow('permission denied')
  })

  test.each(changes)('change %s by "%s" after saying that it restores', async (_, text) => {
    const restoring = asQuan(async (tx) => {
      await ask("set local chiso.restoring = 'on'")(tx)
      await ask(text)(tx)
    })
    await expect(restoring).rejects.toThrow('permission denied')
  })

  test('set a head back, also after saying that it restores', async () => {
    const back = asQuan(async (tx) => {
      await ask("set local chiso.restoring = 'on'")(tx)
      await ask("update audit_heads set seq = 0, hash = repeat('0', 64)")(tx)
    })
    await expect(back).rejects.toThrow('moves to its next row only')
  })
})

describe('the owner cannot by mistake', () => {
  test.each(changes)('change %s by "%s"', async (table, text) => {
    await expect(asOwner(ask(text))).rejects.toThrow(`${table} is append-only`)
  })
})

test('a restore can', async () => {
  const undo = tamper(database, async (tx) => {
    for (const [, text] of changes.filter(([, each]) => each.startsWith('delete'))) await ask(text)(tx)
    throw new Error('as far as that')
  })
  await expect(undo).rejects.toThrow('as far as that')
})

describe('a row joins only the end of its chain', () => {
  const row = {
    chain: 'platform',
    seq: '1',
    at: moment,
    person_id: quan.id,
    action: 'try',
    subject: 'x',
    details: '{}',
  }
  const hashes = { previous_hash: '0'.repeat(64), hash: 'f'.repeat(64) }
  test.each([
    ['a chain without a head', {}],
    ['another place', { seq: '3' }],
    ['another hash before it', { previous_hash: 'e'.repeat(64) }],
  ])('not %s', async (_, wrong) => {
    const insert = asQuan((tx) =>
      tx
        .insertInto('audit_log')
        .values({ ...row, chain: round, ...hashes, ...wrong })
        .execute(),
    )
    await expect(insert).rejects.toThrow('does not join the end of chain')
  })

  test('and has a hash', async () => {
    const { hash, seq } = await database.owner
      .selectFrom('audit_heads')
      .selectAll()
      .where('chain', '=', round)
      .executeTakeFirstOrThrow()
    const next = { ...row, chain: round, seq: String(Number(seq) + 1), previous_hash: hash, hash: '' }
    await expect(asQuan((tx) => tx.insertInto('audit_log').values(next).execute())).rejects.toThrow('audit_log_hash')
  })

  test('and its head does not skip it', async () => {
    const skip = asQuan(async (tx) => {
      await appendAudit(tx, { round, at: moment, person: quan.id, action: 'try', subject: 'x', details: {} })
      await ask(`update audit_heads set seq = seq + 1 where chain = '${round}'`)(tx)
    })
    await expect(skip).rejects.toThrow('moves to its next row only')
  })
})

test('nothing of all that left a trace', async () => {
  const { rows } = await sql<{ count: string }>`select count(*) from audit_log`.execute(database.owner)
  expect(rows).toEqual([{ count: '1' }])
})
