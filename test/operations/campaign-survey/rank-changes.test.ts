import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CampaignId } from '../../../src/framework/ids.ts'
import { type EarlierSurvey, readRankChanges } from '../../../src/operations/campaign-survey/read-rank-changes.ts'
import { readSurvey } from '../../../src/operations/campaign-survey/read-survey.ts'
import { openCampaign } from '../../../src/operations/campaigns/open-campaign.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { describeProblem, Problem } from '../../../src/problem.ts'
import { openTestCampaign, type TestCampaign, testCalendar } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, khach, lan, moment, provinceCalled, quan, tham } from '../../support/people.ts'

/** Ranks of 2024 beside those of earlier years; khach is of the survey office of the ministry. */

let database: TestDatabase
let campaign: TestCampaign
let earlier: CampaignId
let ofProvince: CampaignId

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  await introduce(database, khach, { role: 'survey-office', at: await provinceCalled(database, 'bo noi vu') })
  earlier = await openEarlier('bo noi vu', 2023, quan)
  ofProvince = await openEarlier('dien bien', 2023, lan)
  await keep(campaign.id, 1, {}, now)
  await keep(earlier, 1, { indexYear: 2023 }, before)
  await keep(earlier, 2, { indexYear: 2023, formula: 'top-two-share' }, before)
  await keep(earlier, 3, { indexYear: 2021 }, before)
  await keep(earlier, 4, { indexYear: 2023, scale: { from: 1, to: 4 } }, before)
  await keep(ofProvince, 1, { indexYear: 2023 }, before)
})
afterAll(() => database.close())

async function openEarlier(organiser: string, indexYear: number, who: Actor) {
  const [at, unit] = [await provinceCalled(database, organiser), await provinceCalled(database, 'lai chau')]
  return openCampaign(campaign.context, who, {
    ...{ organiser: at, indexYear, title: `Đợt ${indexYear}`, needsSecond: false, quorumPercent: 60, isSample: true },
    ...{ parFramework: 'par-province-2024', sipasFramework: 'sipas-2024', asOf: { year: 2023, month: 12, day: 31 } },
    ...{ calendar: testCalendar, units: organiser === 'bo noi vu' ? [unit] : [at] },
  })
}

type Row = readonly [unit: string, overall: number | null, part: number, error: number]

const now: readonly Row[] = [
  ['Hà Giang', 90, 60, 0.3],
  ['Cao Bằng', 82, 70, 0.3],
  ['Lai Châu', 81.9, 80, 0.3],
  ['Yên Bái', null, 50, 0.3],
]
const before: readonly Row[] = [
  ['Hà Giang', 80, 60.1, 0.3],
  ['Cao Bằng', 85, 70, 0.3],
  ['Lai Châu', 82, 80, 0.3],
  ['Sơn La', 71, 40, 0.3],
]

function contentOf(changes: object, rows: readonly Row[]) {
  const estimates = rows.flatMap(([domain, overall, part, standardError]) =>
    [
      { kind: 'overall', id: 'overall', value: overall },
      { kind: 'part', id: 'I', value: part },
    ].map((figure) => ({ ...figure, domain, n: 100, df: 20, standardError, label: 'reliable' })),
  )
  return { indexYear: 2024, formula: 'mean-of-five', scale: { from: 1, to: 5 }, level: 0.95, ...changes, estimates }
}

async function keep(id: CampaignId, version: number, changes: object, rows: readonly Row[]) {
  const content = JSON.stringify({ ...contentOf(changes, rows), ranks: null, warnings: [] })
  await sql`insert into survey_results values
    (${id}, ${version}, 'tinh', '[]', ${content}, ${khach.id}, ${moment})`.execute(database.owner)
}

const file = (content: object | string): EarlierSurvey => ({
  kind: 'file',
  file: { name: 'nam-truoc.json', bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) },
})
const result = (version: number, of = earlier): EarlierSurvey => ({ kind: 'result', campaign: of, version })
const changes = (beside: EarlierSurvey, figure: string | null = null, who: Actor = khach) =>
  readRankChanges(campaign.context, who, { campaign: campaign.id, version: 1, figure, earlier: beside })
