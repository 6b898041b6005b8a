import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCampaign } from '../../../src/operations/campaigns/read-campaign.ts'
import { readFrameworkChanges } from '../../../src/operations/campaigns/read-framework-changes.ts'
import {
  requestOpening,
  requestPublication,
  requestRescoring,
} from '../../../src/operations/campaigns/request-campaign-job.ts'
import { rescore } from '../../../src/operations/campaigns/rescore.ts'
import { fillRound } from '../../../src/operations/import-round.ts'
import { alsoFindFrameworksIn } from '../../../src/operations/open-framework.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { publish } from '../../../src/operations/publications/publish.ts'
import { readPublication, readPublications } from '../../../src/operations/publications/read-publications.ts'
import { readJob, readJobFile } from '../../../src/operations/read-jobs.ts'
import { runJob } from '../../../src/operations/run-job.ts'
import { Problem } from '../../../src/problem.ts'
import { driveTo, noon, openTestCampaign, type TestCampaign, testCalendar } from '../../support/campaign.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type JobsParts, jobsContextOf } from '../../support/jobs.ts'
import { lan, provinceCalled, quan, tham } from '../../support/people.ts'

/** Work over all rounds of a campaign, done as the queue does it. */

let database: TestDatabase
let campaign: TestCampaign
let parts: JobsParts
let folder: string
let now = noon(2, 1)

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  const made = jobsContextOf(database)
  parts = { ...made, context: { ...made.context, now: () => now } }
  const opened = await openRound(exampleFolder)
  const entering = { by: null, at: noon(2, 2), reason: null }
  await database.owner.transaction().execute((tx) => fillRound(tx, campaign.round, opened, entering))
  folder = mkdtempSync(join(tmpdir(), 'chiso-frameworks-'))
  // Everything is handled online by this one: 7.3.6 gives its whole 1,5 in the place of 1,323.
  const text = readFileSync('frameworks/par-province-2024.yaml', 'utf8')
    .replace('id: par-province-2024', 'id: par-other')
    .replace('part: handled_online', 'part: dossiers_full_online_services')
    .replace(/score: 1\.323\s+standing: printed/, 'score: 1.5\n            standing: assumed')
  writeFileSync(join(folder, 'par-other.yaml'), text)
  await alsoFindFrameworksIn(folder)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )
const done = ({ id }: { id: Parameters<typeof runJob>[1] }) =>
  runJob({ ...parts.context, letters: parts.letters }, id, { isLastTry: true })

test('a campaign is opened by a job, which tells its id before and how far it is', async () => {
  const units = [await provinceCalled(database, 'son la'), await provinceCalled(database, 'hoa binh')]
  const organiser = await provinceCalled(database, 'bo noi vu')
  const opened = {
    ...{ organiser, indexYear: 2023, title: 'Đợt của công việc', parFramework: 'par-province-2024', units },
    ...{ sipasFramework: null, asOf: { year: 2024, month: 12, day: 31 }, needsSecond: true },
    ...{ quorumPercent: 60, isSample: true, calendar: testCalendar },
  }
  const job = await requestOpening(parts.context, quan, opened)
  const id = job.campaign as TestCampaign['id']
  expect(await refused(readCampaign(parts.context, quan, id))).toBe('not-found')
  await done(job)
  expect(await readJob(parts.context, quan, job.id)).toMatchObject({ state: 'done', doneSteps: 2, allSteps: 2 })
  expect((await readCampaign(parts.context, quan, id)).rounds).toHaveLength(2)
  const twice = await requestOpening(parts.context, quan, opened)
  await done(twice)
  expect(await readJob(parts.context, quan, twice.id)).toMatchObject({
    state: 'failed',
    problem: { code: 'round-exists' },
  })
  expect(await refused(requestOpening(parts.context, lan, opened))).toBe('not-permitted')
})

