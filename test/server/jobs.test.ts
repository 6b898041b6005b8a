import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobId, OrganisationId, RoundId } from '../../src/framework/ids.ts'
import { cancelJob } from '../../src/operations/cancel-job.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { readJob } from '../../src/operations/read-jobs.ts'
import { runJob } from '../../src/operations/run-job.ts'
import { insertJob, markJobDone, markJobProgress, markJobRunning } from '../../src/store/jobs.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { appFor, forgetful, type JobsParts, jobsContextOf, worked } from '../support/jobs.ts'
import { contextOf, hoa, introduce, khach, lan, minh, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let province: OrganisationId
let round: RoundId
let parts: JobsParts

beforeAll(async () => {
  database = await createTestDatabase()
  province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  await introduce(database, hoa, { role: 'coordinator', at: await provinceCalled(database, 'lai chau') })
  await introduce(database, khach, null)
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
  parts = jobsContextOf(database)
})
afterAll(() => database.close())

/** The example's folder in one archive, for another year. */
function archiveOf(year: number, change: (name: string, text: string) => string = (_, text) => text): Uint8Array {
  const files = readdirSync(exampleFolder).map((name) => {
    const text = readFileSync(join(exampleFolder, name), 'utf8').replace('indexYear: 2024', `indexYear: ${year}`)
    return [`ky-danh-gia/${name}`, new TextEncoder().encode(change(name, text))]
  })
  return zipSync(Object.fromEntries(files))
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const zip = (bytes: Uint8Array): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/zip', 'sec-fetch-site': 'same-origin' },
  body: new Uint8Array(bytes),
})

interface Told {
  readonly state: string
  readonly doneSteps: number
  readonly allSteps: number | null
  readonly files: readonly string[]
  readonly round: string | null
  readonly problem: { readonly code: string; readonly title: string } | null
}

/** Everything that the events of a job tell until they end. */
async function watch(app: ReturnType<typeof appFor>, id: string): Promise<readonly Told[]> {
  const response = await app.request(`/api/jobs/${id}/events`)
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const text = await response.text()
  return [...text.matchAll(/^event: job\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data!))
}

const asked = async (response: Response | Promise<Response>) => ((await (await response).json()) as { id: string }).id

