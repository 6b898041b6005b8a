import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BroughtFileKind } from '../../../src/assessment/survey/survey-rights.ts'
import type { SourceFile } from '../../../src/files/source-file.ts'
import { bringSurveyFile, withdrawSurveyFile } from '../../../src/operations/campaign-survey/bring-survey-file.ts'
import { printSurveyProtocol } from '../../../src/operations/campaign-survey/print-survey-protocol.ts'
import { readSurvey } from '../../../src/operations/campaign-survey/read-survey.ts'
import { readSurveyResult } from '../../../src/operations/campaign-survey/read-survey-result.ts'
import { requestSurveyJob } from '../../../src/operations/campaign-survey/request-survey-job.ts'
import { downloadSurveySample, readSurveySample } from '../../../src/operations/campaign-survey/survey-sample.ts'
import { readJob } from '../../../src/operations/read-jobs.ts'
import { runJob } from '../../../src/operations/run-job.ts'
import { describeProblem, Problem } from '../../../src/problem.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type DrawnSurvey, drawnExample, drawnSurvey } from '../../support/drawn-survey.ts'
import { type JobsParts, jobsContextOf } from '../../support/jobs.ts'
import { introduce, khach, provinceCalled, quan } from '../../support/people.ts'
import { resealed } from '../../support/resealed.ts'
import { runHere } from '../../support/run-here.ts'
import { textOfPart } from '../../support/word-file.ts'

/** quan coordinates and brings in the draw; khach is of the survey office and computes. The sample is that of the example. */

let database: TestDatabase
let campaign: TestCampaign
let parts: JobsParts
let drawn: DrawnSurvey
const folder = mkdtempSync(join(tmpdir(), 'chiso-test-'))

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  parts = jobsContextOf(database)
  drawn = await drawnSurvey(folder)
  await introduce(database, khach, { role: 'survey-office', at: await provinceCalled(database, 'bo noi vu') })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const told = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? `${error.code}: ${describeProblem(error, 'vi')}` : error),
  )
const fileAt = (path: string, name = basename(path)) => ({ name, bytes: readFileSync(path) })
const bring = (kind: BroughtFileKind, file: SourceFile = fileAt(`${drawnExample}/design.yaml`), who = quan) =>
  bringSurveyFile(campaign.context, who, { campaign: campaign.id, kind, file })
const read = () => readSurvey(campaign.context, khach, campaign.id)
const ask = () => requestSurveyJob(parts.context, khach, { campaign: campaign.id, column: null })
const compute = async () => {
  const job = await ask()
  await runJob({ ...parts.context, letters: parts.letters }, job.id, { isLastTry: true })
  return readJob(parts.context, khach, job.id)
}
const fault = async () => (await compute()).problem?.title.vi
const withdraw = async (name: string) => {
  const number = (await read()).files.find((file) => file.name === name)?.number ?? 0
  return withdrawSurveyFile(campaign.context, quan, { campaign: campaign.id, number })
}

test('a design that names only the columns of units comes before the protocols, and waits for them', async () => {
  await bring('design', undefined, khach)
  await bring('answers', fileAt(`${drawnExample}/tra-loi.csv`), khach)
  expect((await read()).weightSource).toBe('protocols')
  expect(await told(ask())).toMatch(/^wrong-state: .*chưa có biên bản rút mẫu/)
  const typed = {
    name: 'design.yaml',
    bytes: Buffer.from('stages:\n  - { unit: ma_xa, population: so_xa }\nmeans: [c1]\n'),
  }
  expect(await told(bring('design', typed, khach))).toMatch(
    /^faulty-files: design\.yaml:\d+:\d+: .*ghi đúng một trong hai khóa: weight/,
  )
})

test('a record of replacements comes after its protocol, whole, and one for each protocol', async () => {
  await bring('plan', fileAt(`${drawnExample}/plan.yaml`))
  const [record = '', later = ''] = drawn.replacements
  expect(await told(bring('replacements', fileAt(record)))).toMatch(
    /^unrelated-protocols: "bien-ban\.thay-the\.json" là bản ghi thay thế của một biên bản không có ở đây/,
  )
  for (const path of drawn.protocols) await bring('protocol', fileAt(path))
  const text = readFileSync(record, 'utf8')
  const altered = { name: 'x.json', bytes: Buffer.from(text.replace('lũ', 'bão')) }
  expect(await told(bring('replacements', altered))).toMatch(
    /^unsound-replacements: bản ghi thay thế "x\.json", lần thay thứ 1, .*đã bị sửa/,
  )
  for (const path of [record, later]) expect(await told(bring('replacements', fileAt(path)))).toBe('done')
  expect(await told(bring('replacements', fileAt(record, 'lan-hai.json')))).toBe(
    'unrelated-protocols: "lan-hai.json" là bản ghi thay thế của cùng một biên bản như "bien-ban.thay-the.json"',
  )
  expect(await told(bring('replacements', fileAt(record)))).toBe('done')
})

