import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BroughtFileKind } from '../../../src/assessment/survey/survey-rights.ts'
import { toDecimalText } from '../../../src/number/round.ts'
import {
  correctResultPoints,
  enterResultPoints,
  previewResultPoints,
} from '../../../src/operations/campaign-survey/bring-result-points.ts'
import { bringSurveyFile, withdrawSurveyFile } from '../../../src/operations/campaign-survey/bring-survey-file.ts'
import { downloadSurveyResult } from '../../../src/operations/campaign-survey/download-survey-result.ts'
import { readSurvey, readSurveyFile } from '../../../src/operations/campaign-survey/read-survey.ts'
import { readSurveyResult } from '../../../src/operations/campaign-survey/read-survey-result.ts'
import { requestSurveyJob } from '../../../src/operations/campaign-survey/request-survey-job.ts'
import { cancelJob } from '../../../src/operations/cancel-job.ts'
import { readJob } from '../../../src/operations/read-jobs.ts'
import { readResults } from '../../../src/operations/read-round.ts'
import { runJob } from '../../../src/operations/run-job.ts'
import { describeProblem, Problem } from '../../../src/problem.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import {
  answersFile,
  bringSurvey,
  designFile,
  namedUnits,
  planFile,
  protocolFile,
} from '../../support/campaign-survey.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { isLet } from '../../support/is-let.ts'
import { type JobsParts, jobsContextOf } from '../../support/jobs.ts'
import { introduce, khach, lan, provinceCalled, quan, ta, tham } from '../../support/people.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { toParquet } from '../../support/to-parquet.ts'

/** khach is of the survey office of the ministry; ta, who appraises, has that role too, and from the second test on coordinates. */

let database: TestDatabase
let campaign: TestCampaign
let parts: JobsParts

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  const made = jobsContextOf(database)
  parts = { ...made, context: { ...made.context, now: () => noon(2, 3) } }
  await introduce(database, khach, { role: 'survey-office', at: await provinceCalled(database, 'bo noi vu') })
})
afterAll(() => database.close())

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )
const bring = (kind: BroughtFileKind, file = designFile, who = khach) =>
  bringSurveyFile(campaign.context, who, { campaign: campaign.id, kind, file })
const read = (who = khach) => readSurvey(campaign.context, who, campaign.id)
const ask = (column: string | null, who = khach) =>
  requestSurveyJob(parts.context, who, { campaign: campaign.id, column })
const compute = async (column: string | null) => {
  const job = await ask(column)
  await runJob({ ...parts.context, letters: parts.letters }, job.id, { isLastTry: true })
  return readJob(parts.context, khach, job.id)
}
const result = (version: number, who = khach) =>
  readSurveyResult(campaign.context, who, { campaign: campaign.id, version })
const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) })

test('who coordinates brings in plan and protocol, and takes no other part', async () => {
  expect(await refused(bring('plan', planFile, quan))).toBe('done')
  expect(await refused(bring('protocol', protocolFile, quan))).toBe('done')
  for (const kind of ['design', 'answers'] as const)
    expect([kind, await refused(bring(kind, answersFile(), quan))]).toEqual([kind, 'not-permitted'])
  expect(await refused(ask(null, quan))).toBe('not-permitted')
  for (const who of [lan, tham]) expect(await refused(bring('plan', planFile, who))).toBe('not-permitted')
})

test('the role of the survey office beside that of a coordinator lifts no wall', async () => {
  const ministry = await provinceCalled(database, 'bo noi vu')
  await introduce(database, ta, { role: 'survey-office', at: ministry })
  expect(await refused(bring('design', designFile, ta))).toBe('done')
  await introduce(database, ta, { role: 'coordinator', at: ministry })
  expect(await refused(bring('design', designFile, ta))).toBe('not-permitted')
  expect(await refused(bring('answers', answersFile(), ta))).toBe('not-permitted')
  const writes = (who: typeof ta) =>
    isLet(database, who.id, async (tx) => {
      await sql`insert into survey_results values (${campaign.id}, 9, null, '[]', '{}', ${who.id}, now())`.execute(tx)
      return true
    })
  expect([await writes(ta), await writes(khach)]).toEqual([false, true])
})

