import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { announceEvents } from '../../../src/operations/notices/announce-events.ts'
import { changeLetterSettings, readLetterSettings } from '../../../src/operations/notices/letter-settings.ts'
import { markRead, markUnread, readNotices, readUnread } from '../../../src/operations/notices/read-notices.ts'
import { asPerson } from '../../../src/store/database.ts'
import { insertNotices } from '../../../src/store/notices.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { noticesContextOf } from '../../support/notices.ts'
import { hoa, lan, minh, quan } from '../../support/people.ts'

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  await announceEvents(noticesContextOf(database, campaign))
  await database.owner.transaction().execute((tx) =>
    insertNotices(
      tx,
      [1, 2, 3, 4].map((number) => ({
        ...{ id: crypto.randomUUID(), person: minh.id, kind: 'published', key: `published:${number}` },
        ...{ campaign: campaign.id, round: null, codes: [], details: { number }, letter: null },
      })),
      noon(2, 2),
    ),
  )
})
afterAll(() => database.close())
beforeEach(async () => {
  campaign.at(noon(2, 3))
  await database.owner.updateTable('notices').set({ read_at: null }).execute()
})

const unread = (who = minh) => readUnread(campaign.context, who)
const listed = (wanted: Partial<Parameters<typeof readNotices>[2]> = {}) =>
  readNotices(campaign.context, minh, { most: 50, ...wanted })

test('people read their own, the newest first and page by page', async () => {
  const all = await listed()
  expect(all.map(({ kind }) => kind)).toEqual(['published', 'published', 'published', 'published', 'assigned'])
  const [first, rest] = [await listed({ most: 2 }), await listed({ before: all[1]?.id })]
  expect([...first, ...rest]).toEqual(all)
  expect([await unread(), await unread(hoa), await unread(lan)]).toEqual([5, 1, 0])
})

test('one is marked, all are marked up to a moment, and the mark is taken back', async () => {
  const [newest, ...others] = await listed()
  expect(await markRead(campaign.context, minh, { ids: [newest!.id] })).toMatchObject({ marked: 1 })
  expect([await unread(), (await listed({ unreadOnly: true })).length]).toEqual([4, 4])
  campaign.at(noon(2, 4))
  const { marked, readAt } = await markRead(campaign.context, minh, { madeUntil: noon(2, 1) })
  expect([marked, await unread()]).toEqual([1, 3])
  campaign.at(noon(2, 5))
  await markRead(campaign.context, minh, { madeUntil: noon(2, 5) })
  expect(await unread()).toBe(0)
  expect(await markUnread(campaign.context, minh, { readAt })).toEqual({ marked: 1 })
  expect((await listed({ unreadOnly: true })).map(({ kind }) => kind)).toEqual(['assigned'])
  expect(await markUnread(campaign.context, minh, { ids: others.map(({ id }) => id) })).toEqual({ marked: 3 })
})

test('nobody marks the notices of another', async () => {
  const ids = (await listed()).map(({ id }) => id)
  expect(await markRead(campaign.context, hoa, { ids })).toMatchObject({ marked: 0 })
  expect(await unread()).toBe(5)
})

test('behind the operations a notice is seen and marked by its person only, made by nobody, and never changed', async () => {
  const rowsFor = (who: typeof minh, text: string) =>
    asPerson(database.db, who.id, async (tx) => Number((await sql.raw(text).execute(tx)).numAffectedRows ?? 0n))
  const seen = await asPerson(database.db, quan.id, async (tx) => (await sql`select 1 from notices`.execute(tx)).rows)
  expect(seen).toEqual([])
  expect(await rowsFor(hoa, "update notices set read_at = now() where person_id = 'minh'")).toBe(0)
  const refused = { code: '42501' }
  await expect(rowsFor(minh, "update notices set kind = 'returned'")).rejects.toMatchObject(refused)
  await expect(rowsFor(minh, 'update notices set posted_at = now()')).rejects.toMatchObject(refused)
  await expect(rowsFor(minh, 'delete from notices')).rejects.toMatchObject(refused)
  await expect(rowsFor(minh, 'select * from digests')).rejects.toMatchObject(refused)
  await expect(rowsFor(minh, 'select * from announcements')).rejects.toMatchObject(refused)
  await expect(
    rowsFor(
      minh,
      `insert into notices (id, person_id, kind, key, campaign_id, made_at)
        values (gen_random_uuid(), 'minh', 'returned', 'x', '${campaign.id}', now())`,
    ),
  ).rejects.toMatchObject(refused)
  for (const text of [
    "update notices set codes = '{9.9}'",
    "update notices set person_id = 'hoa'",
    'delete from notices',
    "update digests set notices = 2 where person_id = 'x'",
  ])
    await expect(sql.raw(text).execute(database.owner)).rejects.toMatchObject({ code: '23001' })
})

test('a notice that was posted stays so', async () => {
  const posted = (text: string) => sql.raw(`update notices set posted_at = ${text}`).execute(database.owner)
  await posted("'2025-02-03'")
  await expect(posted('null')).rejects.toMatchObject({ code: '23001' })
  await expect(posted("'2025-02-04'")).rejects.toMatchObject({ code: '23001' })
})

test('letters are on until somebody turns them off, for themselves, which stands in the log', async () => {
  expect(await readLetterSettings(campaign.context, minh)).toEqual({ digest: true, atOnce: true })
  await changeLetterSettings(campaign.context, minh, { digest: false, atOnce: true })
  await changeLetterSettings(campaign.context, minh, { digest: true, atOnce: false })
  expect(await readLetterSettings(campaign.context, minh)).toEqual({ digest: true, atOnce: false })
  expect(await readLetterSettings(campaign.context, hoa)).toEqual({ digest: true, atOnce: true })
  const rows = database.owner.selectFrom('audit_log').select('details').where('action', '=', 'change-letters')
  expect(await rows.orderBy('seq').execute()).toEqual([
    { details: { digest: false, atOnce: true } },
    { details: { digest: true, atOnce: false } },
  ])
  const forged = asPerson(database.db, hoa.id, (tx) =>
    sql`update letter_settings set digest = false where person_id = 'minh'`.execute(tx),
  )
  expect((await forged).numAffectedRows).toBe(0n)
  const foreign = asPerson(database.db, hoa.id, (tx) =>
    sql`insert into letter_settings values ('lan', false, false)`.execute(tx),
  )
  await expect(foreign).rejects.toMatchObject({ code: '42501' })
})