test('a report is built beside the request, its progress is told, and its files are the person’s', async () => {
  const app = appFor(minh, { ...parts, context: { ...parts.context, queue: (await worked(database, parts)).queue } })
  const id = await asked(app.request(`/api/rounds/${round}/report-jobs`, json({})))
  const told = await watch(app, id)
  expect(told[0]).toMatchObject({ doneSteps: 0, files: [] })
  const steps = told.map(({ doneSteps }) => doneSteps)
  expect(steps).toEqual(steps.toSorted())
  const files = ['bao-cao.docx', 'bao-cao.pdf', 'bao-cao.xlsx']
  expect(told.at(-1)).toMatchObject({ state: 'done', doneSteps: 3, allSteps: 3, problem: null, files })
  const pdf = await app.request(`/api/jobs/${id}/files/bao-cao.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  for (const other of [lan, quan, khach]) {
    for (const path of ['', '/events', '/files/bao-cao.pdf']) {
      expect([other.id, (await appFor(other, parts).request(`/api/jobs/${id}${path}`)).status]).toEqual([other.id, 404])
    }
  }
  expect(await (await app.request('/api/jobs')).json()).toMatchObject([{ id, kind: 'report', state: 'done' }])
  expect(parts.defects).toEqual([])
})

test('who may not see a round gets no job for it', async () => {
  for (const who of [hoa, khach]) {
    const response = await appFor(who, parts).request(`/api/rounds/${round}/report-jobs`, json({}))
    expect([who.id, response.status]).toEqual([who.id, 403])
  }
})

test('a round comes in from the archive of its folder, for who may open one', async () => {
  const app = appFor(lan, { ...parts, context: { ...parts.context, queue: (await worked(database, parts)).queue } })
  const path = `/api/rounds/imports?organisation=${province}`
  // Appraised scores are not the coordinator's to set.
  const withScores = await watch(app, await asked(app.request(path, zip(archiveOf(2030)))))
  expect(withScores.at(-1)).toMatchObject({ state: 'failed', problem: { code: 'not-permitted' }, round: null })
  const unjudged = archiveOf(2031, (name, text) => (name === 'scores.csv' ? withoutColumn(text, 'appraised') : text))
  const done = (await watch(app, await asked(app.request(path, zip(unjudged))))).at(-1)
  expect([done?.problem, parts.defects]).toEqual([null, []])
  expect(done).toMatchObject({ problem: null, state: 'done' })
  const read = await app.request(`/api/rounds/${done?.round}`)
  expect(await read.json()).toMatchObject({ indexYear: 2031, organisation: province })
  const again = await watch(app, await asked(app.request(path, zip(unjudged))))
  expect(again.at(-1)).toMatchObject({ state: 'failed', problem: { code: 'round-exists' }, round: null })
  for (const who of [minh, hoa, khach])
    expect([who.id, (await appFor(who, parts).request(path, zip(unjudged))).status]).toEqual([who.id, 403])
  expect(parts.defects).toEqual([])
})

/** Empties a column of a table that is separated by commas and quotes nothing before it. */
function withoutColumn(text: string, column: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.startsWith('code,'))
  const index = lines[at]!.split(',').indexOf(column)
  return lines
    .map((line, row) => {
      if (row <= at || line === '') return line
      const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []
      return cells.map((cell, place) => (place === index ? ',' : cell)).join('')
    })
    .join('\n')
}

test.each([
  ['no archive', new TextEncoder().encode('PK? không'), 'invalid-input', /\.zip/],
  ['an archive without a round', zipSync({ 'a.txt': new Uint8Array(3) }), 'not-found', /round\.yaml/],
  [
    'files with faults',
    archiveOf(2032, (name, text) => (name === 'figures.csv' ? text.replace('7.3.6', '9.9.9') : text)),
    'faulty-files',
    /^figures\.csv:\d+:\d+/,
  ],
])('%s is told, and nothing comes in', async (_, archive, code, words) => {
  const app = appFor(quan, { ...parts, context: { ...parts.context, queue: (await worked(database, parts)).queue } })
  const before = await (await app.request('/api/rounds')).json()
  const id = await asked(app.request(`/api/rounds/imports?organisation=${province}`, zip(archive)))
  const last = (await watch(app, id)).at(-1)
  expect(last).toMatchObject({ state: 'failed', problem: { code } })
  expect(last?.problem?.title).toMatch(words)
  expect(await (await app.request('/api/rounds')).json()).toEqual(before)
  const given = await app.request(`/api/jobs/${id}/files/round.zip`)
  expect(given.status).toBe(404)
})

test('a job that the queue never heard of is done after the next start', async () => {
  const app = appFor(minh, { ...parts, context: { ...parts.context, queue: forgetful } })
  const id = await asked(app.request(`/api/rounds/${round}/report-jobs`, json({ formats: ['xlsx'] })))
  expect(await (await app.request(`/api/jobs/${id}`)).json()).toMatchObject({ state: 'waiting' })
  await worked(database, parts)
  expect((await watch(app, id)).at(-1)).toMatchObject({ state: 'done', files: ['bao-cao.xlsx'] })
})

test('a job that waits is cancelled by its person alone, once, and the queue does not do it', async () => {
  const app = appFor(minh, { ...parts, context: { ...parts.context, queue: forgetful } })
  const id = await asked(app.request(`/api/rounds/${round}/report-jobs`, json({ formats: ['xlsx'] })))
  const path = `/api/jobs/${id}/cancel`
  for (const who of [lan, quan]) {
    expect((await appFor(who, parts).request(path, json({}))).status).toBe(404)
  }
  const cancelled = await app.request(path, json({}))
  expect(await cancelled.json()).toMatchObject({ state: 'failed', problem: { code: 'cancelled-job' }, files: [] })
  await worked(database, parts)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect((await watch(app, id)).at(-1)).toMatchObject({
    state: 'failed',
    problem: { code: 'cancelled-job' },
    files: [],
  })
  const again = await app.request(path, json({}))
  expect([again.status, await again.json()]).toMatchObject([409, { code: 'ended-job' }])
})

test('a job that runs is cancelled at its next step', async () => {
  const { context, letters, defects } = parts
  const id = crypto.randomUUID() as JobId
  const job = {
    ...{ id, kind: 'report' as const, person: quan.id, round },
    input: { formats: ['xlsx', 'docx', 'pdf'] },
  }
  await database.owner.transaction().execute((tx) => insertJob(tx, { ...job, at: new Date() }))
  const running = runJob({ ...context, letters }, id, { isLastTry: true })
  await expect.poll(async () => (await readJob(context, quan, id)).state, { interval: 5 }).toBe('running')
  await cancelJob(context, quan, id)
  await running
  const ended = await readJob(context, quan, id)
  expect(ended).toMatchObject({ state: 'failed', problem: { code: 'cancelled-job' } })
  expect(ended.files.length).toBeLessThan(3)
  expect(defects).toEqual([])
})

test('what a cancelled job would write in the transaction of its end is not written', async () => {
  const id = crypto.randomUUID() as JobId
  const job = { ...{ id, kind: 'import' as const, person: quan.id, round: null }, input: {}, at: new Date() }
  await database.owner.transaction().execute((tx) => insertJob(tx, job))
  await markJobRunning(database.owner, id, 2)
  await cancelJob(parts.context, quan, id)
  for (const mark of [
    () => markJobRunning(database.owner, id, 2),
    () => markJobProgress(database.owner, id, 1),
    () => markJobDone(database.owner, id, new Date()),
  ]) {
    await expect(mark()).rejects.toMatchObject({ code: 'ended-job' })
  }
})

test('a right that ended while the job waited ends the job', async () => {
  const gone = { ...khach, id: 'het-quyen' as typeof khach.id }
  await introduce(database, gone, { role: 'viewer', at: province })
  const app = appFor(gone, parts)
  const id = await asked(app.request(`/api/rounds/${round}/report-jobs`, json({ formats: ['xlsx'] })))
  await database.owner
    .updateTable('role_grants')
    .set({ ended_at: new Date(), ended_by: 'quan' })
    .where('person_id', '=', gone.id)
    .execute()
  await worked(database, parts)
  expect((await watch(app, id)).at(-1)).toMatchObject({
    state: 'failed',
    problem: { code: 'not-permitted' },
    files: [],
  })
})
