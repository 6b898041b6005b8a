import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDecimalText } from '../../../src/number/round.ts'
import { answerAppeal } from '../../../src/operations/campaigns/answer-appeal.ts'
import { appraise } from '../../../src/operations/campaigns/appraise.ts'
import { moveRound } from '../../../src/operations/campaigns/move-round.ts'
import { readCampaign, readCourse } from '../../../src/operations/campaigns/read-campaign.ts'
import { readItem } from '../../../src/operations/campaigns/read-item.ts'
import { type StepToTake, takeStep } from '../../../src/operations/campaigns/take-step.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { Problem } from '../../../src/problem.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { hoa, lan, minh, quan, ta, tham } from '../../support/people.ts'

/** The whole course of one province, from entering to an appeal that is won; each test goes on from the one before. */

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
})
afterAll(() => database.close())

const code = '1.3.2'
const stepOf = async (of: string) => {
  const rows = database.owner.selectFrom('round_items').select(['step', 'state'])
  return rows.where('round_id', '=', campaign.round).where('code', '=', of).executeTakeFirstOrThrow()
}
const take = async (actor: Actor, action: StepToTake['action'], reason: string | null = null, of = code) =>
  takeStep(campaign.context, actor, {
    round: campaign.round,
    code: of,
    action,
    reason,
    ground: action === 'appeal' ? 'evidence-not-seen' : null,
    seenStep: (await stepOf(of)).step,
  })
const enter = (actor: Actor, figure: string, value: string, seenVersion = 0) =>
  enterFigure(campaign.context, actor, campaign.round, {
    ...{ code, figure, value, seenVersion, source: null, reason: null },
  })
const refused = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )

test('a campaign opens a round for each unit, and its agencies lead what the framework names them for', async () => {
  const { rounds, next, organises } = await readCampaign(campaign.context, quan, campaign.id)
  expect(rounds.map(({ organisationName }) => organisationName)).toEqual(['Điện Biên', 'Lai Châu'])
  expect(rounds[0]?.states).toEqual({ open: 26 })
  expect([next[0]?.window, next[0]?.does, organises]).toEqual(['assess', 'closes', true])
  const { items } = await readCourse(campaign.context, minh, campaign.round)
  expect(items.find((item) => item.code === code)).toMatchObject({
    leadName: 'Sở Nội vụ',
    state: 'open',
    applies: true,
  })
  expect(items.find((item) => item.code === '7.3.6')?.leadName).toBeNull()
})

test('who takes part in one round sees nothing of another', async () => {
  const { rounds, organises } = await readCampaign(campaign.context, lan, campaign.id)
  expect(rounds.map(({ organisationName }) => organisationName)).toEqual(['Điện Biên'])
  expect(organises).toBe(false)
  expect(await refused(readCourse(campaign.context, lan, campaign.other))).toBe('not-permitted')
})

test('an agency enters what it leads, and nothing else', async () => {
  await enter(minh, 'issues_found', '25')
  await enter(minh, 'issues_fixed', '23')
  await enter(minh, 'issues_open', '2')
  await database.owner.transaction().execute(async (tx) => {
    await sql`insert into assignments (round_id, code, version, lead_id, entered_at)
      select ${campaign.round}, '7.3.6', 1, id, now() from organisations where search_name = 'lai chau' limit 1`.execute(
      tx,
    )
  })
  const foreign = { code: '7.3.6', figure: 'handled_online', value: '1', seenVersion: 0, source: null, reason: null }
  expect(await refused(enterFigure(campaign.context, minh, campaign.round, foreign))).toBe('not-permitted')
  const read = await readItem(campaign.context, minh, campaign.round, code)
  expect(read.computed.rounded && toDecimalText(read.computed.rounded)).toBe('0.96')
  expect(read.actions).toEqual(['enter'])
  expect((await readItem(campaign.context, hoa, campaign.round, code)).actions).toEqual(['enter', 'submit'])
})

test('the head submits, the coordinator returns with a reason, and what is submitted is closed', async () => {
  expect(await refused(take(minh, 'submit'))).toBe('not-permitted')
  await take(hoa, 'submit')
  expect(await refused(enter(minh, 'issues_open', '1', 1))).toBe('wrong-state')
  expect(await refused(take(hoa, 'accept'))).toBe('not-permitted')
  expect(await refused(take(lan, 'return', ' '))).toBe('invalid-input')
  await take(lan, 'return', 'thiếu tài liệu kiểm chứng')
  await enter(minh, 'issues_open', '1', 1)
  await enter(minh, 'issues_open', '2', 2)
  await take(hoa, 'submit')
  await take(lan, 'accept')
  const { rounds } = await readCampaign(campaign.context, lan, campaign.id)
  expect(rounds[0]).toMatchObject({ states: { open: 25, accepted: 1 }, claimed: '0.96' })
})

