import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProtocolCheckView, SurveyResultView, SurveyView } from '../../src/contract/survey-api-views.ts'
import type { Actor } from '../../src/operations/context.ts'
import { openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { answersFile, fillSurvey, frameFile, listFile } from '../support/campaign-survey.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { appFor, type JobsParts, jobsContextOf } from '../support/jobs.ts'
import { introduce, khach, lan, moment, provinceCalled, quan } from '../support/people.ts'

/** The routes of a campaign's survey; khach is of the survey office of the ministry. */

let database: TestDatabase
let campaign: TestCampaign
let parts: JobsParts

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  const opened = jobsContextOf(database)
  // A commitment made on the day of the protocol that the survey is filled with would be the same commitment.
  parts = { ...opened, context: { ...opened.context, now: () => moment } }
  await introduce(database, khach, { role: 'survey-office', at: await provinceCalled(database, 'bo noi vu') })
  await fillSurvey(database, campaign.id)
})
afterAll(() => database.close())

function ask(who: Actor, path: string, body?: Uint8Array) {
  const options = body && {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': 'application/octet-stream' },
  }
  return appFor(who, parts).request(`/api/campaigns/${campaign.id}/survey${path}`, options)
}

function send(who: Actor, path: string, body: object) {
  const options = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  return appFor(who, parts).request(`/api/campaigns/${campaign.id}/survey${path}`, options)
}

test('answers of many people are larger than a form, and are taken', async () => {
  const [header = '', ...rows] = Buffer.from(answersFile().bytes).toString().trim().split('\n')
  const many = Array.from({ length: 100 }, () => rows).flat()
  const bytes = Buffer.from([header, ...many].join('\n'))
  expect(bytes.length).toBeGreaterThan(1024 * 1024)
  const taken = await ask(khach, '/files?kind=answers&name=l%E1%BB%9Bn.csv', bytes)
  expect([taken.status, await taken.json()]).toEqual([200, { number: 5 }])
  const refused = await ask(khach, '/files?kind=answers&name=x.csv', new Uint8Array(20 * 2 ** 20 + 1))
  expect(refused.status).toBe(413)
})

