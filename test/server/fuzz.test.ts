import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CampaignId, JobId, OrganisationId, RoundId } from '../../src/framework/ids.ts'
import { assign } from '../../src/operations/campaigns/assign.ts'
import { openCampaign } from '../../src/operations/campaigns/open-campaign.ts'
import { createApp } from '../../src/server/app.ts'
import { operationsOf } from '../../src/server/reference/api-document.ts'
import { describeApi } from '../../src/server/reference/describe-api.ts'
import { createDescribedApp } from '../../src/server/reference/described-app.ts'
import { saveJobFile } from '../../src/store/job-files.ts'
import { insertJob, markJobDone } from '../../src/store/jobs.ts'
import { insertNotices } from '../../src/store/notices.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { accountsApp, turnOnSecondFactor } from '../support/accounts.ts'
import { testCalendar } from '../support/campaign.ts'
import { fillSurvey } from '../support/campaign-survey.ts'
import type { TestDatabase } from '../support/database.ts'
import { add, type EvidenceServer, startEvidence, upload, viewOf, xuan } from '../support/evidence-server.ts'
import { pdfOf } from '../support/files.ts'
import { type FuzzedRequest, requestsTo, type Target, worstRequestsTo } from '../support/fuzzed-requests.ts'
import { forgetful } from '../support/jobs.ts'
import { introduce, khach, lan, minh, moment, provinceCalled, quan } from '../support/people.ts'
import type { Known } from '../support/schema-values.ts'

/**
 * Bad input on every operation of the document, as every kind of person: the answer is one that is documented, a refusal is
 * a problem, nothing is a defect, and a refused request changes nothing.
 */

const callers = {
  stranger: undefined,
  administrator: quan,
  coordinator: lan,
  editor: minh,
  viewer: xuan,
  nobody: khach,
}
type Caller = keyof typeof callers

let server: EvidenceServer
let known: Known
let accounts: ReturnType<typeof accountsApp>
let watch: { state(): Promise<string>; close(): Promise<void> }
let clock = moment
/** A campaign of the ministry, and the round of the province in it. */
let campaign: { readonly id: string; readonly round: RoundId }
const defects: Error[] = []
/** The state after the last request, if it was refused. */
let last: string | undefined
const successes = new Map<string, number>()

