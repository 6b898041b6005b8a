import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PublicationFile } from '../../../src/contract/publication-schema.ts'
import {
  importSurveySheet,
  makeSurveySheet,
  previewSurveySheet,
  readSurveyPoints,
} from '../../../src/operations/campaigns/survey-points.ts'
import { correctSurveyPoints } from '../../../src/operations/publications/correct-survey-points.ts'
import { readPublication, readPublications } from '../../../src/operations/publications/read-publications.ts'
import { readPublishing } from '../../../src/operations/publications/read-publishing.ts'
import { readResults } from '../../../src/operations/read-round.ts'
import { describeProblem, Problem } from '../../../src/problem.ts'
import { driveTo, noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, khach, lan, provinceCalled, quan, tham } from '../../support/people.ts'
import { edited, faultLines, tableOf } from '../../support/sheets.ts'
import { textFile } from '../../support/source-file.ts'

/** khach is of the survey office of the ministry. */

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  await introduce(database, khach, { role: 'survey-office', at: await provinceCalled(database, 'bo noi vu') })
})
afterAll(() => database.close())

const titles = ['Đơn vị', 'Mã tiêu chí', 'Chỉ số (%)', 'Nguồn số liệu', 'Ngày']
const preview = (file: Parameters<typeof previewSurveySheet>[3]) =>
  previewSurveySheet(campaign.context, khach, campaign.id, file)
