import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { publish } from '../../../src/operations/publications/publish.ts'
import { createApp } from '../../../src/server/app.ts'
import { operationsOf } from '../../../src/server/reference/api-document.ts'
import { describeApi } from '../../../src/server/reference/describe-api.ts'
import { driveTo, noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, khach, provinceCalled, tham } from '../../support/people.ts'

/** khach looks on at Lai Châu: of Điện Biên, nothing is told before it is published, whatever is asked. */

let database: TestDatabase
let campaign: TestCampaign
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  await introduce(database, khach, { role: 'viewer', at: await provinceCalled(database, 'lai chau') })
  const opened = await openRound(exampleFolder)
  const entering = { by: null, at: noon(2, 2), reason: null }
  await database.owner.transaction().execute((tx) => fillRound(tx, campaign.round, opened, entering))
  await driveTo(database, campaign, 'released')
  app = createApp({
    ...{ context: campaign.context, findActor: async () => khach, report: (error) => expect.fail(String(error)) },
    ...{ pages: '/nowhere', isHttps: false },
  })
})
afterAll(() => database.close())

/** Everything that can be read about a campaign or a round of it, with what is asked for in the path. */
function paths(round: string): readonly string[] {
  const operations = operationsOf(JSON.parse(JSON.stringify(describeApi(app))))
  const read = operations.filter(
    ({ method, path }) => method.toLowerCase() === 'get' && /^\/api\/(campaigns|rounds)/.test(path),
  )
  const known = { code: '7.3.6', figure: 'handled_online', number: '1' }
  return read.map(({ path }) => {
    const id = path.startsWith('/api/campaigns') ? campaign.id : round
    return Object.entries({ ...known, id }).reduce((text, [name, value]) => text.replace(`{${name}}`, value), path)
  })
}

const ask = async (path: string) => {
  const response = await app.request(path)
  return { path, status: response.status, text: await response.text() }
}

test('before publication no answer about the campaign tells somebody of another unit anything', async () => {
  const all = paths(campaign.round)
  expect(all.length).toBeGreaterThan(20)
  const told: unknown[] = []
  for (const path of all) {
    const { status, text } = await ask(path)
    const secrets = [campaign.round, 'Điện Biên', '44399', '88.2', '1.3233'].filter((secret) => text.includes(secret))
    const isOfTheirs = path.startsWith('/api/rounds/')
    if ((isOfTheirs && status === 200) || (status === 200 && secrets.length > 0)) told.push({ path, status, secrets })
  }
  expect(told).toEqual([])
  for (const path of ['ranking', 'publications/1', 'publishing'].map((each) => `/api/campaigns/${campaign.id}/${each}`))
    expect((await ask(path)).status).toBeGreaterThanOrEqual(403)
})

test('from publication on, everybody who sees the campaign reads the ranking, but still not the preview of the next', async () => {
  campaign.at(noon(3, 21))
  await publish(campaign.context, tham, campaign.id)
  const { status, text } = await ask(`/api/campaigns/${campaign.id}/ranking`)
  expect(status).toBe(200)
  expect(JSON.parse(text).units).toMatchObject([
    { organisationName: 'Điện Biên', total: '88.22', rank: 1, group: 'B' },
    { organisationName: 'Lai Châu', total: null, rank: null, group: null },
  ])
  expect((await ask(`/api/campaigns/${campaign.id}/publishing`)).status).toBe(403)
  expect((await ask(`/api/rounds/${campaign.round}/course`)).status).toBeGreaterThanOrEqual(403)
})
