import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankMeeting, type MeetingRecord } from '../../../src/assessment/review/meeting.ts'
import type { RoundId } from '../../../src/framework/ids.ts'
import { explainItem } from '../../../src/operations/campaigns/explain-item.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { readMeeting } from '../../../src/operations/review/read-meeting.ts'
import { readRisks } from '../../../src/operations/review/read-risks.ts'
import { writeMeeting } from '../../../src/operations/review/write-meeting.ts'
import { writeRoundText } from '../../../src/operations/review/write-round-text.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { hoa, khach, lan, minh, tham } from '../../support/people.ts'

/** The review of the round of Điện Biên; each test goes on from the one before. */

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
})
afterAll(() => database.close())

const enter = (code: string, figure: string, value: string, seenVersion = 0) =>
  enterFigure(campaign.context, lan, campaign.round, { code, figure, value, seenVersion, source: null, reason: null })
const risksOf = async (code: string) =>
  (await readRisks(campaign.context, lan, campaign.round, code)).map((risk) => risk.code)
const stepOf = async (code: string) => {
  const rows = database.owner.selectFrom('round_items').select('step').where('round_id', '=', campaign.round)
  return (await rows.where('code', '=', code).executeTakeFirstOrThrow()).step
}
const take = async (code: string, action: 'submit' | 'return', reason: string | null = null) =>
  takeStep(campaign.context, lan, { round: campaign.round, code, action, reason, seenStep: await stepOf(code) })

async function addEvidence(code: string, issuedOn: string, figure: string | null, value: string | null) {
  const sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0')
  const file = { sha256, size_bytes: 1, media_type: 'application/pdf', stored_at: noon(2, 1) }
  await database.owner.insertInto('evidence_files').values(file).execute()
  await database.owner
    .insertInto('evidence_items')
    .values({
      ...{ round_id: campaign.round, code, id: randomUUID(), version: 1, sha256, file_name: 'bc.pdf' },
      ...{ search_name: 'bc', issued_on: issuedOn, figure, figure_value: value },
      ...{ entered_by: minh.id, entered_at: noon(2, 1) },
    })
    .execute()
}

test('of a sub-criterion without anything, figures and evidence are missing', async () => {
  expect(await risksOf('6.1.1')).toEqual(expect.arrayContaining(['missing-figure', 'no-evidence']))
  const all = await readRisks(campaign.context, minh, campaign.round, null)
  expect(all.filter(({ place }) => place.item === '6.1.1').map(({ code }) => code)).toEqual(await risksOf('6.1.1'))
  expect(new Set(all.map(({ place }) => place.item)).size).toBeGreaterThan(10)
})

test('what is entered is checked as it stands: evidence, its figure and its day, and a loss', async () => {
  await enter('2.3.2', 'documents_to_handle', '1')
  expect(await risksOf('2.3.2')).toEqual(['no-evidence', 'loss-unexplained'])
  await addEvidence('2.3.2', '2023-12-30', 'documents_to_handle', '2')
  expect(await risksOf('2.3.2')).toEqual(['quoted-differs', 'evidence-other-year', 'loss-unexplained'])
  const explanation = { round: campaign.round, code: '2.3.2', text: 'đã xử lý xong', seenVersion: 0 }
  await explainItem(campaign.context, lan, explanation)
  await enter('2.3.2', 'documents_to_handle', '2', 1)
  expect(await risksOf('2.3.2')).toEqual(['evidence-other-year'])
})

test('a part above its total is told in both languages', async () => {
  await enter('7.3.6', 'dossiers_full_online_services', '5')
  await enter('7.3.6', 'handled_online', '9')
  const risks = await readRisks(campaign.context, lan, campaign.round, '7.3.6')
  const [above] = risks.filter(({ code }) => code === 'part-exceeds-total')
  expect(above?.place).toEqual({ item: '7.3.6', figure: 'handled_online', evidence: null })
  expect(above?.text.vi).toContain('(9) lớn hơn "Tổng số hồ sơ của dịch vụ công trực tuyến toàn trình" (5)')
  expect(above?.text.en).toContain('(9) exceeds')
})

test('last year is told with what the appraisal took and why', async () => {
  const before = randomUUID() as RoundId
  const { owner } = database
  await sql`insert into rounds (id, organisation_id, index_year, title, par_framework, created_at, as_of)
    select ${before}::uuid, organisation_id, 2023, 'Kỳ 2023', par_framework, now(), '2023-12-31'
    from rounds where id = ${campaign.round}`.execute(owner)
  await sql`insert into score_entries (round_id, code, stage, version, points, standing, cause, entered_at) values
    (${before}, '2.3.2', 'self', 1, '1', 'printed', null, now()),
    (${before}, '2.3.2', 'appraised', 1, '0.5', 'printed', 'văn bản chưa được xử lý', now())`.execute(owner)
  const [past] = (await readRisks(campaign.context, lan, campaign.round, '2.3.2')).filter(
    ({ code }) => code === 'past-loss',
  )
  expect(past?.text).toEqual({
    vi: 'năm 2023 mất 0,5 điểm: văn bản chưa được xử lý',
    en: '0,5 points were lost in 2023: văn bản chưa được xử lý',
  })
})