const bring = (file: Parameters<typeof importSurveySheet>[3], who = khach) =>
  importSurveySheet(campaign.context, who, campaign.id, file)
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )
const versions = async () => {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(' ', r.organisation_id = ${await provinceCalled(database, 'dien bien')}, f.code, f.version, f.value,
      f.dated_on, f.entered_by) as text
    from figure_entries f join rounds r on r.id = f.round_id order by f.round_id = ${campaign.round} desc, f.code, f.version`.execute(
    database.owner,
  )
  return rows.map(({ text }) => text)
}

test('the template asks for the surveys of each unit, and for nothing that goes through the course', async () => {
  const bytes = await makeSurveySheet(campaign.context, khach, campaign.id)
  const texts: string[] = []
  const file = await edited(bytes, (sheet) => {
    sheet.eachRow((row) => texts.push((row.values as unknown[]).slice(1, 3).join(' ')))
  })
  const rows = texts.filter((text) => text.startsWith('Điện Biên'))
  expect(rows).toEqual(
    ['2.khao-sat', '4.khao-sat', '5.khao-sat', '6.khao-sat', '7.khao-sat', '8.sipas'].map(
      (code) => `Điện Biên ${code}`,
    ),
  )
  const read = await preview(file)
  expect([read.preview, faultLines(read.faults)]).toEqual([[], []])
})

test('faults are told by cell, and one keeps all of a table out', async () => {
  const file = await tableOf(
    titles,
    ['Điện Biên', '8.sipas', 82.96, 'Bộ Nội vụ', '28/3/2025'],
    ['Lai Châu', '8.sipas', 120, 'Bộ Nội vụ', '28/3/2025'],
    ['Sơn La', '8.sipas', 80, '', ''],
    ['Điện Biên', '7.3.6', 80, '', ''],
    ['Điện Biên', '2.khao-sat', 'tám mươi', '', '30/2/2025'],
    ['Điện Biên', '8.sipas', 83, '', ''],
  )
  const { faults } = await preview(file)
  expect(faultLines(faults).map((line) => /Sheet1!(\w+): /.exec(line)?.[1])).toEqual([
    'C3',
    'A4',
    'B5',
    'C6',
    'E6',
    'C7',
  ])
  expect(await refused(bring(file))).toBe('faulty-files')
  expect(await versions()).toEqual([])
})

test('foreign and oversized files are told as such', async () => {
  const foreign = await bring({ name: 'x.pdf', bytes: Buffer.from('%PDF-1.7') }).catch((error: Problem) => error)
  expect(describeProblem(foreign as Problem, 'vi')).toMatch(/PDF/)
  const large = await bring({ name: 'x.xlsx', bytes: new Uint8Array(21 * 1024 * 1024) }).catch(
    (error: Problem) => error,
  )
  expect(describeProblem(large as Problem, 'vi')).toMatch(/20 MB/)
})

test('what is entered counts, with source and day, and a second table makes new versions', async () => {
  const first = textFile(
    'Đơn vị;Mã tiêu chí;Chỉ số;Nguồn;Ngày\nĐiện Biên;8.sipas;82,96;Bộ Nội vụ;28/3/2025\nLai Châu;8.sipas;85;Bộ Nội vụ;28/3/2025\n',
  )
  const shown = await preview(first)
  expect(shown.preview.map(({ unitName, state, to, date }) => [unitName, state, to.value, date?.day])).toEqual([
    ['Điện Biên', 'new', '82.96', 28],
    ['Lai Châu', 'new', '85', 28],
  ])
  expect(await bring(first)).toEqual({ entered: 2 })
  expect(await bring(first, quan)).toEqual({ entered: 0 })
  const second = await tableOf(titles, ['Điện Biên', '8.sipas', 82.97, 'Bộ Nội vụ, đính chính', ''])
  expect(await bring(second, quan)).toEqual({ entered: 1 })
  expect(await versions()).toEqual([
    't 8.sipas 1 82.96 2025-03-28 khach',
    't 8.sipas 2 82.97 2025-03-28 quan',
    'f 8.sipas 1 85 2025-03-28 khach',
  ])
  const results = await readResults(campaign.context, lan, campaign.round)
  expect(results.items.find(({ item }) => item.code === '8.sipas')?.computed.proof.figures[0]?.source).toBe(
    'Bộ Nội vụ, đính chính',
  )
  const { units, figures } = await readSurveyPoints(campaign.context, khach, campaign.id)
  expect(units.map(({ name }) => name)).toEqual(['Điện Biên', 'Lai Châu'])
  expect(figures.map(({ value, by }) => [value, by?.id])).toContainEqual(['82.97', 'quan'])
})

test('another day for the same value is a change too', async () => {
  const file = await tableOf(titles, ['Lai Châu', '8.sipas', 85, 'Bộ Nội vụ', '30/3/2025'])
  expect(
    (await preview(file)).preview.map(({ state, dateBefore, date }) => [state, dateBefore?.day, date?.day]),
  ).toEqual([['changed', 28, 30]])
})

test('what somebody changed since the template was made is not overwritten', async () => {
  const bytes = await makeSurveySheet(campaign.context, khach, campaign.id)
  const filled = await edited(bytes, (sheet) => {
    sheet.eachRow((row) => {
      const cells = row.values as unknown[]
      if (cells[1] === 'Lai Châu' && cells[2] === '8.sipas') row.getCell(6).value = 86
    })
  })
  expect(
    (await preview(filled)).preview.filter(({ state }) => state !== 'unchanged').map(({ state }) => state),
  ).toEqual(['changed'])
  await bring(await tableOf(titles, ['Lai Châu', '8.sipas', 84, '', '']))
  expect(await refused(bring(filled))).toBe('stale-sheet')
})

test('every import is told in the log, with the checksum of its file', async () => {
  const rows = await database.owner
    .selectFrom('audit_log')
    .select(['person_id', 'details'])
    .where('action', '=', 'import-survey-points')
    .orderBy('seq')
    .execute()
  expect(rows[0]).toMatchObject({ person_id: 'khach', details: { entered: 2, units: 2, sha256: expect.any(String) } })
})

test('totals need every survey: a gap is no zero, and after publication nothing is brought in', {
  timeout: 60_000,
}, async () => {
  await driveTo(database, campaign, 'released')
  campaign.at(noon(3, 21))
  const { gaps, ranking } = await readPublishing(campaign.context, tham, campaign.id)
  expect(gaps.map(({ organisationName, codes }) => [organisationName, codes])).toEqual([
    ['Điện Biên', ['2.khao-sat', '4.khao-sat', '5.khao-sat', '6.khao-sat', '7.khao-sat']],
    ['Lai Châu', ['2.khao-sat', '4.khao-sat', '5.khao-sat', '6.khao-sat', '7.khao-sat']],
  ])
  expect(ranking.units.map(({ total, rank, group }) => [total, rank, group])).toEqual([
    [null, null, null],
    [null, null, null],
  ])
  await sql`insert into publications values (${campaign.id}, 1, '{}', ${'a'.repeat(64)}, null, null, now())`.execute(
    database.owner,
  )
  expect(await refused(bring(await tableOf(titles, ['Lai Châu', '8.sipas', 90, '', ''])))).toBe('wrong-state')
})

test('published points of surveys are corrected by a table and a reason, with the next publication', async () => {
  const correct = async (percent: number, reason = 'Nhầm kết quả của Lai Châu', who = tham, source = 'Báo cáo') =>
    correctSurveyPoints(campaign.context, who, {
      ...{ campaign: campaign.id, reason },
      file: await tableOf(titles, ['Lai Châu', '8.sipas', percent, source, '']),
    })
  const standing = await versions()
  for (const who of [khach, lan]) expect(await refused(correct(90, 'x', who))).toBe('not-permitted')
  expect(await refused(correct(90, '  '))).toBe('invalid-input')
  expect(await refused(correct(84, 'x', tham, ''))).toBe('invalid-input')
  expect(await refused(correct(184))).toBe('faulty-files')
  expect([await versions(), (await readPublications(campaign.context, tham, campaign.id)).length]).toEqual([
    standing,
    1,
  ])

  const { number } = await correct(90)
  expect(number).toBe(2)
  const [newest] = await readPublications(campaign.context, lan, campaign.id)
  expect(newest?.correction).toBe('Nhầm kết quả của Lai Châu (Lai Châu, 8 (SIPAS): 84 → 90)')
  const { content } = await readPublication(campaign.context, lan, campaign.id, 2)
  const { rounds } = JSON.parse(content) as PublicationFile
  const there = rounds.find(({ organisation }) => organisation.name === 'Lai Châu')
  expect(there?.figures.find(({ code }) => code === '8.sipas')).toMatchObject({ value: '90', source: 'Báo cáo' })
  const told = database.owner.selectFrom('audit_log').select(['person_id', 'details'])
  const rows = await told.where('action', '=', 'correct-publication').execute()
  expect(rows).toMatchObject([{ person_id: tham.id, details: { number: 2, correction: newest?.correction } }])
})
