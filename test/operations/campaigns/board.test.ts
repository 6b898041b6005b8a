import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../../src/framework/ids.ts'
import { answerAppeal } from '../../../src/operations/campaigns/answer-appeal.ts'
import { type Appraisal, appraise } from '../../../src/operations/campaigns/appraise.ts'
import { extendWindow } from '../../../src/operations/campaigns/change-window.ts'
import { moveRound } from '../../../src/operations/campaigns/move-round.ts'
import { readAppeals } from '../../../src/operations/campaigns/read-appeals.ts'
import { readCampaign, readCampaigns, readCourse } from '../../../src/operations/campaigns/read-campaign.ts'
import { readCampaignItem } from '../../../src/operations/campaigns/read-campaign-item.ts'
import { readCuts } from '../../../src/operations/campaigns/read-cuts.ts'
import { readProgress } from '../../../src/operations/campaigns/read-progress.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { readFrameworks } from '../../../src/operations/read-frameworks.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { khach, lan, quan, ta, tham } from '../../support/people.ts'

/** What is told of all rounds of a campaign together; each test goes on from the one before. */

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
})
afterAll(() => database.close())

const code = '1.3.2'
const stepOf = async (round: RoundId, of: string) => {
  const rows = database.owner.selectFrom('round_items').select('step').where('round_id', '=', round)
  return (await rows.where('code', '=', of).executeTakeFirstOrThrow()).step
}
const step = async (actor: Actor, round: RoundId, action: 'submit' | 'accept' | 'appeal', of = code) =>
  takeStep(campaign.context, actor, {
    ...{ round, code: of, action, reason: action === 'appeal' ? 'đề nghị xem lại' : null },
    ground: action === 'appeal' ? 'evidence-not-seen' : null,
    seenStep: await stepOf(round, of),
  })
const setPoints = async (points: string, given: Partial<Appraisal> = {}) =>
  appraise(campaign.context, tham, {
    ...{ round: campaign.round, code, points, cut: null, reason: null, ...given },
    seenStep: await stepOf(campaign.round, given.code ?? code),
  })
const progress = (actor: Actor, round: RoundId | null = null) =>
  readProgress(campaign.context, actor, campaign.id, round)

test('a campaign is listed with the windows that are open and what the clock does next', async () => {
  const [listed] = await readCampaigns(campaign.context, lan)
  expect(listed).toMatchObject({ rounds: 1, isSample: true, open: ['assess'], today: { year: 2025, month: 2, day: 1 } })
  expect(listed?.next[0]).toMatchObject({ window: 'assess', does: 'closes' })
})