test('a step that somebody saw before another was taken is refused', async () => {
  const { step } = await stepOf(code)
  const stale = { round: campaign.round, code, action: 'return', reason: 'x', seenStep: step - 1 } as const
  expect(await refused(takeStep(campaign.context, lan, stale))).toBe('step-taken')
})

test('after the windows nothing is entered, and a later day for one organisation opens them again', async () => {
  campaign.at(noon(2, 21))
  expect(await refused(take(lan, 'submit', null, '7.3.6'))).toBe('window-closed')
  campaign.at(noon(2, 20))
  const items = await readCourse(campaign.context, lan, campaign.round)
  for (const { code: each } of items.items.filter(({ state }) => state === 'open')) {
    await take(lan, 'submit', null, each)
    await take(lan, 'accept', null, each)
  }
})

test('a round is consolidated, opened again, and sent; all or nothing', async () => {
  const move = (action: 'consolidate' | 'reopen' | 'send' | 'release', reason: string | null = null, actor = lan) =>
    moveRound(campaign.context, actor, { round: campaign.round, action, reason })
  expect(await refused(move('send'))).toBe('wrong-state')
  expect(await move('consolidate')).toEqual({ moved: 26 })
  expect(await refused(move('send'))).toBe('window-closed')
  await move('reopen', 'sửa số liệu')
  await take(lan, 'return', 'sửa')
  expect(await refused(move('consolidate'))).toBe('wrong-state')
  await take(lan, 'submit')
  await take(lan, 'accept')
  await move('consolidate')
  campaign.at(noon(2, 21))
  expect(await refused(move('send', null, tham))).toBe('not-permitted')
  await move('send')
  expect((await stepOf(code)).state).toBe('sent')
})

test('an appraiser cuts with a coded reason, and another confirms', async () => {
  campaign.at(noon(2, 26))
  const cut = async (actor: Actor, points: string, ground: { cut?: 'figure-differs'; reason?: string } = {}) =>
    appraise(campaign.context, actor, {
      ...{ round: campaign.round, code, points, seenStep: (await stepOf(code)).step },
      ...{ cut: ground.cut ?? null, reason: ground.reason ?? null },
    })
  expect(await refused(cut(tham, '1.2'))).toBe('invalid-input')
  expect(await refused(cut(tham, '0.5'))).toBe('invalid-input')
  expect(await refused(cut(tham, '0.5', { cut: 'figure-differs' }))).toBe('invalid-input')
  expect(await refused(cut(lan, '0.96'))).toBe('not-permitted')
  await cut(tham, '0.5', { cut: 'figure-differs', reason: 'số liệu khác báo cáo' })
  expect(await refused(take(tham, 'confirm'))).toBe('own-work')
  await take(ta, 'object', 'chưa rõ')
  await cut(tham, '0.75', { cut: 'figure-differs', reason: 'số liệu khác báo cáo' })
  await take(ta, 'confirm')
  const read = await readItem(campaign.context, tham, campaign.round, code)
  expect(read.scores).toEqual({ self: null, appraised: '0.75', final: null })
  expect(read.item).toMatchObject({ claimed: '0.96', appraised: '0.75', final: null })
  const { items } = await readCourse(campaign.context, tham, campaign.round)
  for (const { code: each, maximum } of items.filter(({ state }) => state === 'sent')) {
    const points = toDecimalText(maximum)
    const { step } = await stepOf(each)
    await appraise(campaign.context, tham, {
      ...{ round: campaign.round, code: each, points, seenStep: step, cut: null, reason: null },
    })
    await take(ta, 'confirm', null, each)
  }
  await moveRound(campaign.context, tham, { round: campaign.round, action: 'release', reason: null })
})

test('an appeal is answered by the first appraiser, and its points stand beside the others', async () => {
  campaign.at(noon(3, 11))
  await take(hoa, 'appeal', 'đã nộp văn bản số 12')
  const answer = async (actor: Actor) =>
    answerAppeal(campaign.context, actor, {
      ...{ round: campaign.round, code, points: '0.96', reason: 'có văn bản', seenStep: (await stepOf(code)).step },
    })
  expect(await refused(answer(ta))).toBe('not-first-appraiser')
  await answer(tham)
  const { item, scores, steps } = await readItem(campaign.context, hoa, campaign.round, code)
  expect(scores).toEqual({ self: null, appraised: '0.75', final: '0.96' })
  expect(item).toMatchObject({ state: 'answered', claimed: '0.96', appraised: '0.75', final: '0.96' })
  expect(steps.map(({ action }) => action)).toEqual([
    ...['assign', 'submit', 'return', 'submit', 'accept', 'consolidate', 'reopen', 'return', 'submit', 'accept'],
    ...['consolidate', 'send', 'appraise', 'object', 'appraise', 'confirm', 'release', 'appeal', 'answer'],
  ])
})