beforeAll(async () => {
  server = await startEvidence()
  const { database, round, province } = server
  accounts = accountsApp(database, { now: () => clock })
  watch = await watchTables(database)
  const evidence = await viewOf(add(server, minh, 'a.pdf', pdfOf(100)))
  const uploads = [await upload(server, quan, 'b.pdf', pdfOf(50)), await upload(server, quan, 'c.pdf', pdfOf(60))]
  const [commune, other] = [crypto.randomUUID(), crypto.randomUUID()] as OrganisationId[]
  const unit = { kind: 'commune' as const, bornOn: { year: 2020, month: 1, day: 1 }, endedOn: null, parent: province }
  await database.owner.transaction().execute((tx) =>
    insertOrganisations(tx, [
      { ...unit, id: commune!, name: 'Xã Một' },
      { ...unit, id: other!, name: 'Xã Hai' },
    ]),
  )
  await introduce(database, khach, { role: 'viewer', at: commune! })
  await turnOnSecondFactor(database, khach.id)
  const grant = await database.owner
    .selectFrom('role_grants')
    .select('id')
    .where('person_id', '=', 'khach')
    .executeTakeFirstOrThrow()
  const job = crypto.randomUUID() as JobId
  await database.owner.transaction().execute(async (tx) => {
    await insertJob(tx, { id: job, kind: 'report', person: quan.id, round, input: {}, at: moment })
    await saveJobFile(tx, job, { name: 'x.pdf', isInput: false, mediaType: 'application/pdf', content: pdfOf(9) })
    await markJobDone(tx, job, moment)
  })
  campaign = await openTried()
  await fillSurvey(database, campaign.id as CampaignId)
  const notice = crypto.randomUUID()
  await database.owner.transaction().execute((tx) =>
    insertNotices(
      tx,
      [
        {
          ...{ id: notice, person: quan.id, kind: 'released', key: 'released:1', letter: null },
          ...{ campaign: campaign.id as CampaignId, round: campaign.round, codes: [], details: {} },
        },
      ],
      moment,
    ),
  )
  known = {
    ...{ job: [job], name: ['x.pdf'] },
    ...{ id: [round], round: [round], evidence: [evidence.id], upload: uploads, uploads, chain: [round, 'platform'] },
    ...{ person: ['khach'], organisation: [commune!, other!], parent: [province], from: [other!] },
    ...{ code: ['7.3.6'], figure: ['handled_online'], grant: [grant.id], 'if-match': ['"1"', '"2"', '"3"'] },
    ...{
      'tus-resumable': ['1.0.0'],
      'upload-offset': ['50', '60', '0'],
      'upload-length': ['10', '10', '0', '99999999999'],
    },
    ...{
      'upload-metadata': ['filename YS5wZGY=', 'filename YS5wZGY=', 'filename', 'filename AA=='],
      value: ['12', '1.5'],
    },
    ...{ campaign: [campaign.id], course: [campaign.round], organiser: [await provinceCalled(database, 'bo noi vu')] },
    ...{ units: [province], lead: [province], coOperating: [province], parFramework: ['par-province-2024'] },
    framework: ['par-province-2024'],
    ...{ points: ['0.5', '0'], seenStep: ['1', '2'], mentions: ['minh'], opensOn: ['2025-02-01'] },
    ...{ codes: ['8.5'], text: ['xin hoàn thành'], ids: [notice], readAt: ['2025-02-03T00:00:00Z'], before: [notice] },
    ...{ closesOn: ['2025-12-30', '2025-12-31'], asOf: ['2024-12-31'], sipasFramework: ['sipas-2024'] },
  }
})
afterAll(async () => {
  await watch.close()
  await server.close()
})

/** A campaign of the ministry in which the province assesses itself now; the province leads one of its sub-criteria. */
async function openTried() {
  const { database, province, context } = server
  const id = await openCampaign(context, quan, {
    ...{ organiser: await provinceCalled(database, 'bo noi vu'), indexYear: 2024, title: 'Đợt thử' },
    ...{ parFramework: 'par-province-2024', sipasFramework: null, asOf: { year: 2024, month: 12, day: 31 } },
    ...{ needsSecond: true, quorumPercent: 60, isSample: true, calendar: testCalendar, units: [province] },
  })
  const rows = database.owner.selectFrom('rounds').select('id').where('campaign_id', '=', id)
  const round = (await rows.executeTakeFirstOrThrow()).id as RoundId
  const assignments = [{ code: '7.3.6', lead: province, coOperating: [] }]
  await assign(context, quan, round, { assignments, reason: null })
  return { id, round }
}

/** What `id` in a path means depends on the noun before it. */
function knownFor(path: string): Known {
  const nouns: Readonly<Record<string, keyof typeof known>> = {
    people: 'person',
    invitations: 'person',
    organisations: 'organisation',
    'role-grants': 'grant',
    jobs: 'job',
    campaigns: 'campaign',
  }
  const isCourse =
    /^\/api\/rounds\/\{id\}\/(course|items|moves|extensions|assignments|figure-sheet|assignment-sheet|people|risks|meeting|texts|summary)/.test(
      path,
    )
  const kind = isCourse ? 'course' : nouns[path.split('/')[2] ?? '']
  return kind ? { ...known, id: known[kind] ?? [] } : known
}

/** The application as it serves one caller. */
const appFor = memoised((caller: Caller) =>
  createApp({
    context: accounts.context,
    accounts: accounts.accounts,
    evidence: server.context.evidence,
    jobs: { owner: server.database.owner, queue: forgetful },
    findActor: async () => callers[caller],
    report: (error) => defects.push(error),
    pages: '/nowhere',
    isHttps: false,
  }),
)

function memoised<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** What counts attempts changes with a refusal too; everything else is compared to the letter. */
const counting = ['rate_limits', 'sign_in_failures', 'verifications', 'schema_migrations']

