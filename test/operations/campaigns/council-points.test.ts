import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../../../src/framework/ids.ts'
import { toDecimalText } from '../../../src/number/round.ts'
import { countVotes } from '../../../src/operations/campaigns/count-votes.ts'
import { openCampaign } from '../../../src/operations/campaigns/open-campaign.ts'
import { readCouncil } from '../../../src/operations/campaigns/read-council.ts'
import { vote } from '../../../src/operations/campaigns/vote.ts'
import type { Actor, Context } from '../../../src/operations/context.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { readResults } from '../../../src/operations/read-round.ts'
import { noon, testCalendar } from '../../support/campaign.ts'
import { moveAll } from '../../support/course-by-owner.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { contextOf, hoa, introduce, lan, tham } from '../../support/people.ts'
import { makePlaces } from '../../support/standings.ts'

/** A province's campaign over its departments, by the model framework: 1.5 is the mean of a council's votes, 8.1 the median. */

let database: TestDatabase
let context: Context
let campaign: CampaignId
let round: RoundId
let now = noon(2, 26)

const members = ['an', 'binh', 'chi', 'dung'].map((id): Actor => ({ id: id as PersonId, name: `Ủy viên ${id}` }))
const [an, binh, chi, dung] = members as [Actor, Actor, Actor, Actor]

beforeAll(async () => {
  database = await createTestDatabase()
  context = { ...contextOf(database), now: () => now }
  const { province, department } = await makePlaces(database)
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, hoa, { role: 'coordinator', at: department })
  await introduce(database, tham, { role: 'appraiser', at: province })
  for (const member of members) await introduce(database, member, { role: 'council-member', at: province })
  campaign = await openCampaign(context, lan, {
    ...{ organiser: province, indexYear: 2025, title: 'Đợt của tỉnh', parFramework: 'model-department' },
    ...{ sipasFramework: null, asOf: { year: 2024, month: 12, day: 31 }, needsSecond: false, quorumPercent: 75 },
    ...{ isSample: true, calendar: testCalendar, units: [department as OrganisationId] },
  })
  const rows = database.owner.selectFrom('rounds').select('id').where('campaign_id', '=', campaign)
  round = (await rows.executeTakeFirstOrThrow()).id as RoundId
})
afterAll(() => database.close())

const cast = (who: Actor, points: string, of = '1.5', seenVersion = 0) =>
  vote(context, who, { round, code: of, choice: 'points', points, seenVersion })
const count = (who: Actor, of = '1.5') => countVotes(context, who, { round, code: of, reason: 'biên bản kiểm phiếu' })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? error,
  )
const pointsOf = async (of: string) => {
  const results = await readResults(context, lan, round)
  const found = results.items.find(({ item }) => item.code === of)
  return found?.points ? toDecimalText(found.points) : null
}

test('the council votes on points from when the round was sent', async () => {
  for (const action of ['submit', 'accept', 'consolidate']) {
    expect([action, await refused(cast(an, '1'))]).toEqual([action, 'wrong-state'])
    await moveAll(database, round, action, tham)
  }
  await moveAll(database, round, 'send', tham)
  for (const who of [lan, hoa, tham]) expect([who.id, await refused(cast(who, '1'))]).toEqual([who.id, 'not-permitted'])
  now = noon(2, 25)
  expect(await refused(cast(an, '1'))).toBe('window-closed')
  now = noon(2, 26)
  expect(await refused(cast(an, '2.01'))).toBe('invalid-input')
  expect(await refused(vote(context, an, { round, code: '1.5', choice: 'for', points: '1', seenVersion: 0 }))).toBe(
    'invalid-input',
  )
  expect(await refused(cast(an, '1', '1.1'))).toBe('not-voted-on')
  await cast(an, '1.5')
})

test('three of four are 75 %: then the votes give the points, by the mean or the median as the rule says', async () => {
  await cast(binh, '2')
  expect(await refused(count(an))).toBe('no-quorum')
  await cast(chi, '1')
  expect(await count(an)).toEqual({ figures: { thanh_vien: '4', so_phieu: '3', tong_diem: '4.5' } })
  expect(await pointsOf('1.5')).toBe('1.5')
  for (const [who, points] of [
    [an, '1'],
    [binh, '4'],
    [chi, '2.5'],
    [dung, '3'],
  ] as const)
    await cast(who, points, '8.1')
  expect(await count(dung, '8.1')).toEqual({ figures: { thanh_vien: '4', so_phieu: '4', trung_vi: '2.75' } })
  expect(await pointsOf('8.1')).toBe('2.75')
})

test('what was counted is final: no vote, no count, and no figure by hand comes after it', async () => {
  expect(await refused(cast(dung, '2'))).toBe('wrong-state')
  expect(await refused(count(an))).toBe('wrong-state')
  const entry = { code: '1.5', figure: 'tong_diem', value: '6', source: null, reason: null, seenVersion: 1 }
  expect(await refused(enterFigure(context, lan, round, entry))).toBe('wrong-state')
  const { matters } = await readCouncil(context, lan, campaign)
  expect(matters.map(({ kind, code, state, decision }) => [kind, code, state, decision?.points])).toEqual([
    ['points', '1.5', 'decided', '1.5'],
    ['points', '8.1', 'decided', '2.75'],
  ])
})

test('of two who count at once one does, and a vote at the same moment is counted or too late', async () => {
  for (let again = 0; again < 5; again++) {
    await sql`set session_replication_role = replica; truncate council_results, council_votes;`.execute(database.owner)
    await sql`reset session_replication_role`.execute(database.owner)
    for (const who of [an, binh, chi]) await cast(who, '1')
    const told = await Promise.all([refused(count(an)), refused(count(binh)), refused(cast(dung, '2'))])
    expect(told.slice(0, 2).toSorted()).toEqual(['done', expect.stringMatching(/step-taken|wrong-state/)])
    const { rows } = await sql<{ votes: number }>`select votes from council_results where code = '1.5'`.execute(
      database.owner,
    )
    expect(rows).toEqual([{ votes: told[2] === 'done' ? 4 : 3 }])
  }
})
