import { afterAll, beforeAll, expect, test } from 'vitest'
import { markPresence } from '../../../src/operations/campaigns/mark-presence.ts'
import { readCourse } from '../../../src/operations/campaigns/read-campaign.ts'
import { readItem } from '../../../src/operations/campaigns/read-item.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { Problem } from '../../../src/problem.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { hoa, introduce, khach, lan, minh } from '../../support/people.ts'

let database: TestDatabase
let campaign: TestCampaign
const code = '1.3.2'

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  await introduce(database, khach, null)
})
afterAll(() => database.close())

const present = (actor: Actor) => markPresence(campaign.context, actor, { round: campaign.round, code })
const after = (seconds: number) => new Date(noon(2, 1).getTime() + seconds * 1000)

test('editors of one sub-criterion see each other by name, until a minute after the last sign', async () => {
  expect(await present(minh)).toEqual([])
  campaign.at(after(20))
  expect(await present(hoa)).toEqual([{ id: 'minh', name: 'Minh', since: after(0) }])
  campaign.at(after(60))
  expect(await present(minh)).toEqual([{ id: 'hoa', name: 'Hoa', since: after(20) }])
  expect(await present(hoa)).toEqual([{ id: 'minh', name: 'Minh', since: after(0) }])
  campaign.at(after(121))
  expect(await present(hoa)).toEqual([])
  expect(await present(minh)).toEqual([{ id: 'hoa', name: 'Hoa', since: after(121) }])
  expect(await present(hoa)).toEqual([{ id: 'minh', name: 'Minh', since: after(121) }])
})

test('who has no role in the round is neither shown nor told anything', async () => {
  const refusal = await present(khach).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Problem)
  expect((await present(minh)).map(({ id }) => id)).toEqual(['hoa'])
})

test('who works on the sub-criterion is named to the others, also to those who know nobody else', async () => {
  campaign.at(noon(2, 1))
  await enterFigure(campaign.context, lan, campaign.round, {
    ...{ code, figure: 'issues_found', value: '25', source: null, reason: null, seenVersion: 0 },
  })
  const { changes, before, after: next, today } = await readItem(campaign.context, minh, campaign.round, code)
  expect(changes.map(({ by }) => by)).toEqual([{ id: 'lan', name: 'Lan' }])
  expect([before, next, today]).toEqual([null, '1.7', { year: 2025, month: 2, day: 1 }])
})

test('the list of a round says what is mine and what may be done with the whole of it', async () => {
  const seen = await readCourse(campaign.context, minh, campaign.round)
  expect(seen.moves).toEqual([])
  expect(seen.items.every(({ mine }) => mine)).toBe(true)
  expect(seen.domains).toHaveLength(8)
  expect((await readCourse(campaign.context, lan, campaign.round)).items.some(({ mine }) => mine)).toBe(false)
})