test('a file comes back as a download under its name, never as a page', async () => {
  const answer = await ask(khach, '/files/5')
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="l_n.csv"; filename*=UTF-8''l%E1%BB%9Bn.csv`,
  )
  expect((await ask(quan, '/files/5')).status).toBe(404)
  expect((await ask(lan, '/files/1')).status).toBe(403)
})

test('names of folders and control characters are no names of files', async () => {
  for (const name of ['..%2Fx.csv', 'a%5Cb.csv', 'a%00b', ''])
    expect((await ask(khach, `/files?kind=answers&name=${name}`, Buffer.from('x'))).status).toBe(400)
})

test('a survey and a result are told with what the reader may do', async () => {
  const survey = (await (await ask(quan, '')).json()) as SurveyView
  expect([survey.brings, survey.surveys, survey.readsAnswers]).toEqual([
    ['plan', 'protocol', 'replacements'],
    false,
    false,
  ])
  const result = (await (await ask(quan, '/results/1')).json()) as SurveyResultView
  expect(result.all).toEqual([])
  // Kept before results said so.
  expect([result.scale, result.units[0]?.why]).toEqual([{ from: 1, to: 5 }, ''])
  expect(result.units).toMatchObject([{ domain: 'Điện Biên', value: 82.96, name: null }])
  for (const format of ['json', 'csv', 'xlsx']) expect((await ask(quan, `/results/1/${format}`)).status).toBe(200)
  expect((await ask(quan, '/results/1/exe')).status).toBe(400)
  expect((await ask(quan, '/results/2')).status).toBe(404)
})

test('a figure of every unit is asked for by its name, and is not ranked where the result was kept before', async () => {
  const units = await ask(quan, '/results/1/units?figure=overall%3Aoverall')
  expect(await units.json()).toMatchObject({
    ...{ kind: 'overall', id: 'overall', name: null, ranks: { units: [], withoutValue: [] } },
    units: [{ domain: 'Điện Biên', value: 82.96, why: '', df: 10, intervalDf: 10 }],
  })
  expect((await ask(quan, '/results/1/units')).status).toBe(200)
  expect((await ask(quan, '/results/1/units?figure=part%3AI')).status).toBe(404)
  expect((await ask(lan, '/results/1/units')).status).toBe(403)
})

test('ranks are set beside those in a file of an earlier year, by the words of the reader', async () => {
  const estimates = { indexYear: 2023, formula: 'mean-of-five', scale: { from: 1, to: 5 } }
  const figure = { id: 'overall', kind: 'overall', domain: 'Điện Biên', value: 80, standardError: 1, df: 10 }
  const file = (changes: object) => Buffer.from(JSON.stringify({ ...estimates, ...changes, estimates: [figure] }))
  const changed = await ask(quan, '/results/1/rank-changes?name=nam-2023.json', file({}))
  expect([changed.status, await changed.json()]).toEqual([
    200,
    {
      ...{ kind: 'overall', id: 'overall', name: null, earlier: 'nam-2023.json', level: 0.95, setLevel: 0.975 },
      units: [
        {
          ...{ id: 'Điện Biên', rank: 1, rankBefore: 1, placesGained: 0, verdict: 'not-told' },
          ...{ set: { best: 1, worst: 1 }, setBefore: { best: 1, worst: 1 } },
        },
      ],
      ...{ inOneYear: [], warnings: [] },
    },
  ])
  const other = await ask(quan, '/results/1/rank-changes?name=nam-2023.json', file({ formula: 'top-two-share' }))
  expect(await other.json()).toMatchObject({ code: 'invalid-input', title: expect.stringContaining('mean-of-five') })
  const beside = `earlier=${campaign.id}&earlierVersion=1`
  expect((await ask(quan, `/results/1/rank-changes?${beside}`)).status).toBe(404)
})

test('a frame is committed to, drawn from and checked in steps of their own', async () => {
  const committed = await ask(quan, '/commitments?name=khung.csv', frameFile.bytes)
  const { number } = (await committed.json()) as { number: number }
  expect(committed.status).toBe(200)
  const again = await ask(quan, '/commitments?name=khung.csv', frameFile.bytes)
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'frame-committed'])
  const early = await send(quan, '/draws', { source: 'Xổ số', publishedAt: '2000-01-01T18:30:00+07:00', text: '12345' })
  expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([422, 'early-seed'])
  const { commitments } = (await (await ask(lan, '')).json()) as SurveyView
  expect(commitments).toBeUndefined()
  const survey = (await (await ask(quan, '')).json()) as SurveyView
  expect(survey.commitments).toMatchObject([{ number, units: 39, withdrawnAt: null, protocol: null }])
})

test('a protocol is checked and given as a text in the language that is asked for', async () => {
  const check = (await (await ask(quan, '/files/4/check')).json()) as ProtocolCheckView
  expect(check).toEqual({
    plan: { state: 'same', differences: [] },
    replay: { state: 'same', differences: [] },
    commitment: { state: 'elsewhere', at: null },
  })
  const text = await ask(quan, '/files/4/text?language=en')
  expect(text.headers.get('content-disposition')).toContain('bien-ban.txt')
  expect(await text.text()).toMatch(/^PROTOCOL OF THE DRAW\nSeed: /)
  expect((await ask(quan, '/files/1/text')).status).toBe(404)
  expect((await ask(quan, '/files/4/text?language=fr')).status).toBe(400)
})

test('a protocol is given as a paper to sign, and who is to be asked as a list in the language that is asked for', async () => {
  for (const [format, start] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const paper = await ask(quan, `/files/4/paper/${format}`)
    expect(paper.headers.get('content-disposition')).toContain(`bien-ban.${format}`)
    expect(
      Buffer.from(await paper.arrayBuffer())
        .toString('latin1')
        .startsWith(start),
    ).toBe(true)
  }
  expect((await ask(quan, '/files/1/paper/pdf')).status).toBe(404)
  expect(await (await ask(quan, '/sample')).json()).toMatchObject({ stage: 'Thôn', asked: 8, warnings: [] })
  const list = await ask(quan, '/sample/csv?language=en')
  expect(list.headers.get('content-disposition')).toContain('sample.csv')
  expect(Buffer.from(await list.arrayBuffer()).toString()).toMatch(/^\uFEFFNo\.,Standing,/)
  expect((await ask(lan, '/sample/xlsx')).status).toBe(403)
})

test('a list of one unit is committed to, and drawn from when it is sent again with a seed', async () => {
  const committed = await ask(quan, '/list-commitments?name=ho.csv', listFile.bytes)
  expect(committed.status).toBe(200)
  const again = await ask(quan, '/list-commitments?name=ho.csv', listFile.bytes)
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'list-committed'])
  const seed = new URLSearchParams({ name: 'ho.csv', source: 'Xổ số', text: '12345' })
  expect((await ask(quan, `/list-draws?${seed}`, listFile.bytes)).status).toBe(400)
  seed.set('publishedAt', '2000-01-01T18:30:00+07:00')
  const early = await ask(quan, `/list-draws?${seed}`, listFile.bytes)
  expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([422, 'early-seed'])
  expect((await ask(lan, `/list-draws?${seed}`, listFile.bytes)).status).toBe(403)
  const { lists } = (await (await ask(quan, '')).json()) as SurveyView
  expect(lists).toMatchObject([{ units: 9, protocol: null, withdrawnAt: null }])
})