test('strata, chances and weights come from the protocols, as on the command line, and the result names them', async () => {
  expect(await compute()).toMatchObject({ state: 'done' })
  const { head, content } = await readSurveyResult(campaign.context, quan, { campaign: campaign.id, version: 1 })
  expect(head.inputs.map(({ kind, name }) => [kind, name])).toEqual([
    ['design', 'design.yaml'],
    ['answers', 'tra-loi.csv'],
    ['protocol', 'bien-ban.json'],
    ['protocol', 'bien-ban-ho.json'],
    ['replacements', 'bien-ban-ho.thay-the.json'],
    ['replacements', 'bien-ban.thay-the.json'],
  ])
  const files = ['--design', `${drawnExample}/design.yaml`, ...drawn.protocols.flatMap((path) => ['--protocol', path])]
  const records = drawn.replacements.flatMap((path) => ['--replacements', path])
  const { stdout } = await runHere([
    'survey',
    'estimate',
    `${drawnExample}/tra-loi.csv`,
    ...files,
    ...records,
    '--json',
  ])
  const { estimates } = JSON.parse(stdout) as {
    estimates: readonly { id: string; value: number; standardError: number }[]
  }
  expect(estimates.length).toBeGreaterThan(5)
  expect(content.estimates.map(({ id, value, standardError }) => ({ id, value, standardError }))).toEqual(
    estimates.map(({ id, value, standardError }) => ({ id, value, standardError })),
  )
})

test('who is to be asked is listed as on the command line, and the paper bears the name of the organiser', async () => {
  expect(await readSurveySample(campaign.context, quan, campaign.id)).toEqual({
    ...{ stage: 'Hộ', asked: 70, reserves: 27, left: [], warnings: [] },
  })
  const list = { campaign: campaign.id, format: 'csv', language: 'vi' } as const
  const out = join(folder, 'danh-sach.csv')
  const files = drawn.protocols.flatMap((path) => ['--protocol', path])
  const records = drawn.replacements.flatMap((path) => ['--replacements', path])
  await runHere(['survey', 'sample', ...files, ...records, '--out', out])
  const made = Buffer.from(await downloadSurveySample(campaign.context, quan, list))
  expect(made.toString()).toBe(readFileSync(out, 'utf8'))
  const number = (await read()).files.find(({ name }) => name === 'bien-ban.json')?.number ?? 0
  const { name, bytes } = await printSurveyProtocol(campaign.context, quan, {
    ...{ campaign: campaign.id, number, format: 'docx' },
  })
  const text = textOfPart(Buffer.from(bytes), 'word/document.xml')
  expect(name).toBe('bien-ban.docx')
  for (const told of ['BỘ NỘI VỤ', 'Người rút mẫu: ……………………', 'Số gieo công khai']) expect(text).toContain(told)
})

test('what does not fit together is told by the names of the files, and keeps no result', async () => {
  const protocol = JSON.parse(readFileSync(drawn.protocols[0] ?? '', 'utf8'))
  await bring('protocol', { ...resealed({ ...protocol, seed: 'Xổ số miền Nam 3/12/2026: 54321' }), name: 'khac.json' })
  expect(await fault()).toBe('"khac.json" cũng là biên bản rút từ khung mẫu, như "bien-ban.json"')
  await withdraw('khac.json')
  await withdraw('bien-ban.thay-the.json')
  expect(await fault()).toMatch(/^"bien-ban-ho\.json" đã nhận đơn vị dự bị thay thế: thêm bản ghi thay thế/)
  await bring('replacements', fileAt(drawn.replacements[0] ?? ''))
  await withdraw('bien-ban-ho.json')
  await withdraw('bien-ban-ho.thay-the.json')
  expect(await fault()).toMatch(/^design\.yaml:2:1: .*chưa có biên bản rút bước Hộ/)
  expect(await readSurveySample(campaign.context, quan, campaign.id)).toMatchObject({
    ...{ stage: 'Thôn', asked: 14, left: ['Hộ'] },
  })
  const { results } = await read()
  expect(results).toHaveLength(1)
})
