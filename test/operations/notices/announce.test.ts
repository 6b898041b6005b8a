import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { PersonId } from '../../../src/framework/ids.ts'
import { assign } from '../../../src/operations/campaigns/assign.ts'
import { extendWindow } from '../../../src/operations/campaigns/change-window.ts'
import { commentItem } from '../../../src/operations/campaigns/comment-item.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { announceEvents } from '../../../src/operations/notices/announce-events.ts'
import { changeLetterSettings } from '../../../src/operations/notices/letter-settings.ts'
import type { NoticesContext } from '../../../src/operations/notices/notices-context.ts'
import { postAtOnce, runMorning } from '../../../src/operations/notices/post-letters.ts'
import { readNotices } from '../../../src/operations/notices/read-notices.ts'
import { driveTo, noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { kindsOf, lettersIn, noticesContextOf } from '../../support/notices.ts'
import { hoa, introduce, khach, lan, minh, quan, ta, tham } from '../../support/people.ts'

let database: TestDatabase
let campaign: TestCampaign
let context: NoticesContext

beforeEach(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  context = noticesContextOf(database, campaign)
  await introduce(database, khach, null)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
  return () => database.close()
})

const newest = async (who: typeof lan) => (await readNotices(campaign.context, who, { most: 1 }))[0]
const sixInVietnam = (month: number, day: number) => new Date(noon(month, day).getTime() - 6 * 3_600_000)
const stepOf = async (code: string) => {
  const rows = database.owner.selectFrom('round_items').select('step').where('round_id', '=', campaign.round)
  return (await rows.where('code', '=', code).executeTakeFirstOrThrow()).step
}
const step = async (who: typeof lan, action: 'submit' | 'return', code = '1.3.2') =>
  takeStep(campaign.context, who, {
    ...{ round: campaign.round, code, action, seenStep: await stepOf(code), reason: 'Thiếu kế hoạch' },
  })

test('who is given sub-criteria is told once, with all of them, and who gave them is not', async () => {
  expect(await announceEvents(context)).toBe(2)
  expect(await announceEvents(context)).toBe(0)
  const told = await newest(minh)
  expect(told).toMatchObject({ kind: 'assigned', round: campaign.round, organisationName: 'Điện Biên', readAt: null })
  expect(told?.codes).toContain('1.3.2')
  expect([await kindsOf(campaign, hoa), await kindsOf(campaign, quan)]).toEqual([['assigned'], []])
  // Given again, nothing is new; what is new is told to who has it new.
  const lead = { lead: campaign.department, coOperating: [] }
  campaign.at(noon(2, 2))
  const assignments = [
    { code: '1.3.2', ...lead },
    { code: '7.3.6', ...lead },
  ]
  await assign(campaign.context, lan, campaign.round, { assignments, reason: null })
  await announceEvents(context)
  expect(await newest(hoa)).toMatchObject({ kind: 'assigned', codes: ['7.3.6'] })
})

test('a return is told at once to the agency, with the reason and a letter each; never twice', async () => {
  await announceEvents(context)
  campaign.at(noon(2, 3))
  await step(hoa, 'submit')
  campaign.at(noon(2, 4))
  await step(lan, 'return')
  for (const _ of [1, 2]) {
    await announceEvents(context)
    await postAtOnce(context)
  }
  expect(await newest(minh)).toMatchObject({ kind: 'returned', codes: ['1.3.2'], quote: 'Thiếu kế hoạch' })
  expect(await kindsOf(campaign, lan)).toEqual([])
  const letters = await lettersIn(database)
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['hoa@example.vn', 'Chiso: Bị trả lại: tiêu chí 1.3.2'],
    ['minh@example.vn', 'Chiso: Bị trả lại: tiêu chí 1.3.2'],
  ])
  expect(letters[1]?.text.split('\n')).toEqual([
    'Kính gửi Minh,',
    '',
    'Những việc sau đây liên quan đến bạn:',
    '',
    '- Bị trả lại: tiêu chí 1.3.2',
    '  Điện Biên · Chỉ số cải cách hành chính năm 2024',
    '  “Thiếu kế hoạch”',
    `  https://chiso.example/rounds/${campaign.round}/course/1.3.2`,
    '',
    'Tất cả thông báo: https://chiso.example/notices',
    'Không muốn nhận thư này, hãy tắt ở trang tài khoản: https://chiso.example/profile',
    '',
  ])
})