test('what another framework scores differently is told before anything is computed', async () => {
  const asked = { campaign: campaign.id, framework: 'par-other' }
  const { from, to, items } = await readFrameworkChanges(parts.context, tham, asked)
  expect([from.id, to.id, from.total === to.total]).toEqual(['par-province-2024', 'par-other', true])
  const [changed] = items
  expect(items.map(({ code }) => code)).toEqual(['7.3.6'])
  expect([changed?.from?.maximum, changed?.to?.maximum]).toEqual(['1.5', '1.5'])
  expect(changed?.from?.rule).toContain('không dùng bản giấy')
  expect(changed?.to?.rule).not.toContain('không dùng bản giấy')
  const same = { ...asked, framework: 'par-province-2024' }
  expect((await readFrameworkChanges(parts.context, tham, same)).items).toEqual([])
  expect(await refused(readFrameworkChanges(parts.context, tham, { ...asked, framework: 'none' }))).toBe('not-found')
  const model = await readFrameworkChanges(parts.context, tham, { ...asked, framework: 'model-department' })
  expect(model.items.some((each) => each.from === null)).toBe(true)
  expect(model.items.some((each) => each.to === null)).toBe(true)
})

test('by another framework only what has another rule has other points, and nothing is changed', async () => {
  await driveTo(database, campaign, 'released')
  const asked = { campaign: campaign.id, framework: 'par-other' }
  const told: (readonly number[])[] = []
  const units = await rescore(parts.context, tham, asked, (at, all) => void told.push([at, all]))
  expect(units.map(({ name, changed }) => [name, changed])).toEqual([
    ['Điện Biên', ['7.3.6']],
    ['Lai Châu', []],
  ])
  const [first, second] = units
  // 88,22 as it was published, and 1,5 in the place of 1,323.
  expect([String(first?.before.total), first?.before.rank]).toEqual(['88.22', 1])
  expect([String(first?.after.total), first?.after.rank]).toEqual(['88.4', 1])
  expect(second).toMatchObject({ before: { total: null, rank: null }, after: { total: null, rank: null } })
  expect(told).toEqual([
    [0, 2],
    [2, 2],
  ])
  const same = await rescore(parts.context, tham, { ...asked, framework: 'par-province-2024' })
  expect(same.every(({ changed }) => changed.length === 0)).toBe(true)
  expect(await refused(rescore(parts.context, lan, asked))).toBe('not-permitted')
  expect(await refused(requestRescoring(parts.context, lan, asked))).toBe('not-permitted')
  expect(await refused(requestRescoring(parts.context, tham, { ...asked, framework: 'none' }))).toBe('not-found')
  const job = await requestRescoring(parts.context, tham, asked)
  await done(job)
  const { content } = await readJobFile(parts.context, tham, job.id, 'tinh-lai.csv')
  expect(new TextDecoder().decode(content).split('\n').slice(1, 3)).toEqual([
    'Điện Biên,"88,22",1,"88,4",1,7.3.6',
    'Lai Châu,,,,,',
  ])
  expect(await readPublications(parts.context, tham, campaign.id)).toEqual([])
})

test('work on a campaign that is given up on the way leaves nothing half done', async () => {
  now = noon(3, 21)
  const states = () =>
    sql`select distinct state, max(step) as step from round_items group by state`.execute(database.owner)
  const before = await states()
  for (const last of [0, 2]) {
    const tell = (steps: number) => {
      if (steps >= last) throw new Problem('ended-job', {})
    }
    expect(await refused(publish(parts.context, tham, campaign.id, { tell }))).toBe('ended-job')
    const other = { campaign: campaign.id, framework: 'par-other' }
    expect(await refused(rescore(parts.context, tham, other, tell))).toBe('ended-job')
  }
  expect((await states()).rows).toEqual(before.rows)
  expect(await readPublications(parts.context, tham, campaign.id)).toEqual([])
  const { rows } = await sql`select from publication_results`.execute(database.owner)
  expect(rows).toEqual([])
  now = noon(2, 1)
})

test('a campaign is published by a job, as a request would; too early the job fails and says why', async () => {
  const early = await requestPublication(parts.context, tham, campaign.id)
  await done(early)
  expect(await readJob(parts.context, tham, early.id)).toMatchObject({
    state: 'failed',
    problem: { code: 'window-closed' },
  })
  now = noon(3, 21)
  expect(await refused(requestPublication(parts.context, lan, campaign.id))).toBe('not-permitted')
  const job = await requestPublication(parts.context, tham, campaign.id)
  await done(job)
  expect(await readJob(parts.context, tham, job.id)).toMatchObject({ state: 'done', doneSteps: 2, allSteps: 2 })
  const { content } = await readPublication(parts.context, lan, campaign.id, 1)
  expect(JSON.parse(content).results[0]).toMatchObject({ total: '88.22', rank: 1 })
})
