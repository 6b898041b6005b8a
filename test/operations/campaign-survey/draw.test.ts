import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DrawProtocol } from '../../../src/contract/draw-records.ts'
import type { SourceFile } from '../../../src/files/source-file.ts'
import { bringSurveyFile, withdrawSurveyFile } from '../../../src/operations/campaign-survey/bring-survey-file.ts'
import { commitSurveyFrame } from '../../../src/operations/campaign-survey/commit-survey-frame.ts'
import { drawSurveySample } from '../../../src/operations/campaign-survey/draw-survey-sample.ts'
import { keepSurveyFile } from '../../../src/operations/campaign-survey/keep-survey-file.ts'
import { readProtocolCheck, readProtocolText } from '../../../src/operations/campaign-survey/read-protocol.ts'
import { readSurvey, readSurveyFile } from '../../../src/operations/campaign-survey/read-survey.ts'
import { describeProblem, Problem } from '../../../src/problem.ts'
import { asPerson } from '../../../src/store/database.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { designFile, frameFile, planFile, protocolFile } from '../../support/campaign-survey.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, khach, lan, provinceCalled, quan, tham } from '../../support/people.ts'
import { resealed } from '../../support/resealed.ts'
import { runHere } from '../../support/run-here.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** quan coordinates at the ministry and draws; khach is of its survey office. The frame is committed to at noon of 3/2/2025. */

let database: TestDatabase
let campaign: TestCampaign
let now = noon(2, 3)

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  await introduce(database, khach, { role: 'survey-office', at: await provinceCalled(database, 'bo noi vu') })
})
afterAll(() => database.close())

const context = () => ({ ...campaign.context, now: () => now })
const told = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? `${error.code}: ${describeProblem(error, 'vi')}` : error),
  )
const bring = (kind: 'plan' | 'protocol', file: SourceFile, who = quan) =>
  bringSurveyFile(context(), who, { campaign: campaign.id, kind, file })
const commit = (file = frameFile, who = quan) => commitSurveyFrame(context(), who, { campaign: campaign.id, file })
const seed = (publishedAt: Date, text = '12345') => ({ source: 'Xổ số miền Bắc', publishedAt, text })
const draw = (publishedAt = noon(2, 4), who = quan) =>
  drawSurveySample(context(), who, { campaign: campaign.id, seed: seed(publishedAt) })
const read = (who = quan) => readSurvey(context(), who, campaign.id)
const content = async (number: number) =>
  Buffer.from((await readSurveyFile(context(), quan, { campaign: campaign.id, number })).content)
const check = (number: number) => readProtocolCheck(context(), quan, { campaign: campaign.id, number })
const withdraw = (number: number, who = quan) => withdrawSurveyFile(context(), who, { campaign: campaign.id, number })
const named = (kind: string) =>
  read().then(({ files }) => files.filter((file) => file.kind === kind).at(-1)?.number ?? 0)
const changed = ({ name, bytes }: SourceFile, from: string, to: string): SourceFile => ({
  name,
  bytes: Buffer.from(Buffer.from(bytes).toString().replace(from, to)),
})

test('there is an order: first the plan, then the frame, and only then the seed', async () => {
  expect(await told(commit())).toMatch(/^draw-out-of-order: chưa có phương án/)
  await bring('plan', planFile)
  expect(await told(draw())).toMatch(/^draw-out-of-order: chưa có khung mẫu/)
})

test('the plan is read stage by stage; one whose file has errors is told with them', async () => {
  const { plan } = await read()
  expect(plan?.faults).toEqual([])
  expect(plan?.stages).toMatchObject([
    { name: 'Xã', draw: { kind: 'total', units: 4 }, stratum: 'region', certainty: ['X03'], listedLater: false },
    { name: 'Thôn', draw: { kind: 'per-parent', units: 2 }, method: 'pps-systematic', size: 'households' },
    { name: 'Hộ', method: 'simple', reserves: 2, listedLater: true },
  ])
  const kept = { ...planFile, bytes: Buffer.from('stages:\n  - { name: Xã }\n') }
  await asPerson(database.db, quan.id, (tx) =>
    keepSurveyFile(context(), tx, quan, { campaign: campaign.id, kind: 'plan', file: kept }),
  )
  const broken = (await read()).plan
  expect(broken?.stages).toEqual([])
  expect(broken?.faults.map(({ place }) => [place.file, place.line])).toContainEqual(['plan.yaml', 2])
  await bring('plan', planFile)
})