test('two servers at once tell and write once', async () => {
  campaign.at(noon(2, 3))
  await step(hoa, 'submit')
  campaign.at(noon(2, 4))
  await step(lan, 'return')
  const both = async <T>(work: () => Promise<T>) => Promise.all([work(), work(), work()])
  await both(() => announceEvents(context))
  await announceEvents(context)
  await both(() => postAtOnce(context))
  await both(() => runMorning(context))
  expect((await kindsOf(campaign, minh)).toSorted()).toEqual(['assigned', 'opens', 'returned'])
  expect((await lettersIn(database)).map(({ to, subject }) => `${to} ${subject}`)).toEqual([
    'hoa@example.vn Chiso: Bị trả lại: tiêu chí 1.3.2',
    'hoa@example.vn Chiso: 2 thông báo, ngày 04/02/2025',
    'minh@example.vn Chiso: Bị trả lại: tiêu chí 1.3.2',
    'minh@example.vn Chiso: 2 thông báo, ngày 04/02/2025',
  ])
})

test('what was committed late, behind the moment up to which was looked, is told too', async () => {
  campaign.at(noon(2, 3))
  await announceEvents(context)
  const late = new Date(noon(2, 3).getTime() - 60_000)
  await sql`insert into item_comments (round_id, code, id, text, mentions, entered_by, entered_at)
    values (${campaign.round}, '1.3.2', gen_random_uuid(), 'xem', '{minh}', 'lan', ${late})`.execute(database.owner)
  await announceEvents(context)
  expect((await kindsOf(campaign, minh)).toSorted()).toEqual(['assigned', 'mentioned'])
})

test('a mention reaches who takes part in the round; others cannot be called upon', async () => {
  const comment = (mentions: readonly PersonId[]) =>
    commentItem(campaign.context, lan, { round: campaign.round, code: '1.3.2', text: 'Xem giúp', mentions })
  await expect(comment([minh.id, khach.id])).rejects.toMatchObject({
    code: 'invalid-input',
    details: { where: 'mentions.1' },
  })
  campaign.at(noon(2, 3))
  await comment([minh.id, tham.id, lan.id])
  await announceEvents(context)
  await postAtOnce(context)
  expect(await newest(tham)).toMatchObject({ kind: 'mentioned', quote: 'Xem giúp', codes: ['1.3.2'] })
  expect([await kindsOf(campaign, lan), await kindsOf(campaign, khach)]).toEqual([[], []])
  expect((await lettersIn(database)).map(({ to }) => to)).toEqual(['minh@example.vn', 'tham@example.vn'])
})