/**
 * Tells a fingerprint of all rows of all tables. It is asked for two thousand times, by one statement over all tables that is
 * planned once: to plan it takes as long as to run it.
 */
async function watchTables({ connection }: TestDatabase): Promise<typeof watch> {
  const client = new Client(connection)
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  )
  const text = tables
    .filter(({ name }) => !counting.includes(name))
    .map(({ name }) => `select '${name}', count(*), sum(hashtextextended(r::text, 0)) from "${name}" r`)
    .join(' union all ')
  return {
    state: async () => JSON.stringify((await client.query({ name: 'state', text, rowMode: 'array' })).rows),
    close: () => client.end(),
  }
}

/** A fingerprint of all rows of all tables, and the files of evidence. */
async function state(): Promise<string> {
  return JSON.stringify([await watch.state(), (await server.files()).toSorted()])
}

const document = describeApi(createDescribedApp())
const targets = operationsOf(JSON.parse(JSON.stringify(document)) as typeof document)

/** Attempts are limited in time; here time passes between them, and goes back where things would grow old. */
function letTimePass(path: string): void {
  const isCounted = /^\/api\/(auth|me)/.test(path)
  clock = isCounted ? new Date(clock.getTime() + 1_200_000) : moment
}

async function ask(caller: Caller, { path, method, headers, body }: FuzzedRequest): Promise<Response> {
  letTimePass(path)
  const request = new Request(`http://127.0.0.1:8080${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  return appFor(caller).request(request)
}

/** Tricks in a path may lead to where there is no route, or to another one. */
function documented({ operation, path }: Target, request: FuzzedRequest): readonly string[] {
  const statuses = Object.keys(operation.responses).filter((status) => status !== '500')
  const asked = new URL(request.path, 'http://x').pathname
  const form = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
  return form.test(asked) ? statuses : [...statuses, '200', '401', '403', '404', '400', '409', '413', '503']
}

async function check(target: Target, caller: Caller, request: FuzzedRequest): Promise<void> {
  const before = last ?? (await state())
  last = undefined
  const response = await ask(caller, request)
  const text = await response.text()
  const context = `${caller} ${request.method} ${request.path.slice(0, 200)} → ${response.status} ${text.slice(0, 300)}`
  expect(
    defects.splice(0).map((error) => error.stack),
    context,
  ).toEqual([])
  expect(documented(target, request), context).toContain(String(response.status))
  expect(response.headers.get('x-request-id'), context).toMatch(/^[0-9a-f-]{36}$/)
  if (response.status < 400) {
    const name = `${target.method} ${target.path}`
    successes.set(name, (successes.get(name) ?? 0) + 1)
    return
  }
  expect(response.headers.get('content-type'), context).toBe('application/problem+json; charset=utf-8')
  const problem = JSON.parse(text) as Record<string, unknown>
  expect(problem, context).toMatchObject({
    status: response.status,
    code: expect.any(String),
    title: expect.stringMatching(/./),
  })
  last = await state()
  expect(last, context).toBe(before)
}

/** Building a report is work; there is little in its path to get wrong. */
/** A continuous run has the same cases each time, and takes fewer of them: every second of the worst, and two by chance. */
const runsOf = (path: string) => (process.env.CI ? 2 : path.includes('/report/') ? 3 : 15)

test.each(targets.map((target) => [`${target.method} ${target.path}`, target] as const))('%s', async (_, target) => {
  const world = { schemas: document.components.schemas, known: knownFor(target.path) }
  const caller = fc.constantFrom<Caller>('administrator', 'administrator', ...(Object.keys(callers) as Caller[]))
  const property = fc.asyncProperty(caller, requestsTo(target, world), (who, request) => check(target, who, request))
  for (const [at, request] of worstRequestsTo(target, world).entries())
    if (!process.env.CI || at % 2 === 0) await check(target, 'administrator', request)
  await fc.assert(property, { numRuns: runsOf(target.path), endOnFailure: true })
})

test('the sound ones among all these requests are done: they reach behind what refuses the others', () => {
  expect(successes.size).toBeGreaterThan(25)
})
