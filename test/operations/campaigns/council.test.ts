import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PersonId, RoundId } from '../../../src/framework/ids.ts'
import { answerAppeal } from '../../../src/operations/campaigns/answer-appeal.ts'
import { decide } from '../../../src/operations/campaigns/decide.ts'
import { readAppeals } from '../../../src/operations/campaigns/read-appeals.ts'
import { readCouncil } from '../../../src/operations/campaigns/read-council.ts'
import { readItem } from '../../../src/operations/campaigns/read-item.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { vote } from '../../../src/operations/campaigns/vote.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { listAudit } from '../../../src/store/audit-list.ts'
import { asPerson } from '../../../src/store/database.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { moveAll } from '../../support/course-by-owner.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, lan, provinceCalled, quan, ta, tham } from '../../support/people.ts'

/** Appeals that reached the council: five members, of whom 60 % must vote. */

let database: TestDatabase
let campaign: TestCampaign
let round: RoundId

const members = ['an', 'binh', 'chi', 'dung', 'giang'].map(
  (id): Actor => ({ id: id as PersonId, name: `Ủy viên ${id}` }),
)
const [an, binh, chi, dung] = members as [Actor, Actor, Actor, Actor, Actor]
/** Every test has a sub-criterion of its own, with an appeal before the council; all have 0.5 points. */
const codes = ['1.3.2', '1.7', '2.3.2', '8.4', '7.3.4', '6.1.1', '7.3.6', '7.3.7']
let next = 0
let code: string

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  round = campaign.round
  const ministry = await provinceCalled(database, 'bo noi vu')
  for (const member of members) await introduce(database, member, { role: 'council-member', at: ministry })
  for (const action of ['submit', 'accept', 'consolidate', 'send', 'appraise'])
    await moveAll(database, round, action, tham)
  for (const action of ['release', 'appeal', 'answer', 'escalate']) await moveAll(database, round, action, tham, codes)
  await sql`update round_items set appraised = 0.5 where code = any (${codes}::text[])`.execute(database.owner)
  campaign.at(noon(3, 15))
})
afterAll(() => database.close())
beforeEach(() => {
  code = codes[next++]!
})

const itemOf = async (of = code) => {
  const rows = database.owner.selectFrom('round_items').selectAll().where('round_id', '=', round)
  return rows.where('code', '=', of).executeTakeFirstOrThrow()
}
const cast = (who: Actor, points: string | null, seenVersion = 0) =>
  vote(campaign.context, who, { round, code, choice: points === null ? 'against' : 'for', points, seenVersion })
const end = async (who: Actor, points: string | null) =>
  decide(campaign.context, who, { round, code, points, reason: 'biên bản số 3', seenStep: (await itemOf()).step })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; details?: unknown }) => error.code ?? error,
  )

test('nothing is decided before enough have voted, and the refusal says how many must', async () => {
  await cast(an, '0.75')
  await cast(binh, '0.75')
  await expect(end(an, '0.75')).rejects.toMatchObject({
    ...{ code: 'no-quorum', details: { voted: 2, needed: 3, members: 5 } },
  })
  await cast(chi, null)
  expect(await refused(end(an, '0.75'))).toBe('done')
  expect(await itemOf()).toMatchObject({ state: 'decided', appraised: '0.5', final: '0.75' })
  const { scores, steps } = await readItem(campaign.context, lan, round, code)
  expect(scores.final).toBe('0.75')
  expect(steps.at(-1)?.details).toEqual({ outcome: 'granted', points: '0.75', for: 2, against: 1, members: 5 })
  expect(await refused(cast(dung, null))).toBe('wrong-state')
  expect(await refused(end(an, '0.75'))).toBe('wrong-state')
})

test('a decision is what the votes amount to, and no vote that came since is passed over', async () => {
  for (const who of [an, binh, chi]) await cast(who, '0.6')
  expect(await refused(end(an, null))).toBe('not-as-voted')
  expect(await refused(end(an, '0.61'))).toBe('not-as-voted')
  expect(await refused(end(an, '99'))).toBe('not-as-voted')
  await cast(binh, null, 1)
  await cast(chi, null, 1)
  await expect(end(an, '0.6')).rejects.toMatchObject({ details: { outcome: 'rejected', for: 1, against: 2 } })
  expect(await refused(end(an, null))).toBe('done')
  expect(await itemOf()).toMatchObject({ state: 'decided', final: null })
})

test('a tie leaves the points as they are', async () => {
  for (const who of [an, binh]) await cast(who, '0.9')
  for (const who of [chi, dung]) await cast(who, null)
  expect(await refused(end(an, '0.9'))).toBe('not-as-voted')
  expect(await refused(end(an, null))).toBe('done')
})

test('a vote is cast again or taken back as a new version, and nothing is overwritten', async () => {
  expect(await cast(an, '0.75')).toEqual({ version: 1 })
  expect(await refused(cast(an, '0.8'))).toBe('step-taken')
  expect(await cast(an, '0.8', 1)).toEqual({ version: 2 })
  await vote(campaign.context, an, { round, code, choice: 'none', points: null, seenVersion: 2 })
  for (const who of [binh, chi]) await cast(who, '0.75')
  expect(await refused(end(an, '0.75'))).toBe('no-quorum')
  const { rows } = await sql<{
    line: string
  }>`select version || ' ' || choice || ' ' || coalesce(points::text, '-') as line
    from council_votes where code = ${code} and entered_by = 'an' order by version`.execute(database.owner)
  expect(rows.map(({ line }) => line)).toEqual(['1 for 0.75', '2 for 0.8', '3 none -'])
  const both = [cast(dung, '0.7'), cast(dung, '0.8')].map(refused)
  expect((await Promise.all(both)).toSorted()).toEqual(['done', 'step-taken'])
})