test('release, appeal, answer, council and publication reach those who wait for them, each once a round', async () => {
  await announceEvents(context)
  await driveTo(database, campaign, 'appraised')
  await sql`update campaigns set needs_second = false`.execute(database.owner)
  const move = async (action: string, state: string, day: number) => {
    campaign.at(noon(3, day))
    await sql`insert into course_steps (round_id, code, version, action, state, entered_at, reason)
      select round_id, code, step + 1, ${action}, ${state}, ${noon(3, day)}, 'lý do'
      from round_items where round_id = ${campaign.round} and (${action} = 'release' or code = '1.3.2')`.execute(
      database.owner,
    )
    await announceEvents(context)
  }
  await move('release', 'released', 11)
  await move('appeal', 'appealed', 12)
  await move('answer', 'answered', 13)
  await move('escalate', 'escalated', 14)
  await move('decide', 'decided', 15)
  campaign.at(noon(3, 21))
  await sql`insert into publications (campaign_id, number, content, sha256, correction, published_at)
    values (${campaign.id}, 1, '{}', repeat('a', 64), null, ${noon(3, 21)})`.execute(database.owner)
  await announceEvents(context)
  expect(await kindsOf(campaign, minh)).toEqual(['published', 'decided', 'answered', 'released', 'assigned'])
  expect(await kindsOf(campaign, lan)).toEqual(['published', 'decided', 'answered', 'released'])
  expect(await kindsOf(campaign, ta)).toEqual(['published', 'appealed'])
  // Nobody coordinates Lai Châu but the ministry above it.
  expect(await kindsOf(campaign, quan)).toEqual(['published'])
  expect(await newest(quan)).toMatchObject({ round: campaign.other, organisationName: 'Lai Châu' })
  expect((await readNotices(campaign.context, lan, { most: 9 }))[3]?.codes.length).toBeGreaterThan(10)
})

test('the letter of the day leaves from seven in Vietnam on, once a person, and only if something is unread', async () => {
  await announceEvents(context)
  campaign.at(sixInVietnam(2, 7))
  expect([await runMorning(context), (await lettersIn(database)).length]).toEqual([0, 0])
  campaign.at(new Date(sixInVietnam(2, 7).getTime() + 3_600_000))
  expect(await runMorning(context)).toBe(2)
  campaign.at(noon(2, 7))
  expect(await runMorning(context)).toBe(0)
  const [first, second, ...others] = await lettersIn(database)
  expect([first?.to, second?.to, others]).toEqual(['hoa@example.vn', 'minh@example.vn', []])
  expect(first?.subject).toBe('Chiso: 2 thông báo, ngày 07/02/2025')
  expect(first?.text).toContain('Thời hạn Tự đánh giá hết lúc 24 giờ ngày 10/02/2025; còn')
  const { rows } = await sql<{ details: object }>`
    select details from audit_log where action = 'post-digests'`.execute(database.owner)
  expect(rows).toEqual([{ details: { letters: 2 } }])
  // On the next morning nothing is new, and nothing is sent.
  campaign.at(noon(2, 8))
  expect(await runMorning(context)).toBe(0)
})

test('a morning in which a letter fails goes on with the others, and the rest of it is done later, once', async () => {
  await announceEvents(context)
  campaign.at(noon(2, 3))
  const failures: Error[] = []
  const seal: NonNullable<NoticesContext['letters']>['seal'] = (mail) => {
    if (mail.to.startsWith('hoa')) throw new Error('no key')
    return context.letters!.seal(mail)
  }
  const failing = { ...context, letters: { seal }, report: (error: Error) => void failures.push(error) }
  expect([await runMorning(failing), failures.length]).toEqual([1, 1])
  expect(await runMorning(context)).toBe(1)
  expect(await runMorning(context)).toBe(0)
  expect((await lettersIn(database)).map(({ to }) => to)).toEqual(['hoa@example.vn', 'minh@example.vn'])
})

test('what is late goes to the head of the agency, and on the third day to the coordinator', async () => {
  campaign.at(noon(2, 11))
  await runMorning(context)
  expect(await kindsOf(campaign, hoa)).toEqual(['overdue'])
  expect([await kindsOf(campaign, minh), await kindsOf(campaign, lan)]).toEqual([[], ['opens']])
  campaign.at(noon(2, 13))
  await runMorning(context)
  expect(await kindsOf(campaign, lan)).toEqual(['overdue', 'opens'])
  expect(await newest(lan)).toMatchObject({ window: 'assess', day: '2025-02-10', rounds: 1, round: campaign.round })
  // The ministry hears of Lai Châu, for which nobody else coordinates.
  expect(await newest(quan)).toMatchObject({ kind: 'overdue', round: campaign.other })
})