test('a file is read when it comes: faults are told by line and column, and nothing is kept', async () => {
  const before = await read()
  const plan = text('plan.yaml', 'stages:\n  - { name: Xã, unit: commune, draw: { total: 0 }, method: simple }\n')
  const told = await bring('plan', plan).catch((error: Problem) => describeProblem(error, 'vi'))
  expect(told).toMatch(/plan\.yaml:2:\d+/)
  const altered = text('bien-ban.json', Buffer.from(protocolFile.bytes).toString().replace('"order": 1', '"order": 2'))
  expect(await refused(bring('protocol', altered))).toBe('unsound-draw-record')
  expect(await refused(bring('protocol', text('x.json', '{}')))).toBe('unsound-draw-record')
  expect(await refused(bring('answers', text('x.csv', '')))).toBe('empty-file')
  const large = await bring('answers', { name: 'x.csv', bytes: new Uint8Array(20 * 2 ** 20 + 1) }).catch(
    (error: Problem) => describeProblem(error, 'vi'),
  )
  expect(large).toMatch(/tối đa 20 MB/)
  expect(await read()).toEqual(before)
})

test('without design or answers nothing is computed', async () => {
  expect(await refused(ask(null))).toBe('wrong-state')
})

test('a newer design takes the place of the one before, answers that of the same name, and what is withdrawn counts no more', async () => {
  await bringSurvey(campaign.context, khach, campaign.id)
  await bring('answers', answersFile('them.csv'))
  await bring('answers', answersFile())
  const { files, columns } = await read()
  expect(files.map(({ kind, name }) => [kind, name])).toEqual([
    ['plan', 'plan.yaml'],
    ['protocol', 'bien-ban.json'],
    ['design', 'design.yaml'],
    ['answers', 'them.csv'],
    ['answers', 'tra-loi.csv'],
  ])
  expect(columns.slice(0, 3)).toEqual(['stratum', 'commune', 'village'])
  const extra = files.find(({ name }) => name === 'them.csv')
  const withdrawn = { campaign: campaign.id, number: extra?.number ?? 0 }
  expect(await refused(withdrawSurveyFile(campaign.context, quan, withdrawn))).toBe('not-found')
  await withdrawSurveyFile(campaign.context, khach, withdrawn)
  expect(await refused(withdrawSurveyFile(campaign.context, khach, withdrawn))).toBe('not-found')
  expect((await read()).files.map(({ name }) => name)).not.toContain('them.csv')
})

test('what people answered is read by the survey office and who appraises; who coordinates does not see the file', async () => {
  const answers = (await read()).files.find(({ kind }) => kind === 'answers')
  const key = { campaign: campaign.id, number: answers?.number ?? 0 }
  for (const who of [khach, tham]) {
    const { content } = await readSurveyFile(campaign.context, who, key)
    expect(Buffer.compare(content, answersFile().bytes)).toBe(0)
  }
  expect(await refused(readSurveyFile(campaign.context, quan, key))).toBe('not-found')
  expect((await read(quan)).files.map(({ kind }) => kind)).toEqual(['plan', 'protocol', 'design'])
  expect((await read(quan)).columns).toEqual([])
  expect(await refused(read(lan))).toBe('not-permitted')
})

test('a survey is computed by a job: estimates as R gives them, ranks and tiers, each time as a new version', async () => {
  expect(await compute('age')).toMatchObject({ state: 'done', doneSteps: 3, allSteps: 3 })
  const { head, content, nameOf } = await result(1, quan)
  expect(head).toMatchObject({ version: 1, unitColumn: 'age', by: { id: 'khach' } })
  expect(head.inputs.map(({ kind, name }) => [kind, name])).toEqual([
    ['design', 'design.yaml'],
    ['answers', 'tra-loi.csv'],
  ])
  // The official form has a part I and a group I.
  const named = (['part', 'group', 'criterion'] as const).map((kind) => nameOf({ kind, id: 'I' }))
  expect(named).toEqual(['Việc xây dựng, tổ chức thực hiện chính sách (CS)', 'Kết quả dịch vụ', null])
  const golden = JSON.parse(readFileSync('test/golden/survey/estimates.json', 'utf8')).cases[0]
  for (const each of golden.estimates) {
    const domain = each.domain && namedUnits[each.domain as keyof typeof namedUnits]
    const found = content.estimates.find((own) => own.id === each.id && own.kind === each.kind && own.domain === domain)
    expect(found?.value).toBeCloseTo(each.value, 8)
    expect(found?.standardError).toBeCloseTo(each.standardError, 8)
  }
  expect(content.ranks?.units.map(({ id, rank }) => [id, rank])).toEqual([
    ['Nơi khác', 1],
    ['Tỉnh Lai Châu', 2],
    ['Điện Biên', 3],
  ])
  expect(await compute(null)).toMatchObject({ state: 'done' })
  expect((await result(2)).content.ranks).toBeNull()
  expect((await read()).results.map(({ version, unitColumn }) => [version, unitColumn])).toEqual([
    [2, null],
    [1, 'age'],
  ])
  expect(JSON.stringify((await result(1)).content)).toBe(JSON.stringify(content))
})