test('a frame with faults is committed to by nobody, and each fault is told by its line', async () => {
  expect(await told(commit(changed(frameFile, 'miền núi,324', 'miền núi,0')))).toMatch(/^faulty-files: khung\.csv:3:/)
  expect((await read()).commitments).toEqual([])
})

test('who neither coordinates nor surveys commits to nothing and draws nothing', async () => {
  for (const who of [lan, tham]) {
    expect(await told(commit(frameFile, who))).toMatch(/^not-permitted/)
    expect(await told(draw(noon(2, 4), who))).toMatch(/^not-permitted/)
  }
})

test('a frame is committed to with its hash, the moment and who brought it in', async () => {
  await commit()
  const { commitments, files } = await read()
  expect(commitments).toMatchObject([{ by: { id: 'quan' }, at: now, withdrawnAt: null, protocol: null }])
  const golden = JSON.parse(protocolFile.bytes.toString()) as DrawProtocol
  expect(commitments[0]?.record).toMatchObject({
    ...{ committedOn: '2025-02-03', frame: golden.frame.sha256, plan: golden.plan.sha256, units: 39, stage: null },
  })
  expect(files.map(({ kind, name }) => [kind, name])).toEqual([
    ['plan', 'plan.yaml'],
    ['frame', 'khung.csv'],
    ['commitment', 'cam-ket.json'],
  ])
})

test('a frame that was changed after its commitment is refused, and says which hash counts', async () => {
  const { frame = '' } = (await read()).commitments[0]?.record ?? {}
  const refusal = await told(commit(changed(frameFile, 'miền núi,324', 'miền núi,325')))
  expect(refusal).toMatch(/^frame-committed: khung mẫu đã được cam kết với mã băm/)
  expect(refusal).toContain(frame)
  expect(await told(commit())).toMatch(/^frame-committed: khung mẫu này đã được cam kết/)
  expect((await read()).commitments).toHaveLength(1)
})

test('a seed that was published before the commitment, or is not published yet, draws nothing', async () => {
  now = noon(2, 5)
  expect(await told(draw(noon(2, 3)))).toMatch(/^early-seed: số gieo công bố lúc 03\/02\/2025 12:00/)
  expect(await told(draw(noon(2, 6)))).toMatch(/^invalid-input/)
  expect(await read()).toMatchObject({ commitments: [{ protocol: null }] })
})

test('after another plan came the commitment no longer holds, and nothing is drawn', async () => {
  await bring('plan', changed(planFile, 'total: 4', 'total: 5'))
  expect(await told(draw())).toMatch(/^not-as-committed: .*phương án/)
  await bring('plan', planFile)
})

test('a sample is drawn once by a commitment, and its seed names source and moment', async () => {
  const { number } = await draw()
  const protocol = JSON.parse((await content(number)).toString()) as DrawProtocol
  expect(protocol.seed).toBe('Xổ số miền Bắc, 04/02/2025 12:00: 12345')
  expect((await read()).commitments).toMatchObject([{ protocol: number, record: protocol.commitment }])
  expect(await told(draw(noon(2, 5)))).toMatch(/^draw-out-of-order: bản cam kết này đã dùng/)
  expect(await check(number)).toEqual({
    plan: { state: 'same', differences: [] },
    replay: { state: 'same', differences: [] },
    commitment: { state: 'here', at: noon(2, 3) },
  })
})

test('anybody verifies the protocol by the command line from the files as they are downloaded', async () => {
  const folder = temporaryFolder()
  const paths = new Map<string, string>()
  for (const { kind, name, number } of (await read()).files) {
    paths.set(kind, join(folder, name))
    writeFileSync(join(folder, name), await content(number))
  }
  const path = (kind: string) => paths.get(kind) ?? ''
  const files = ['--plan', path('plan'), '--frame', path('frame')]
  const verified = await runHere(['survey', 'verify-draw', path('protocol'), ...files])
  expect([verified.code, verified.stderr]).toEqual([0, ''])
  const again = ['--seed', 'Xổ số miền Bắc, 04/02/2025 12:00: 12345', '--commitment', path('commitment')]
  const out = join(folder, 'lai.json')
  expect((await runHere(['survey', 'draw', ...files, ...again, '--out', out])).code).toBe(0)
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(path('protocol'), 'utf8'))
  const lines = await readProtocolText(context(), quan, {
    ...{ campaign: campaign.id, number: await named('protocol'), language: 'vi' },
  })
  expect(lines.name).toMatch(/^bien-ban-\d+\.txt$/)
  expect(lines.text).toMatch(/^BIÊN BẢN RÚT MẪU\nSố gieo: Xổ số miền Bắc, 04\/02\/2025 12:00: 12345\n/)
})