const moved = async (...wanted: Parameters<typeof changes>) =>
  (await changes(...wanted)).units.map(({ id, rank, rankBefore, placesGained, verdict }) => [
    ...[id, rank, rankBefore, placesGained, verdict],
  ])
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? `${error.code}: ${describeProblem(error, 'vi')}` : String(error)),
  )

test('results of campaigns of the same organiser for earlier years are there to choose among, the newest first', async () => {
  expect((await readSurvey(campaign.context, khach, campaign.id)).earlier).toEqual(
    [4, 3, 2, 1].map((version) => ({ campaign: earlier, title: 'Đợt 2023', indexYear: 2023, version })),
  )
  expect((await readSurvey(campaign.context, quan, earlier)).earlier).toEqual([])
})

test('a change of rank is told where it can be told from chance, and units of one year stand apart', async () => {
  expect(await moved(result(1))).toEqual([
    ['Hà Giang', 1, 3, 2, 'up'],
    ['Cao Bằng', 2, 1, -1, 'down'],
    ['Lai Châu', 3, 2, -1, 'not-told'],
  ])
  const { inOneYear, earlier: called, level, setLevel } = await changes(result(1))
  expect([inOneYear, called, level, setLevel]).toEqual([['Sơn La'], 'Đợt 2023, 1', 0.95, 0.975])
})

test('ranks move by the figure that is asked for', async () => {
  expect((await moved(result(1), 'part:I')).map(([id, , , places]) => [id, places])).toEqual([
    ['Lai Châu', 0],
    ['Cao Bằng', 0],
    ['Hà Giang', 0],
  ])
  expect((await changes(result(1), 'part:I')).inOneYear).toEqual(['Sơn La', 'Yên Bái'])
  expect(await refusal(changes(result(1), 'part:IX'))).toMatch(/^not-found: .*chỉ số/)
})

test('a file as survey estimate --json prints it gives what the kept result gives', async () => {
  expect(await moved(file(contentOf({ indexYear: 2023 }, before)))).toEqual(await moved(result(1)))
  const { warnings } = await changes(file(contentOf({ indexYear: null }, before)))
  expect(warnings.map(({ vi }) => vi)).toEqual([expect.stringMatching(/năm/)])
  expect(await refusal(changes(file('{}')))).toMatch(/^faulty-files: nam-truoc\.json/)
  expect(await refusal(changes(file('phiếu')))).toMatch(/^faulty-files: nam-truoc\.json/)
})

test('another formula, rating scale or method is refused', async () => {
  expect(await refusal(changes(result(2)))).toMatch(/^invalid-input: .*theo mean-of-five/)
  expect(await refusal(changes(result(3)))).toMatch(/^invalid-input: .*từ năm 2022 SIPAS làm theo phương pháp khác/)
  expect(await refusal(changes(result(4)))).toMatch(/^invalid-input: .*theo thang điểm 1–5/)
})

test('results of other organisers, other years and the campaign itself are not found', async () => {
  for (const beside of [result(1, ofProvince), result(1, campaign.id), result(9)])
    expect(await refusal(changes(beside))).toMatch(/^not-found/)
})

test('who reads the survey reads how ranks moved, and nobody else', async () => {
  for (const who of [khach, quan, tham]) expect(await refusal(changes(result(1), null, who))).toBe('done')
  expect(await refusal(changes(result(1), null, lan))).toMatch(/^not-permitted/)
})

test('more units than can be ranked while one waits are refused with what to use instead', async () => {
  const many = Array.from({ length: 202 }, (_, at): Row => [`Xã ${at}`, at, at, 1])
  expect(await refusal(changes(file(contentOf({ indexYear: 2023 }, many))))).toMatch(/survey ranks --before/)
})
