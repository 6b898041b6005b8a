import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DrawProtocol } from '../../../src/contract/draw-records.ts'
import type { SourceFile } from '../../../src/files/source-file.ts'
import { bringSurveyFile, withdrawSurveyFile } from '../../../src/operations/campaign-survey/bring-survey-file.ts'
import { commitSurveyList } from '../../../src/operations/campaign-survey/commit-survey-list.ts'
import { drawSurveyList } from '../../../src/operations/campaign-survey/draw-survey-list.ts'
import { readProtocolCheck } from '../../../src/operations/campaign-survey/read-protocol.ts'
import { readSurvey, readSurveyFile } from '../../../src/operations/campaign-survey/read-survey.ts'
import { describeProblem, Problem } from '../../../src/problem.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { listFile, planFile, protocolFile } from '../../support/campaign-survey.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { lan, quan } from '../../support/people.ts'
import { runHere } from '../../support/run-here.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** quan coordinates. Villages were drawn; the households of one of them are listed, committed to at noon of 3/2 and drawn later. */

let database: TestDatabase
let campaign: TestCampaign
let now = noon(2, 3)

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
})
afterAll(() => database.close())

const context = () => ({ ...campaign.context, now: () => now })
const told = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? `${error.code}: ${describeProblem(error, 'vi')}` : error),
  )
const bring = (kind: 'plan' | 'protocol', file: SourceFile) =>
  bringSurveyFile(context(), quan, { campaign: campaign.id, kind, file })
const commit = (file = listFile, who = quan) => commitSurveyList(context(), who, { campaign: campaign.id, file })
const draw = (publishedAt = noon(2, 4), file = listFile, who = quan) =>
  drawSurveyList(context(), who, { campaign: campaign.id, file, seed: { source: 'Xổ số', publishedAt, text: '67890' } })
const read = () => readSurvey(context(), quan, campaign.id)
const content = async (number: number) =>
  Buffer.from((await readSurveyFile(context(), quan, { campaign: campaign.id, number })).content)
const withdraw = (number: number) => withdrawSurveyFile(context(), quan, { campaign: campaign.id, number })
const changed = (from: string, to: string): SourceFile => ({
  name: 'ho.csv',
  bytes: Buffer.from(Buffer.from(listFile.bytes).toString().replace(from, to)),
})
const [first, second] = JSON.parse(protocolFile.bytes.toString()).stages[1].groups.flatMap(
  (group: { drawn: { code: string }[] }) => group.drawn.map(({ code }) => code),
) as string[]

test('there is an order: the plan, the protocol of the villages, the list, and only then the seed', async () => {
  expect(await told(commit())).toMatch(/^draw-out-of-order: chưa có phương án/)
  await bring('plan', planFile)
  expect(await told(commit())).toMatch(/^draw-out-of-order: chưa có biên bản của bước trên/)
  await bring('protocol', protocolFile)
  expect(await told(draw())).toMatch(/^draw-out-of-order: danh sách của đơn vị này chưa được cam kết/)
  expect(await told(commit(listFile, lan))).toMatch(/^not-permitted/)
  expect(await told(draw(noon(2, 4), listFile, lan))).toMatch(/^not-permitted/)
})

test('a list is of one village that was drawn, and each fault is told by its line', async () => {
  expect(await told(commit(changed(`${first},2,`, `${second},2,`)))).toMatch(/^faulty-files: ho\.csv:/)
  expect(await told(commit(changed(`${first},2,`, `khác,2,`)))).toMatch(/^faulty-files: ho\.csv:3:/)
  const both = Buffer.from(listFile.bytes).toString()
  const other = both.split('\n').slice(1).join('\n').replaceAll(`${first},`, `${second},`)
  expect(await told(commit({ name: 'ho.csv', bytes: Buffer.from(`${both}\n${other}`) }))).toMatch(
    /^invalid-input: .*danh sách của đúng một đơn vị/,
  )
  expect((await read()).lists).toEqual([])
})

test('a list is committed to by its hash; the list itself is not kept, and no other is taken beside it', async () => {
  await commit()
  const { lists, files } = await read()
  expect(lists).toMatchObject([
    { name: `cam-ket-household-${first}.json`, at: now, withdrawnAt: null, protocol: null, record: { units: 9 } },
  ])
  expect(files.map(({ kind }) => kind)).toEqual(['plan', 'protocol', 'list-commitment'])
  expect(await told(commit())).toMatch(/^list-committed: danh sách này của đơn vị .* đã được cam kết/)
  expect(await told(commit(changed('Hộ 2', 'Hộ hai')))).toMatch(/^list-committed: .*tệp này có mã băm/)
})

test('the seed is published after the commitment, and the list is the one committed to', async () => {
  now = noon(2, 5)
  expect(await told(draw(noon(2, 3)))).toMatch(/^early-seed: /)
  expect(await told(draw(noon(2, 6)))).toMatch(/^invalid-input/)
  expect(await told(draw(noon(2, 4), changed('Hộ 2', 'Hộ hai')))).toMatch(/^not-as-committed: .*khung mẫu/)
})

test('households are drawn once, and the command line draws the same from the same files', async () => {
  const { number } = await draw()
  expect(await told(draw())).toMatch(/^draw-out-of-order: bản cam kết này đã dùng/)
  const protocol = JSON.parse((await content(number)).toString()) as DrawProtocol
  const golden = JSON.parse(protocolFile.bytes.toString()) as DrawProtocol
  expect(protocol).toMatchObject({ seed: 'Xổ số, 04/02/2025 12:00: 67890', previous: golden.sha256 })
  expect(protocol.stages[0]?.groups).toMatchObject([{ parent: first, units: 9, places: 3 }])
  const [list] = (await read()).lists
  expect([list?.protocol, list?.record]).toEqual([number, protocol.commitment])
  const check = await readProtocolCheck(context(), quan, { campaign: campaign.id, number })
  expect(check).toMatchObject({ plan: { state: 'same' }, commitment: { state: 'here', at: noon(2, 3) } })
  const folder = temporaryFolder()
  const written = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const files = [
    ...['--plan', written('plan.yaml', planFile.bytes), '--list', written('ho.csv', listFile.bytes)],
    ...['--protocol', written('bien-ban.json', protocolFile.bytes)],
  ]
  const { code, stderr } = await runHere(['survey', 'verify-draw', written('ho.json', await content(number)), ...files])
  expect([code, stderr]).toEqual([0, ''])
})

test('a commitment that is withdrawn stays in sight, and nothing is drawn twice in a village', async () => {
  const [list] = (await read()).lists
  await withdraw(list?.number ?? 0)
  expect(await told(commit())).toMatch(/^draw-out-of-order: đã có biên bản rút trong đơn vị này/)
  await withdraw(list?.protocol ?? 0)
  now = noon(2, 10)
  await commit()
  expect((await read()).lists).toMatchObject([
    { withdrawnAt: null, protocol: null, at: noon(2, 10) },
    { withdrawnAt: noon(2, 5), protocol: list?.protocol },
  ])
})