test('faults of answers fail the job with file, line and column, and keep no result', async () => {
  const faulty = Buffer.from(answersFile().bytes).toString().replace('\na,a1,1,1,7,6,10,', '\na,a1,1,1,7,sáu,10,')
  await bring('answers', text('tra-loi.csv', faulty))
  const { state, problem } = await compute('age')
  expect([state, problem?.code]).toEqual(['failed', 'faulty-files'])
  expect(problem?.title.vi).toMatch(/^tra-loi\.csv:2:12: "sáu"/)
  expect((await compute('không có')).problem?.title.vi).toMatch(/tra-loi\.csv/)
  expect((await read()).results).toHaveLength(2)
  await bring('answers', answersFile())
})

test('answers in Parquet give the same figures, and their faults are told by the number of the person', async () => {
  const [csv, parquet] = [join(temporaryFolder(), 'a.csv'), join(temporaryFolder(), 'a.parquet')]
  const names = (await read()).files.filter(({ kind }) => kind === 'answers')
  for (const { number } of names) await withdrawSurveyFile(campaign.context, khach, { campaign: campaign.id, number })
  writeFileSync(csv, answersFile().bytes)
  await toParquet(csv, parquet)
  await bring('answers', { name: 'tra-loi.parquet', bytes: readFileSync(parquet) })
  expect((await read()).columns).toEqual([])
  expect(await compute('age')).toMatchObject({ state: 'done' })
  const [first, same] = [(await result(1)).content, (await result(3)).content]
  for (const each of first.estimates) {
    const found = same.estimates.find(
      ({ id, kind, domain }) => `${id}${kind}${domain}` === `${each.id}${each.kind}${each.domain}`,
    )
    expect(found?.value).toBeCloseTo(each.value ?? Number.NaN, 9)
  }
  await toParquet(csv, parquet, "* replace ('7' as q1)")
  await bring('answers', { name: 'tra-loi.parquet', bytes: readFileSync(parquet) })
  expect((await compute('age')).problem?.title.vi).toMatch(/^tra-loi\.parquet:1:/)
  const [{ number = 0 } = {}] = (await read()).files.filter(({ kind }) => kind === 'answers')
  await withdrawSurveyFile(campaign.context, khach, { campaign: campaign.id, number })
  await bring('answers', answersFile())
})

test('a job that is cancelled on the way keeps no result', async () => {
  const job = await ask('age')
  await cancelJob(parts.context, khach, job.id)
  await runJob({ ...parts.context, letters: parts.letters }, job.id, { isLastTry: true })
  expect((await readJob(parts.context, khach, job.id)).problem?.code).toBe('cancelled-job')
  expect((await read()).results).toHaveLength(3)
})

