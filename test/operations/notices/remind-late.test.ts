import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { extendWindow } from '../../../src/operations/campaigns/change-window.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { announceEvents } from '../../../src/operations/notices/announce-events.ts'
import type { NoticesContext } from '../../../src/operations/notices/notices-context.ts'
import { postAtOnce } from '../../../src/operations/notices/post-letters.ts'
import { readNotices } from '../../../src/operations/notices/read-notices.ts'
import { readLate, remindLate } from '../../../src/operations/notices/remind-late.ts'
import { driveTo, noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { kindsOf, lettersIn, noticesContextOf } from '../../support/notices.ts'
import { hoa, lan, minh, quan, tham } from '../../support/people.ts'

let database: TestDatabase
let campaign: TestCampaign
let context: NoticesContext

beforeEach(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  context = noticesContextOf(database, campaign)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
  await announceEvents(context)
  campaign.at(noon(2, 12))
  return () => database.close()
})

const late = (who = lan) => readLate(campaign.context, who, campaign.id)
const remind = (
  codes: readonly string[],
  round = campaign.round,
  who = lan,
  text = 'Đề nghị hoàn thành trong hôm nay',
) => remindLate(campaign.context, who, { campaign: campaign.id, targets: [{ round, codes }], text })
const notRight = { code: 'not-permitted' }

test('what is late is listed by agency from the day after the last day on, that of the organisation', async () => {
  campaign.at(new Date('2025-02-10T16:59:59Z'))
  expect(await late()).toEqual([])
  campaign.at(new Date('2025-02-10T17:00:00Z'))
  const found = await late()
  const department = found.find(({ lead }) => lead === campaign.department)
  expect(department).toMatchObject({
    ...{ organisationName: 'Điện Biên', leadName: 'Sở Nội vụ', window: 'assess', reminded: [], mayRemind: true },
    closedOn: { year: 2025, month: 2, day: 10 },
  })
  expect(department?.codes).toContain('1.3.2')
  expect(new Set((await late(quan)).map(({ organisationName }) => organisationName))).toEqual(
    new Set(['Điện Biên', 'Lai Châu']),
  )
  expect((await late(minh)).every(({ mayRemind }) => !mayRemind)).toBe(true)
  const closesOn = { year: 2025, month: 2, day: 12 }
  await extendWindow(campaign.context, quan, campaign.round, { kind: 'assess', closesOn, reason: 'Bão lũ' })
  expect(await late()).toEqual([])
})

test('a reminder reaches the agency in the program and by a letter, and is on the record', async () => {
  expect(await remind(['1.3.2'])).toEqual({ reminded: 1 })
  await announceEvents(context)
  await postAtOnce(context)
  expect((await readNotices(campaign.context, minh, { most: 1 }))[0]).toMatchObject({
    ...{ kind: 'reminded', codes: ['1.3.2'], quote: 'Đề nghị hoàn thành trong hôm nay' },
  })
  expect([await kindsOf(campaign, hoa), await kindsOf(campaign, lan)]).toEqual([['reminded', 'assigned'], []])
  expect((await lettersIn(database)).map(({ to, subject }) => [to, subject])).toEqual([
    ['hoa@example.vn', 'Chiso: Cơ quan điều phối nhắc hoàn thành tiêu chí 1.3.2'],
    ['minh@example.vn', 'Chiso: Cơ quan điều phối nhắc hoàn thành tiêu chí 1.3.2'],
  ])
  const rows = database.owner.selectFrom('audit_log').select(['chain', 'person_id', 'subject'])
  expect(await rows.where('action', '=', 'remind-late').execute()).toEqual([
    { chain: campaign.round, person_id: 'lan', subject: campaign.id },
  ])
  expect((await late()).find(({ lead }) => lead === campaign.department)?.reminded).toEqual(['1.3.2'])
})

test('of one thing once a day in Vietnam, also at the same moment; all or nothing', async () => {
  campaign.at(new Date('2025-02-12T16:59:00Z'))
  const both = await Promise.allSettled([remind(['1.3.2']), remind(['1.3.2'])])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'reminded-today' } })
  const [other] = (await late()).flatMap(({ codes }) => codes.filter((code) => code !== '1.3.2'))
  await expect(remind([other!, '1.3.2'])).rejects.toMatchObject({
    code: 'reminded-today',
    details: { codes: ['1.3.2'] },
  })
  const kept = () => database.owner.selectFrom('reminders').select('code').execute()
  expect(await kept()).toEqual([{ code: '1.3.2' }])
  campaign.at(new Date('2025-02-12T17:00:00Z'))
  expect(await remind([other!, '1.3.2'])).toEqual({ reminded: 2 })
})

test('only what is late is reminded of, with words, by who coordinates the round', async () => {
  await expect(remind(['9.9'])).rejects.toMatchObject({ code: 'invalid-input', details: { got: '9.9' } })
  await expect(remind(['1.3.2'], campaign.round, lan, ' ')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(remind(['1.3.2'], campaign.other)).rejects.toMatchObject({ code: 'invalid-input' })
  for (const who of [minh, hoa, tham])
    await expect(remind(['1.3.2'], campaign.round, who)).rejects.toMatchObject(notRight)
  expect(await remind(['1.3.2'], campaign.other, quan)).toEqual({ reminded: 1 })
  campaign.at(noon(2, 9))
  await expect(remind(['1.3.2'])).rejects.toMatchObject({ code: 'invalid-input' })
})

test('the organiser reminds the coordinator of what was submitted and not accepted', async () => {
  campaign.at(noon(2, 3))
  const step = { round: campaign.round, code: '1.3.2', action: 'submit' as const, seenStep: 1, reason: null }
  await takeStep(campaign.context, hoa, step)
  campaign.at(noon(2, 22))
  await remind(['1.3.2'], campaign.round, quan)
  await announceEvents(context)
  expect(await kindsOf(campaign, lan)).toEqual(['reminded'])
})

test('what waits for appraisers is nobody else’s to remind of', async () => {
  await driveTo(database, campaign, 'appraised')
  campaign.at(noon(3, 30))
  expect(await late(quan)).toEqual([])
})

test('behind the operation only who coordinates writes a reminder, in their own name, for the day that it is', async () => {
  const write = (who: typeof lan, by: string, day = '2025-02-12') =>
    database.db.transaction().execute(async (tx) => {
      await sql`select set_config('chiso.person', ${who.id}, true)`.execute(tx)
      await sql`insert into reminders values (${campaign.round}, '1.3.2', ${day}, gen_random_uuid(), 'x', ${by},
        ${noon(2, 12)})`.execute(tx)
    })
  for (const [who, by] of [
    [minh, 'minh'],
    [lan, 'minh'],
    [tham, 'tham'],
  ] as const)
    await expect(write(who, by)).rejects.toMatchObject({ code: '42501' })
  await expect(write(lan, 'lan', '2025-02-13')).rejects.toMatchObject({ code: '23514' })
  await write(lan, 'lan')
})