test('a protocol from elsewhere is drawn again from the frame, and one that differs is refused unit by unit', async () => {
  const { number } = await bring('protocol', protocolFile)
  expect(await check(number)).toMatchObject({
    ...{ plan: { state: 'same' }, replay: { state: 'same' }, commitment: { state: 'elsewhere', at: null } },
  })
  const protocol = JSON.parse(protocolFile.bytes.toString()) as DrawProtocol
  const other = resealed({ ...protocol, seed: 'Xổ số ngày 3/12/2026: 54321' })
  expect(await told(bring('protocol', other))).toMatch(/^draw-differs: .*\n- (Xã|Thôn) \S+.*: /)
})

test('a protocol is held against the plan, each difference told by stage', async () => {
  const protocol = JSON.parse(protocolFile.bytes.toString()) as DrawProtocol
  const [first, second, third] = protocol.plan.stages
  const stages = [{ ...first!, method: 'simple' as const, stratum: null, reserves: 0 }, second!, third!]
  const refusal = await told(bring('protocol', resealed({ ...protocol, plan: { ...protocol.plan, stages } })))
  expect(refusal).toBe(
    [
      'protocol-not-of-plan: "bien-ban.json" khác với phương án:',
      '- bước Xã, cách rút: biên bản ghi simple, phương án ghi pps-systematic',
      '- bước Xã, cột tầng: biên bản ghi trống, phương án ghi region',
      '- bước Xã, số đơn vị dự bị: biên bản ghi 0, phương án ghi 1',
    ].join('\n'),
  )
  const fewer = protocol.stages.map((stage) => ({ ...stage, groups: stage.groups.slice(1) }))
  expect(await told(bring('protocol', resealed({ ...protocol, stages: fewer })))).toMatch(
    /bước Xã, số đơn vị rút: biên bản ghi \d, phương án ghi 4/,
  )
  const hash = resealed({ ...protocol, plan: { ...protocol.plan, sha256: 'a'.repeat(64) } })
  expect(await told(bring('protocol', hash))).toMatch(/\n- mã băm phương án: biên bản ghi aaaa/)
  const order = resealed({ ...protocol, stages: protocol.stages.slice(0, 1) })
  expect(await told(bring('protocol', order))).toMatch(
    /các bước được rút: biên bản ghi commune, phương án ghi commune, village/,
  )
})

test('frame and commitment are withdrawn together, stay in sight, and a new one is drawn by anew', async () => {
  const [first] = (await read()).commitments
  expect(await told(withdraw(await named('frame'), lan))).toMatch(/^not-permitted/)
  await withdraw(await named('frame'))
  const kinds = (await read()).files.map(({ kind }) => kind)
  expect(kinds).not.toContain('frame')
  expect(kinds).not.toContain('commitment')
  expect((await check(first?.protocol ?? 0)).replay.state).toBe('no-frame')
  now = noon(2, 10)
  await commit(changed(frameFile, 'miền núi,324', 'miền núi,325'))
  const { commitments } = await read()
  expect(commitments).toMatchObject([
    { withdrawnAt: null, protocol: null, at: noon(2, 10) },
    { withdrawnAt: noon(2, 5), protocol: first?.protocol },
  ])
  expect((await check(first?.protocol ?? 0)).replay.state).toBe('differs')
})

test('what is done to a draw is told in the log, with hashes, the seed and the number', async () => {
  const { rows } = await sql<{ action: string; details: Record<string, unknown> }>`
    select action, details from audit_log where action in ('commit-survey-frame', 'draw-survey-sample')
    order by seq`.execute(database.owner)
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(rows.slice(0, 2)).toMatchObject([
    { action: 'commit-survey-frame', details: { file: 'khung.csv', sha256: hash, frameHash: hash, units: 39 } },
    { action: 'draw-survey-sample', details: { seed: 'Xổ số miền Bắc, 04/02/2025 12:00: 12345', sha256: hash } },
  ])
})

test('a file that is no protocol is not checked, and a design is none of who draws', async () => {
  expect(await told(check(await named('plan')))).toMatch(/^not-found/)
  const design = bringSurveyFile(context(), quan, { campaign: campaign.id, kind: 'design', file: designFile })
  expect(await told(design)).toMatch(/^not-permitted/)
})