test('votes count of who sits in the council when it decides', async () => {
  for (const who of [an, binh, chi]) await cast(who, '0.75')
  const end_ = sql`update role_grants set ended_at = now(), ended_by = 'quan' where person_id = 'chi'`
  await end_.execute(database.owner)
  // Two of four are fewer than 60 %.
  await expect(end(an, '0.75')).rejects.toMatchObject({ details: { voted: 2, needed: 3, members: 4 } })
  expect(await refused(end(chi, '0.75'))).toBe('not-permitted')
  await sql`update role_grants set ended_at = null, ended_by = null where person_id = 'chi'`.execute(database.owner)
})

test('no vote proposes fewer points than it has, or what is no number of points', async () => {
  expect(await refused(cast(an, '0.49'))).toBe('lowered-by-appeal')
  for (const points of ['', '-1', 'x', '1000'])
    expect([points, await refused(cast(an, points))]).toEqual([points, 'invalid-input'])
  const given = { round, code, points: '1', seenVersion: 0 }
  expect(await refused(vote(campaign.context, an, { ...given, choice: 'points' }))).toBe('invalid-input')
  expect(await refused(vote(campaign.context, an, { ...given, code: '8.5', choice: 'for' }))).toBe('wrong-state')
  campaign.at(noon(3, 29))
  expect(await refused(cast(an, null))).toBe('window-closed')
  campaign.at(noon(3, 15))
})

test('of two who decide at once one does, and a vote at the same moment is counted or too late', async () => {
  for (const who of [an, binh, chi]) await cast(who, '0.75')
  const told = await Promise.all([refused(end(an, '0.75')), refused(end(binh, '0.75')), refused(cast(dung, null))])
  expect(told.slice(0, 2).toSorted()).toEqual(['done', expect.stringMatching(/step-taken|wrong-state/)])
  const steps = database.owner.selectFrom('course_steps').select('details').where('code', '=', code)
  const decisions = await steps.where('action', '=', 'decide').execute()
  expect(decisions).toEqual([{ details: expect.objectContaining({ against: told[2] === 'done' ? 1 : 0 }) }])
})

test('who voted is told to the council and to who organises, and to nobody who is measured', async () => {
  await cast(an, '0.75')
  for (const who of [an, quan]) {
    const { matters, members: council } = await readCouncil(campaign.context, who, campaign.id)
    const found = matters.find((each) => each.code === code)
    expect([who.id, found?.votes.map(({ name }) => name), found?.needed]).toEqual([who.id, ['Ủy viên an'], 3])
    expect(council).toHaveLength(5)
  }
  const mine = (await readCouncil(campaign.context, an, campaign.id)).matters.find((each) => each.code === code)
  expect([mine?.actions, mine?.ownVersion, mine?.verdict]).toEqual([['vote'], 1, null])
  for (const who of [lan, tham])
    expect(await refused(readCouncil(campaign.context, who, campaign.id))).toBe('not-permitted')
  // Who coordinates the unit reads its log, but not the votes in it.
  const logged = (who: Actor) =>
    asPerson(database.db, who.id, (tx) => listAudit(tx, { chain: round, action: 'course-vote', limit: 100 }))
  expect([(await logged(quan)).length > 5, await logged(lan)]).toEqual([true, []])
})

test('appeals are counted by reason and by what became of them', async () => {
  const counts = await readAppeals(campaign.context, lan, campaign.id)
  const all = counts
    .filter(({ by }) => by === 'all')
    .map(({ reason, standing, items, gained }) => [reason, standing, items, gained])
  expect(all).toEqual([
    ['other', 'escalated', 4, null],
    ['other', 'granted-by-council', 2, '0.50'],
    ['other', 'rejected-by-council', 2, '0.0'],
  ])
  const domains = counts.filter(({ by }) => by === 'domain')
  expect(domains.reduce((sum, { items }) => sum + items, 0)).toBe(codes.length)
  expect(counts.filter(({ by }) => by === 'organisation').every(({ name }) => name === 'Điện Biên')).toBe(true)
})

test('an appeal is answered by the first appraiser, and by any other once that one appraises no more', async () => {
  code = '8.5'
  await moveAll(database, round, 'release', tham)
  await sql`update round_items set appraised = 0.5 where code = '8.5'`.execute(database.owner)
  const step = async () => (await itemOf()).step
  const appeal = { round, code, action: 'appeal' as const, reason: 'xem lại' }
  expect(await refused(takeStep(campaign.context, lan, { ...appeal, seenStep: await step() }))).toBe('invalid-input')
  await takeStep(campaign.context, lan, { ...appeal, ground: 'figure-misread', seenStep: await step() })
  const answer = async (who: Actor, points: string | null) =>
    answerAppeal(campaign.context, who, { round, code, points, reason: 'đã xem', seenStep: await step() })
  expect(await refused(answer(ta, null))).toBe('not-first-appraiser')
  expect(await refused(answer(tham, '0.4'))).toBe('lowered-by-appeal')
  await sql`update role_grants set ended_at = now(), ended_by = 'quan' where person_id = 'tham'`.execute(database.owner)
  expect(await refused(answer(tham, null))).toBe('not-permitted')
  expect(await refused(answer(ta, null))).toBe('done')
  const counted = await readAppeals(campaign.context, lan, campaign.id)
  expect(counted.find(({ reason }) => reason === 'figure-misread')).toMatchObject({ by: 'all', standing: 'rejected' })
})