test('an organisation that was given longer is reminded by its own day', async () => {
  const closesOn = { year: 2025, month: 2, day: 15 }
  await extendWindow(campaign.context, quan, campaign.round, { kind: 'assess', closesOn, reason: 'Bão lũ' })
  campaign.at(noon(2, 11))
  await runMorning(context)
  expect(await kindsOf(campaign, hoa)).toEqual([])
  campaign.at(noon(2, 12))
  await runMorning(context)
  expect(await newest(hoa)).toMatchObject({ kind: 'closes-soon', day: '2025-02-15' })
})

test('who wants no letters is told in the program only; who is gone or never accepted gets none', async () => {
  await changeLetterSettings(campaign.context, minh, { digest: false, atOnce: false })
  await database.owner
    .updateTable('people')
    .set({ disabled_at: noon(2, 1) })
    .where('id', '=', 'hoa')
    .execute()
  await introduce(database, khach, { role: 'lead-agency-editor', at: campaign.department })
  await database.owner.updateTable('people').set({ email_verified: false }).where('id', '=', 'khach').execute()
  await announceEvents(context)
  campaign.at(noon(2, 3))
  await commentItem(campaign.context, lan, { round: campaign.round, code: '1.3.2', text: 'x', mentions: [minh.id] })
  await announceEvents(context)
  await postAtOnce(context)
  await runMorning(context)
  expect((await kindsOf(campaign, minh)).toSorted()).toEqual(['assigned', 'mentioned', 'opens'])
  expect((await kindsOf(campaign, khach)).toSorted()).toEqual(['assigned', 'opens'])
  expect(await kindsOf(campaign, hoa)).toEqual([])
  expect(await lettersIn(database)).toEqual([])
})

test('a letter holds nothing that its reader may not see any more', async () => {
  await commentItem(campaign.context, lan, { round: campaign.round, code: '1.3.2', text: 'kín', mentions: [minh.id] })
  await announceEvents(context)
  await sql`update role_grants set ended_at = ${noon(2, 1)}, ended_by = 'quan' where person_id = 'minh'`.execute(
    database.owner,
  )
  await postAtOnce(context)
  expect(await lettersIn(database)).toEqual([])
  expect(
    (await readNotices(campaign.context, minh, { most: 9 })).map(({ quote, campaignTitle }) => [quote, campaignTitle]),
  ).toEqual([
    [null, null],
    [null, null],
  ])
})

test('a queue holds no address and no word of a letter in clear', async () => {
  await announceEvents(context)
  campaign.at(noon(2, 3))
  await runMorning(context)
  const { rows } = await sql<{ text: string }>`select input::text as text from jobs`.execute(database.owner)
  expect(rows).toHaveLength(2)
  for (const { text } of rows) expect(text).not.toMatch(/example\.vn|Minh|Hoa|giao|1\.3\.2/)
})

test('without a mail server people are told in the program', async () => {
  await announceEvents(context)
  campaign.at(noon(2, 7))
  const alone = { ...context, letters: null }
  expect([await postAtOnce(alone), await runMorning(alone)]).toEqual([0, 0])
  expect(await kindsOf(campaign, minh)).toEqual(['closes-soon', 'assigned'])
})

test('what is entered in a long piece of work is told once it is there, although others looked meanwhile', async () => {
  const live = { ...context, now: () => new Date() }
  await announceEvents(live, 0)
  const work = await database.owner.startTransaction().execute()
  await sql`select pg_sleep(0.2)`.execute(work)
  const comment = { round_id: campaign.round, code: '1.3.2', id: randomUUID(), text: 'Nhờ @Minh', mentions: [minh.id] }
  await work
    .insertInto('item_comments')
    .values({ ...comment, entered_by: lan.id, entered_at: new Date() })
    .execute()
  await sql`select pg_sleep(0.2)`.execute(work)
  // Two looks, of which the second begins where the first ended.
  expect([await announceEvents(live, 0), await announceEvents(live, 0)]).toEqual([0, 0])
  await work.commit().execute()
  expect(await announceEvents(live, 0)).toBe(1)
})