test('all figures are downloaded as JSON with every digit, as CSV with decimal commas, as a workbook', async () => {
  const file = (format: 'json' | 'csv' | 'xlsx', language: 'vi' | 'en' = 'vi') =>
    downloadSurveyResult(campaign.context, quan, { campaign: campaign.id, version: 1, format, language })
  const { estimates } = JSON.parse(Buffer.from(await file('json')).toString())
  expect(estimates).toEqual(JSON.parse(JSON.stringify((await result(1)).content.estimates)))
  const lines = Buffer.from(await file('csv'))
    .toString()
    .split('\n')
  expect(lines[0]).toMatch(/^\uFEFFĐơn vị,Loại,Mã,Tên,/)
  const [line] = lines.filter((each) => each.startsWith('Điện Biên,Chung'))
  expect(line).toMatch(/^Điện Biên,Chung,overall,,55,\d+,"76,745345","2,894565",.*,3,\d,\d,\d,\d,\d$/)
  expect(line).toMatch(/\d+ xã làm đơn vị chọn mẫu trong 4 tầng/)
  // Every figure is ranked, not the overall index alone.
  const [ofPart] = lines.filter((each) => each.startsWith('Điện Biên,Phần,I'))
  expect(ofPart).toMatch(/,\d,\d,\d,\d,\d,\d$/)
  const english = Buffer.from(await file('csv', 'en')).toString()
  expect(english).toMatch(/\d+ communes as primary units in 4 strata/)
  expect(english).toMatch(/^\uFEFFUnit,Kind,Code,Name,/)
  expect(english).toMatch(/\nĐiện Biên,Overall,overall,,55,\d+,76\.745345,2\.894565,/)
  const workbook = await file('xlsx', 'en')
  expect(Buffer.from(workbook.subarray(0, 2)).toString()).toBe('PK')
})

test('points come from a result: organisations by name, rounded as the framework declares, exact in the round', async () => {
  const key = { campaign: campaign.id, version: 1 }
  const preview = await previewResultPoints(campaign.context, quan, key)
  expect(
    preview.rows.map(({ organisationName, unit, from, to, points, state }) => [
      ...[organisationName, unit, from, to, points && toDecimalText(points), state],
    ]),
  ).toEqual([
    ['Điện Biên', 'Điện Biên', null, '76.75', '7.675', 'new'],
    ['Lai Châu', 'Tỉnh Lai Châu', null, '80.11', '8.011', 'new'],
  ])
  expect([preview.unknown, preview.missing]).toEqual([['Nơi khác'], []])
  for (const who of [quan, tham, lan])
    expect(await refused(enterResultPoints(campaign.context, who, key))).toBe('not-permitted')
  expect(await enterResultPoints(campaign.context, khach, key)).toEqual({ entered: 2 })
  expect(await enterResultPoints(campaign.context, khach, key)).toEqual({ entered: 0 })
  const { items } = await readResults(campaign.context, lan, campaign.round)
  const { computed } = items.find(({ item }) => item.code === '8.sipas') ?? {}
  expect(computed?.value && toDecimalText(computed.value)).toBe('7.675')
  expect(computed?.proof.figures[0]?.source).toBe('Kết quả khảo sát SIPAS năm 2024, bản 1')
})

test('once a campaign is published no points come in', async () => {
  await sql`insert into publications values (${campaign.id}, 1, '{}', ${'a'.repeat(64)}, null, null, now())`.execute(
    database.owner,
  )
  const key = { campaign: campaign.id, version: 1 }
  expect(await refused(enterResultPoints(campaign.context, khach, key))).toBe('wrong-state')
})

test('published points are corrected by a result, with the next publication', async () => {
  const key = { campaign: campaign.id, version: 1, reason: 'Tính lại quyền số' }
  for (const who of [khach, quan, lan])
    expect(await refused(correctResultPoints(campaign.context, who, key))).toBe('not-permitted')
  expect((await previewResultPoints(campaign.context, tham, key)).entering).toBe('correct')
  expect((await previewResultPoints(campaign.context, khach, key)).entering).toBeNull()
  expect(await refused(correctResultPoints(campaign.context, tham, key))).toBe('invalid-input')
})

test('what is done to a survey is told in the log, with hashes', async () => {
  const { rows } = await sql<{ action: string; details: Record<string, unknown> }>`
    select action, details from audit_log where action like '%survey%' order by seq`.execute(database.owner)
  const computed = rows.find(({ action }) => action === 'compute-survey')
  expect(computed?.details).toMatchObject({
    version: 1,
    column: 'age',
    inputs: [{ kind: 'design' }, { kind: 'answers' }],
  })
  expect(rows.map(({ action }) => action)).toContain('withdraw-survey-file')
  const brought = rows.find(({ action }) => action === 'bring-survey-file')
  expect(brought?.details).toMatchObject({
    kind: 'plan',
    file: 'plan.yaml',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const points = rows.find(({ action }) => action === 'import-survey-points')
  expect(points?.details).toMatchObject({ file: 'khao-sat-ban-1.csv', entered: 2 })
})