test('progress is told by domain, sub-criterion and lead agency, of the rounds that one sees', async () => {
  const { domains, items, leads } = await progress(quan)
  expect(domains.map(({ code: domain }) => domain)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(items.find((item) => item.code === code)).toMatchObject({ states: { open: 2 }, domain: '1', claimed: null })
  expect(domains.flatMap(({ states }) => states.open ?? []).reduce((all, each) => all + each)).toBe(2 * items.length)
  const told = leads.map(({ leadName, organisationName, states }) => [organisationName, leadName, states.open])
  const led = leads.find(({ leadName }) => leadName === 'Sở Nội vụ')?.states.open ?? 0
  expect(told).toEqual([
    ['Điện Biên', 'Sở Nội vụ', led],
    ['Điện Biên', null, items.length - led],
    ['Lai Châu', null, items.length],
  ])
  expect((await progress(lan)).items.find((item) => item.code === code)?.states).toEqual({ open: 1 })
  expect((await progress(quan, campaign.other)).leads).toHaveLength(1)
})

test('the board tells who was given more time', async () => {
  const given = { kind: 'assess' as const, closesOn: { year: 2025, month: 2, day: 15 }, reason: 'bão' }
  await extendWindow(campaign.context, quan, campaign.other, given)
  const { rounds } = await readCampaign(campaign.context, quan, campaign.id)
  expect(rounds.map(({ extensions }) => extensions)).toEqual([[], [given]])
  expect(await readCourse(campaign.context, lan, campaign.round)).toMatchObject({ organisationName: 'Điện Biên' })
})

test('a sub-criterion stands beside that of the other organisations, with its figures', async () => {
  const entries = [
    ['issues_found', '25'],
    ['issues_fixed', '23'],
    ['issues_open', '2'],
  ] as const
  for (const [figure, value] of entries) {
    const entry = { code, figure, value, seenVersion: 0, source: null, reason: null }
    await enterFigure(campaign.context, lan, campaign.round, entry)
  }
  const { definition, rounds } = await readCampaignItem(campaign.context, tham, campaign.id, code)
  expect(definition.name).toMatch(/phát hiện qua kiểm tra/)
  expect(rounds).toMatchObject([
    { organisationName: 'Điện Biên', state: 'open', figures: [{ value: '23' }, { value: '25' }, { value: '2' }] },
    { organisationName: 'Lai Châu', figures: [], evidence: 0, appraisal: null, actions: [] },
  ])
  expect((await readCampaignItem(campaign.context, lan, campaign.id, code)).rounds).toHaveLength(1)
  const unknown = readCampaignItem(campaign.context, lan, campaign.id, '9.9.9')
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
})

test('appraisers are offered what the course lets them do, in their window', async () => {
  const { items } = await readCourse(campaign.context, lan, campaign.round)
  for (const { code: each } of items) await step(lan, campaign.round, 'submit', each)
  for (const { code: each } of items) await step(lan, campaign.round, 'accept', each)
  campaign.at(noon(2, 21))
  const move = { round: campaign.round, reason: null }
  await moveRound(campaign.context, lan, { ...move, action: 'consolidate' })
  await moveRound(campaign.context, lan, { ...move, action: 'send' })
  const actions = async (actor: Actor) =>
    (await readCampaignItem(campaign.context, actor, campaign.id, code)).rounds.map((round) => round.actions)
  expect(await actions(tham)).toEqual([[], []])
  campaign.at(noon(2, 26))
  expect(await actions(tham)).toEqual([['appraise'], []])
  expect(await actions(lan)).toEqual([[]])
  await setPoints('0.5', { cut: 'evidence-missing', reason: 'thiếu biên bản' })
  expect(await actions(tham)).toEqual([['appraise', 'object'], []])
  expect(await actions(ta)).toEqual([['appraise', 'confirm', 'object'], []])
  const seenBy = async (actor: Actor) => (await readCampaignItem(campaign.context, actor, campaign.id, code)).rounds[0]
  expect(await seenBy(ta)).toMatchObject({
    ...{ claimed: '0.96', appraised: '0.5', final: null },
    appraisal: { details: { cut: 'evidence-missing' }, reason: 'thiếu biên bản' },
  })
  // Who is measured knows of it once it is released.
  expect(await seenBy(lan)).toMatchObject({ claimed: '0.96', appraised: null, appraisal: null })
})

const appealsInAll = async () =>
  (await readAppeals(campaign.context, lan, campaign.id)).filter(({ by }) => by === 'all')

test('cuts roll up by organisation, lead agency, domain and reason', async () => {
  expect((await readCuts(campaign.context, lan, campaign.id)).groups).toMatchObject([{ by: 'all', items: 0 }])
  const { groups } = await readCuts(campaign.context, quan, campaign.id)
  const told = groups.map(({ by, key, name, items, points }) => [by, by === 'reason' ? key : name, items, points])
  expect(told).toEqual([
    ['all', null, 1, '0.46'],
    ['domain', expect.stringMatching(/chỉ đạo/), 1, '0.46'],
    ['lead', 'Sở Nội vụ', 1, '0.46'],
    ['organisation', 'Điện Biên', 1, '0.46'],
    ['reason', 'evidence-missing', 1, '0.46'],
  ])
  expect(await appealsInAll()).toEqual([])
})

test('an appeal is offered to who appraised, and counted by what became of it', async () => {
  const { items } = await readCourse(campaign.context, lan, campaign.round)
  for (const { code: each } of items.filter((item) => item.code !== code)) await setPoints('0', { code: each })
  await moveRound(campaign.context, tham, { round: campaign.round, action: 'release', reason: null })
  campaign.at(noon(3, 11))
  await step(lan, campaign.round, 'appeal')
  const waiting = { standing: 'waiting', items: 1, gained: null }
  expect(await appealsInAll()).toMatchObject([waiting])
  const [first, second] = [
    (await readCampaignItem(campaign.context, tham, campaign.id, code)).rounds[0],
    (await readCampaignItem(campaign.context, ta, campaign.id, code)).rounds[0],
  ]
  expect([first?.actions, second?.actions, first?.appeal?.reason]).toEqual([['answer'], [], 'đề nghị xem lại'])
  await answerAppeal(campaign.context, tham, {
    ...{ round: campaign.round, code, points: '0.8', reason: 'có biên bản' },
    seenStep: await stepOf(campaign.round, code),
  })
  const granted = { standing: 'granted', items: 1, gained: '0.3' }
  expect(await appealsInAll()).toMatchObject([granted])
  const { domains } = await progress(lan)
  expect(domains[0]).toMatchObject({ claimed: '0.96', appraised: '0.5', final: '0.8' })
})

test('who sees no round of a campaign reads nothing of it', async () => {
  const unseen = [
    () => readProgress(campaign.context, khach, campaign.id, null),
    () => readCampaignItem(campaign.context, khach, campaign.id, code),
    () => readCuts(campaign.context, khach, campaign.id),
    () => readFrameworks(campaign.context, khach),
  ]
  for (const read of unseen) await expect(read()).rejects.toMatchObject({ code: 'not-permitted' })
  expect((await readFrameworks(campaign.context, lan)).map(({ id }) => id)).toContain('par-province-2024')
})