test('an unknown sub-criterion, a foreign round and a round by itself are refused', async () => {
  await expect(readRisks(campaign.context, lan, campaign.round, '9.9')).rejects.toMatchObject({ code: 'not-found' })
  await expect(readRisks(campaign.context, hoa, campaign.other, null)).rejects.toMatchObject({ code: 'not-permitted' })
  const { rows } = await sql<{ id: RoundId }>`select id from rounds where campaign_id is null`.execute(database.owner)
  for (const read of [
    readMeeting,
    (...[context, who, id]: Parameters<typeof readMeeting>) => readRisks(context, who, id, null),
  ]) {
    await expect(read(campaign.context, lan, rows[0]!.id)).rejects.toMatchObject({ code: 'campaign-without' })
  }
})

test('the meeting has to settle what is submitted with risks and what was returned, with the reason', async () => {
  await take('2.3.2', 'submit')
  await take('6.1.1', 'submit')
  campaign.at(noon(2, 11))
  await take('6.1.1', 'return', 'thiếu văn bản của Bộ Tài chính')
  const { differences, mayWrite, isConsolidated, items } = await readMeeting(campaign.context, lan, campaign.round)
  expect(differences.map(({ code, kinds, returned }) => [code, kinds.join(), returned])).toEqual([
    ['2.3.2', 'risk', null],
    ['6.1.1', 'returned', 'thiếu văn bản của Bộ Tài chính'],
    ['7.3.6', 'contradiction', null],
  ])
  expect([mayWrite, isConsolidated, items.length]).toEqual([true, false, 26])
  expect((await readMeeting(campaign.context, minh, campaign.round)).mayWrite).toBe(false)
})

const record: MeetingRecord = {
  ...blankMeeting,
  ...{
    heldOn: { year: 2025, month: 2, day: 12 },
    begins: '8 giờ 30',
    chair: 'Ông A',
    attendance: 'Sở Nội vụ\nSở Tài chính',
  },
  decisions: [
    {
      ...{ code: '6.1.1', text: 'bổ sung văn bản' },
      tasks: [{ who: 'Sở Tài chính', what: 'xin văn bản', by: { year: 2025, month: 2, day: 18 } }],
    },
  ],
}
const write = (changes: Partial<MeetingRecord>, seenVersion: number, who = lan) =>
  writeMeeting(campaign.context, who, { round: campaign.round, record: { ...record, ...changes }, seenVersion })

test('the meeting is written down version by version, each on the record', async () => {
  expect(await write({}, 0)).toEqual({ version: 1 })
  expect((await readMeeting(campaign.context, minh, campaign.round)).meeting).toMatchObject({ ...record, version: 1 })
  expect(await write({ ends: '11 giờ' }, 1)).toEqual({ version: 2 })
  const kept = database.owner.selectFrom('review_meetings').select(['version', 'ends']).orderBy('version')
  expect(await kept.execute()).toEqual([
    { version: 1, ends: null },
    { version: 2, ends: '11 giờ' },
  ])
  const audit = database.owner.selectFrom('audit_log').select('person_id').where('action', '=', 'write-meeting')
  expect(await audit.execute()).toEqual([{ person_id: 'lan' }, { person_id: 'lan' }])
})

test('who has not seen the newest version overwrites nothing', async () => {
  await expect(write({ notes: 'x' }, 1)).rejects.toMatchObject({
    code: 'stale-edit',
    details: { currentVersion: 2, current: 'họp ngày 12/02/2025, 1 kết luận' },
  })
  await expect(write({ notes: 'x' }, 9)).rejects.toMatchObject({ code: 'stale-edit' })
  const at = write({ notes: 'một' }, 2)
  const once = write({ notes: 'hai' }, 2)
  const ends = await Promise.allSettled([at, once])
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test.each<[string, Partial<MeetingRecord>, object]>([
  [
    'a sub-criterion that is not in the round',
    { decisions: [{ code: '9.9', text: 'x', tasks: [] }] },
    { code: 'not-found' },
  ],
  [
    'two decisions about one',
    { decisions: [record.decisions[0]!, record.decisions[0]!] },
    { code: 'invalid-input', details: { where: 'decisions.1.code' } },
  ],
  [
    'a decision that says nothing',
    { decisions: [{ code: '6.1.1', text: ' ', tasks: [] }] },
    { code: 'invalid-input', details: { where: 'decisions.0.text' } },
  ],
])('%s is refused, and nothing is written', async (_case, changes, problem) => {
  await expect(write(changes, 3)).rejects.toMatchObject(problem)
  expect((await readMeeting(campaign.context, lan, campaign.round)).meeting.version).toBe(3)
})

test('only who coordinates the round writes', async () => {
  for (const who of [minh, hoa, tham, khach]) {
    await expect(write({}, 3, who)).rejects.toMatchObject({ code: 'not-permitted' })
    const text = { round: campaign.round, kind: 'difficulties' as const, text: 'x', seenVersion: 0 }
    await expect(writeRoundText(campaign.context, who, text)).rejects.toMatchObject({ code: 'not-permitted' })
  }
})

test('difficulties and proposals have versions of their own', async () => {
  const put = (kind: 'difficulties' | 'proposals', text: string, seenVersion: number) =>
    writeRoundText(campaign.context, lan, { round: campaign.round, kind, text, seenVersion })
  await put('difficulties', 'thiếu người', 0)
  await put('proposals', 'thêm người', 0)
  await put('difficulties', 'thiếu người và máy', 1)
  expect((await readMeeting(campaign.context, lan, campaign.round)).texts).toEqual({
    difficulties: { text: 'thiếu người và máy', version: 2 },
    proposals: { text: 'thêm người', version: 1 },
  })
  await expect(put('proposals', 'khác', 0)).rejects.toMatchObject({
    code: 'stale-edit',
    details: { yours: 'khác', current: 'thêm người', currentVersion: 1 },
  })
})
