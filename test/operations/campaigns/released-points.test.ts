import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDecimalText } from '../../../src/number/round.ts'
import { appraise } from '../../../src/operations/campaigns/appraise.ts'
import { moveRound } from '../../../src/operations/campaigns/move-round.ts'
import { readCampaign, readCourse } from '../../../src/operations/campaigns/read-campaign.ts'
import { readCampaignItem } from '../../../src/operations/campaigns/read-campaign-item.ts'
import { readCuts } from '../../../src/operations/campaigns/read-cuts.ts'
import { readItem } from '../../../src/operations/campaigns/read-item.ts'
import { readProgress } from '../../../src/operations/campaigns/read-progress.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { readAudit } from '../../../src/operations/read-audit.ts'
import { readResults, readRound } from '../../../src/operations/read-round.ts'
import { asPerson } from '../../../src/store/database.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { moveAll } from '../../support/course-by-owner.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { hoa, lan, minh, quan, ta, tham } from '../../support/people.ts'

/** What the appraisal gives is seen by who judges and organises at once, and by who is measured when it is released. */

let database: TestDatabase
let campaign: TestCampaign
const code = '1.3.2'
const points = '0.4375'

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  await sql`insert into score_entries (round_id, code, stage, version, points, standing, entered_at)
    select round_id, code, 'self', 1, '0.5', 'printed', now() from round_items`.execute(database.owner)
  for (const action of ['submit', 'accept', 'consolidate', 'send'])
    await moveAll(database, campaign.round, action, tham)
  campaign.at(noon(2, 26))
})
afterAll(() => database.close())

const stepOf = async () => {
  const rows = database.owner.selectFrom('round_items').select('step').where('round_id', '=', campaign.round)
  return (await rows.where('code', '=', code).executeTakeFirstOrThrow()).step
}
const setPoints = async (given: string) =>
  appraise(campaign.context, tham, {
    ...{ round: campaign.round, code, points: given, cut: 'other', reason: 'lý do bí mật', seenStep: await stepOf() },
  })

/** Everything that somebody can read of the campaign, as text; what is not theirs to read is left out. */
async function readingOf(who: Actor): Promise<string> {
  const { context, id, round } = campaign
  const readings = [
    () => readCampaign(context, who, id),
    () => readCourse(context, who, round),
    () => readItem(context, who, round, code),
    () => readProgress(context, who, id, null),
    () => readCampaignItem(context, who, id, code),
    () => readCuts(context, who, id),
    () => readRound(context, who, round),
    () => readAudit(context, who, { limit: 1000 }),
    async () => {
      const { items } = await readResults(context, who, round)
      return items.map(({ appraised, cause }) => [appraised && toDecimalText(appraised), cause])
    },
  ]
  const told = await Promise.allSettled(readings.map((read) => read()))
  return JSON.stringify(told, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

test('before it is released nothing of it is told to the unit, by no way of reading', async () => {
  await setPoints(points)
  // Who judges looks first: what is kept of results must not reach the others.
  for (const who of [tham, ta, quan]) {
    const text = await readingOf(who)
    expect([who.id, text.includes(points), text.includes('bí mật')]).toEqual([who.id, true, true])
  }
  for (const who of [lan, hoa, minh]) {
    const text = await readingOf(who)
    expect([who.id, text.includes(points), text.includes('bí mật')]).toEqual([who.id, false, false])
    expect(text).toContain('"state":"appraised"')
  }
  expect((await readRound(campaign.context, lan, campaign.round)).stage).toBe('self')
})

test('the database by itself hides it too', async () => {
  const rowsFor = ({ id }: Actor) =>
    asPerson(database.db, id, async (tx) => {
      const count = async (text: string) => Number((await sql<{ n: string }>`${sql.raw(text)}`.execute(tx)).rows[0]?.n)
      return [
        await count(`select count(*) as n from score_entries where stage = 'appraised'`),
        await count(`select count(*) as n from course_steps where action = 'appraise'`),
        await count(`select count(*) as n from audit_log where action = 'course-appraise'`),
        await count(`select count(appraised) as n from seen_items`),
        await count(`select count(appraised) as n from seen_progress`),
      ]
    })
  expect(await rowsFor(lan)).toEqual([0, 0, 0, 0, 0])
  expect(await rowsFor(quan)).toEqual([1, 1, 1, 1, 1])
  for (const table of ['round_items', 'round_progress']) {
    const direct = asPerson(database.db, quan.id, (tx) => sql`select appraised from ${sql.table(table)}`.execute(tx))
    await expect(direct).rejects.toMatchObject({ code: '42501' })
  }
})

test('points that were objected to stand nowhere any more', async () => {
  const step = { round: campaign.round, code, reason: 'chưa rõ', seenStep: await stepOf() }
  await takeStep(campaign.context, ta, { ...step, action: 'object' })
  for (const who of [tham, ta, quan]) {
    const { scores, item } = await readItem(campaign.context, who, campaign.round, code)
    expect([scores.appraised, item.appraised]).toEqual([null, null])
    const [first] = (await readCampaignItem(campaign.context, who, campaign.id, code)).rounds
    expect([first?.appraised, first?.appraisal]).toEqual([null, null])
    const { items } = await readResults(campaign.context, who, campaign.round)
    expect(items.every(({ appraised }) => appraised === null)).toBe(true)
  }
  expect((await readRound(campaign.context, quan, campaign.round)).stage).toBe('self')
})

test('when it is released it is told to all', async () => {
  await setPoints(points)
  await moveAll(database, campaign.round, 'appraise', tham, await othersOf())
  await moveAll(database, campaign.round, 'confirm', ta)
  await moveRound(campaign.context, tham, { round: campaign.round, action: 'release', reason: null })
  for (const who of [lan, hoa, minh]) {
    const text = await readingOf(who)
    expect([who.id, text.includes(points), text.includes('bí mật')]).toEqual([who.id, true, true])
  }
})

async function othersOf(): Promise<string[]> {
  const rows = database.owner.selectFrom('round_items').select('code').where('round_id', '=', campaign.round)
  return (await rows.where('code', '<>', code).execute()).map((row) => row.code)
}
