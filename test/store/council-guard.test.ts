import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../src/framework/ids.ts'
import { asPerson, type Tx } from '../../src/store/database.ts'
import { openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { moveAll } from '../support/course-by-owner.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, lan, moment, provinceCalled, quan, tham } from '../support/people.ts'

/** The second wall around votes by itself, written as SQL by the server's role: two sit in the council, and 60 % of them are both. */

let database: TestDatabase
let campaign: TestCampaign
const [an, binh] = ['an', 'binh'] as [PersonId, PersonId]
const code = '1.3.2'

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  const ministry = await provinceCalled(database, 'bo noi vu')
  for (const id of [an, binh]) await introduce(database, { id, name: id }, { role: 'council-member', at: ministry })
  const way = ['submit', 'accept', 'consolidate', 'send', 'appraise', 'release', 'appeal', 'answer', 'escalate']
  for (const action of way) await moveAll(database, campaign.round, action, tham)
  await sql`update round_items set appraised = 0.5`.execute(database.owner)
})
afterAll(() => database.close())

class Undone extends Error {}

/** Whether a person is let do something; taken back. */
const outcome = (person: PersonId, ...work: ((tx: Tx) => Promise<unknown>)[]) =>
  asPerson(database.db, person, async (tx) => {
    for (const each of work) await each(tx)
    throw new Undone()
  }).then(
    () => 'done',
    (error: { code?: string }) => (error instanceof Undone ? 'done' : error.code),
  )
const ballot = (by: PersonId, of = code, choice = 'against') => ({
  ...{ round_id: campaign.round, code: of, entered_by: by, version: 1, choice, entered_at: moment },
  points: choice === 'against' ? null : '1',
})
const votes =
  (by: PersonId, of = code, choice = 'against') =>
  (tx: Tx) =>
    tx
      .insertInto('council_votes')
      .values(ballot(by, of, choice))
      .execute()
const counts = (by: PersonId, of: string) => (tx: Tx) =>
  tx
    .insertInto('council_results')
    .values({
      ...{ round_id: campaign.round, code: of, members: 2, votes: 2, figures: '{"x": "1"}', reason: 'biên bản' },
      ...{ entered_by: by, entered_at: moment },
    })
    .execute()
const enters =
  (by: PersonId, of: string, value: string, figure = 'x') =>
  (tx: Tx) =>
    tx
      .insertInto('figure_entries')
      .values({ round_id: campaign.round, code: of, figure, value, version: 1, entered_by: by, entered_at: moment })
      .execute()
const decides =
  (by: PersonId, points: string | null = null) =>
  async (tx: Tx) => {
    const { rows } = await sql<{ step: number }>`select step from round_items
    where round_id = ${campaign.round} and code = ${code}`.execute(tx)
    const details = JSON.stringify({ outcome: 'x', points })
    await sql`insert into course_steps (round_id, code, version, action, state, details, entered_by, entered_at)
    values (${campaign.round}, ${code}, ${rows[0]!.step + 1}, 'decide', 'decided', ${details}::jsonb, ${by}, ${moment})`.execute(
      tx,
    )
  }

test('members of the council vote, in their own name', async () => {
  expect(await outcome(an, votes(an))).toBe('done')
  expect(await outcome(an, votes(binh))).toBe('42501')
  for (const { id } of [lan, quan, tham]) expect([id, await outcome(id, votes(id))]).toEqual([id, '42501'])
  // A vote in favour has points, and one against has none.
  expect(await outcome(an, votes(an, code, 'none'))).toBe('23514')
})

test('nothing is decided without the quorum, and nobody loses points by it', async () => {
  expect(await outcome(an, decides(an))).toBe('42501')
  expect(await outcome(an, votes(an), decides(an))).toBe('42501')
  await asPerson(database.db, binh, votes(binh))
  expect(await outcome(an, votes(an), decides(an))).toBe('done')
  expect(await outcome(an, votes(an), decides(an, '0.6'))).toBe('done')
  expect(await outcome(an, votes(an), decides(an, '0.5'))).toBe('done')
  expect(await outcome(an, votes(an), decides(an, '0.4'))).toBe('42501')
})

test('what is counted becomes figures, and no other figures come after', async () => {
  const own = '9.9'
  expect(await outcome(an, votes(an, own, 'points'), counts(an, own))).toBe('42501')
  await asPerson(database.db, binh, votes(binh, own, 'points'))
  expect(await outcome(an, votes(an, own, 'points'), counts(an, own), enters(an, own, '1'))).toBe('done')
  expect(await outcome(an, votes(an, own, 'points'), counts(an, own), enters(an, own, '2'))).toBe('42501')
  expect(await outcome(an, votes(an, own, 'points'), counts(an, own), enters(an, own, '1', 'y'))).toBe('42501')
  expect(await outcome(an, enters(an, own, '1'))).toBe('42501')
  expect(await outcome(quan.id, enters(quan.id, own, '2'))).toBe('done')
  await asPerson(database.db, an, async (tx) => {
    await votes(an, own, 'points')(tx)
    await counts(an, own)(tx)
  })
  expect(await outcome(quan.id, enters(quan.id, own, '2'))).toBe('42501')
  expect(await outcome(an, counts(an, own))).toBe('42501')
  expect(await outcome(binh, votes(binh, own, 'points'))).toBe('42501')
})
