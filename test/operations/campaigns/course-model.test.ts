import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId, RoundId } from '../../../src/framework/ids.ts'
import { answerAppeal } from '../../../src/operations/campaigns/answer-appeal.ts'
import { appraise } from '../../../src/operations/campaigns/appraise.ts'
import { decide } from '../../../src/operations/campaigns/decide.ts'
import { moveRound, type RoundMove } from '../../../src/operations/campaigns/move-round.ts'
import { type StepToTake, takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { vote } from '../../../src/operations/campaigns/vote.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { insertRound } from '../../../src/store/rounds.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import {
  type Attempt,
  attemptOn,
  isForRound,
  type ModelItem,
  modelActions,
  newItem,
  type Part,
} from '../../support/course-model.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { hoa, introduce, khach, lan, minh, provinceCalled, quan, ta, tham } from '../../support/people.ts'

/**
 * Random people do random things on random days in a round of two sub-criteria; the program and a model written apart from it
 * accept and refuse the same, and everything stands the same after each.
 */

let database: TestDatabase
let campaign: TestCampaign

const codes = ['1.7', '7.khac']
const members = ['hoi1', 'hoi2'].map((id): Actor => ({ id: id as PersonId, name: id })) as [Actor, Actor]
/** What each person's part is: hoa and minh work for the department, which leads the first of the two; nobody leads the other. */
const people: readonly (readonly [Actor, Part])[] = [
  [minh, 'edits'],
  [hoa, 'leads'],
  [lan, 'coordinates'],
  [tham, 'appraises'],
  [ta, 'appraises'],
  [khach, 'looks on'],
  [members[0], 'votes'],
  [members[1], 'votes'],
]

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  await introduce(database, khach, { role: 'viewer', at: await provinceCalled(database, 'dien bien') })
  const ministry = await provinceCalled(database, 'bo noi vu')
  for (const member of members) await introduce(database, member, { role: 'council-member', at: ministry })
})
afterAll(() => database.close())

/** A round of its own with two sub-criteria, each with a self score that is claimed. */
async function newRound(): Promise<RoundId> {
  const id = crypto.randomUUID() as RoundId
  const asOf = { year: 2024, month: 12, day: 31 }
  await database.owner.transaction().execute(async (tx) => {
    // A campaign has one round for an organisation, so each has a campaign of its own with the same calendar. An organiser has
    // one a year by a framework; nothing here reads that of the campaign.
    const own = crypto.randomUUID()
    await sql`insert into campaigns select ${own}, organiser_id, index_year, title, ${own}, sipas_framework, as_of,
      needs_second, quorum_percent, is_sample, created_by, created_at from campaigns where id = ${campaign.id}`.execute(
      tx,
    )
    await sql`insert into campaign_windows select ${own}, kind, version, opens_on, closes_on, reason, entered_by, entered_at
      from campaign_windows where campaign_id = ${campaign.id}`.execute(tx)
    const organisation = await provinceCalled(database, 'dien bien')
    const head = {
      id,
      organisation,
      indexYear: 2024,
      title: 'x',
      parFramework: 'par-province-2024',
      sipasFramework: null,
    }
    await insertRound(tx, { ...head, campaign: own as never, asOf }, null, campaign.context.now())
    for (const code of codes) {
      await sql`insert into course_steps (round_id, code, version, action, state, entered_at)
        values (${id}, ${code}, 1, 'assign', 'open', now())`.execute(tx)
      await sql`insert into score_entries (round_id, code, stage, version, points, standing, entered_at)
        values (${id}, ${code}, 'self', 1, '0.5', 'printed', now())`.execute(tx)
    }
    await sql`insert into assignments (round_id, code, version, lead_id, entered_at)
      values (${id}, ${codes[0]}, 1, ${campaign.department}, now())`.execute(tx)
  })
  return id
}

interface Command {
  readonly action: string
  readonly person: number
  readonly code: number
  readonly hours: number
  readonly points: string
  readonly isFresh: boolean
}

/** Anything by anybody on any day; what leads on comes more often by itself, so that a course gets far. */
const commandOf = (actions: readonly string[]): fc.Arbitrary<Command> =>
  fc.record({
    action: fc.constantFrom(...actions),
    person: fc.nat(people.length - 1),
    code: fc.nat(codes.length - 1),
    hours: fc.nat(57 * 24 - 1),
    points: fc.constantFrom('0.25', '0.5', '0.75'),
    isFresh: fc.boolean(),
  })

const onward = modelActions.filter((action) => !['enter', 'take-back', 'return', 'reopen', 'object'].includes(action))

const order = [
  'open',
  'returned',
  'submitted',
  'accepted',
  'frozen',
  'sent',
  'appraised',
  'confirmed',
  'released',
  'appealed',
]
const ordered = [...order, 'answered', 'escalated', 'decided']

/** Everything that anybody could do on a day of each window. */
const everything = onward.flatMap((action) =>
  people.flatMap((_, person) =>
    codes.flatMap((_, code) =>
      [2, 12, 22, 30, 40, 50].map((day) => ({ action, person, code, hours: 24 * day, points: '0.5', isFresh: true })),
    ),
  ),
)

/** One of those that lead furthest and that the model would accept. */
function likely(items: readonly ModelItem[], chance: number): Command | undefined {
  const reach = (each: Command) => {
    const copies = copyOf(concerned(items, each))
    if (attemptOn(copies, attemptIn(each)) !== 'done') return -1
    return Math.max(...copies.map(({ state }) => ordered.indexOf(state)))
  }
  const found = everything.map((each) => ({ each, reach: reach(each) })).filter((each) => each.reach >= 0)
  const furthest = Math.max(...found.map((each) => each.reach))
  const best = found.filter((each) => each.reach === furthest)
  return best[chance % best.length]?.each
}

const copyOf = (items: readonly ModelItem[]) => items.map((item) => ({ ...item, votes: new Map(item.votes) }))
const concerned = (items: readonly ModelItem[], { action, code }: Command) =>
  isForRound(action) ? items : [items[code]!]
/** The council votes against with the least of the points, and rejects. */
const told = (action: string, points: string) =>
  (action === 'vote' || action === 'decide') && points === '0.25' ? null : points
const attemptIn = ({ action, person, hours, points, isFresh }: Command): Attempt => {
  const [who, part] = people[person]!
  // The day of a moment in Vietnam; hour 0 is midnight there.
  return { action, who: who.id, part, day: Math.floor(hours / 24), points: told(action, points), isFresh }
}

async function run(
  round: RoundId,
  items: readonly ModelItem[],
  { action, person, code, hours, points, isFresh }: Command,
) {
  campaign.at(new Date(Date.UTC(2025, 0, 31, 17) + hours * 3_600_000 + (hours % 2 ? 0 : 3_599_999)))
  const [who] = people[person]!
  const at = { round, code: codes[code]!, seenStep: items[code]!.step - (isFresh ? 0 : 1), reason: 'có lý do' }
  const { context } = campaign
  if (isForRound(action)) return moveRound(context, who, { ...at, action: action as RoundMove['action'] })
  if (action === 'appraise') return appraise(context, who, { ...at, points, cut: 'other' })
  const given = told(action, points)
  if (action === 'decide') return decide(context, who, { ...at, points: given })
  if (action === 'vote') {
    const version = items[code]!.votes.get(who.id)?.version ?? 0
    const choice = given === null ? 'against' : 'for'
    return vote(context, who, { ...at, choice, points: given, seenVersion: version - (isFresh ? 0 : 1) })
  }
  if (action === 'answer') return answerAppeal(context, who, { ...at, points })
  if (action === 'enter') return enter(who, at)
  return takeStep(context, who, { ...at, action: action as StepToTake['action'], ground: 'other' })
}

async function enter(who: Actor, { round, code }: { round: RoundId; code: string }) {
  const rows = database.owner.selectFrom('current_figures').select('version').where('round_id', '=', round)
  const found = await rows.where('code', '=', code).where('figure', '=', 'points').executeTakeFirst()
  const entry = { code, figure: 'points', value: '0.5', source: null, reason: null, seenVersion: found?.version ?? 0 }
  return enterFigure(campaign.context, who, round, entry)
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )

/** Everything of a round as the database has it, and counted again from what was entered. */
async function standing(round: RoundId) {
  const { rows } = await sql<
    Omit<ModelItem, 'votes'> & { steps: number; newest: string; told: number; progress: object }
  >`
    select i.state, i.step, i.claimed::text, i.appraised::text, i.final::text, max(s.version) as steps, count(*)::integer as told,
      (array_agg(s.state order by s.version desc))[1] as newest,
      (array_agg(s.entered_by order by s.version desc) filter (where s.action = 'appraise'))[1] as appraiser
    from round_items i join course_steps s on s.round_id = i.round_id and s.code = i.code
    where i.round_id = ${round}
    group by i.round_id, i.code, i.state, i.step, i.claimed, i.appraised, i.final
    order by i.code`.execute(database.owner)
  return rows
}

async function expectSame(round: RoundId, items: readonly ModelItem[]): Promise<void> {
  const expected = items.map(({ votes: _, ...item }) => ({
    ...{ ...item, steps: item.step, told: item.step, newest: item.state },
  }))
  const byCode = codes.map((code, at) => ({ code, at })).toSorted((one, other) => (one.code < other.code ? -1 : 1))
  expect(await standing(round)).toEqual(byCode.map(({ at }) => expected[at]))
  const votes = items.flatMap((item, at) =>
    [...item.votes].map(([by, { version, points }]) => ({ code: codes[at], by, version, points })),
  )
  const cast = await sql<object>`select code, entered_by as by, version, points::text from current_votes
    where round_id = ${round}`.execute(database.owner)
  expect(new Set(cast.rows)).toEqual(new Set(votes))
  const { rows } = await sql`select states, claimed::text, appraised::text, final::text from round_progress
    where round_id = ${round}`.execute(database.owner)
  expect(rows).toEqual([progressOf(items)])
}

function progressOf(items: readonly ModelItem[]) {
  const states: Record<string, number> = {}
  for (const { state } of items) states[state] = (states[state] ?? 0) + 1
  const sum = (stage: 'claimed' | 'appraised' | 'final') => {
    const points = items.flatMap((item) => item[stage] ?? [])
    const hundredths = points.reduce((total, each) => total + Math.round(Number(each) * 100), 0)
    const decimals = Math.max(...points.map((each) => each.split('.')[1]?.length ?? 0))
    return points.length === 0 ? null : (hundredths / 100).toFixed(decimals)
  }
  return { states, claimed: sum('claimed'), appraised: sum('appraised'), final: sum('final') }
}

test('whatever people try, it is let or refused as the course says, and nothing else changes', async () => {
  const reached = new Set<string>()
  const outcomes = new Set<string>()
  const moment = fc.tuple(commandOf(modelActions), fc.nat(7), fc.nat())
  const course = fc.asyncProperty(fc.array(moment, { minLength: 30, maxLength: 50 }), async (moments) => {
    const round = await newRound()
    const items = codes.map(newItem)
    for (const [any, kind, chance] of moments) {
      const next = { ...(likely(items, chance) ?? any), points: any.points }
      const tried = { 0: any, 1: any, 2: { ...next, isFresh: false }, 3: { ...next, hours: any.hours } }[kind] ?? next
      const actual = await codeOf(run(round, items, tried))
      const expected = attemptOn(concerned(items, tried), attemptIn(tried))
      expect([tried, actual]).toEqual([tried, expected])
      await expectSame(round, items)
      outcomes.add(expected)
      for (const { state } of items) reached.add(state)
    }
  })
  await fc.assert(course, { numRuns: process.env.CI ? 5 : 8, endOnFailure: true })
  // Random courses go far enough to mean something.
  expect([...outcomes]).toEqual(
    expect.arrayContaining(['done', 'not-permitted', 'wrong-state', 'window-closed', 'step-taken']),
  )
  expect(reached.size).toBeGreaterThan(8)
})

test.each([
  ['submit', [hoa, lan], []],
  ['accept', [lan, lan], ['submit']],
  ['return', [lan, quan], ['submit']],
  ['take-back', [hoa, lan], ['submit']],
] as const)('of two who "%s" at once one does, and the other is told so', async (action, [one, other], before) => {
  campaign.at(new Date('2025-02-03T05:00:00Z'))
  for (let again = 0; again < 10; again++) {
    const round = await newRound()
    const at = { round, code: codes[0]!, reason: 'có lý do' }
    for (const [step, each] of before.entries())
      await takeStep(campaign.context, lan, { ...at, action: each, seenStep: step + 1 })
    const seenStep = before.length + 1
    const both = [one, other].map((who) => codeOf(takeStep(campaign.context, who, { ...at, action, seenStep })))
    const told = (await Promise.all(both)).toSorted()
    expect(told[0]).toBe('done')
    // Whoever comes second finds it moved on: by its step, or by its state already.
    expect(['step-taken', 'wrong-state']).toContain(told[1])
    const [item] = await standing(round)
    expect([item?.step, item?.told]).toEqual([seenStep + 1, seenStep + 1])
    const log = database.owner.selectFrom('audit_log').select('seq').where('chain', '=', round)
    expect((await log.where('action', '=', `course-${action}`).execute()).length).toBe(1)
  }
})

test('two who move different sub-criteria at once are both counted', async () => {
  campaign.at(new Date('2025-02-03T05:00:00Z'))
  for (let again = 0; again < 10; again++) {
    const round = await newRound()
    const submits = codes.map((code) =>
      takeStep(campaign.context, lan, { round, code, action: 'submit', seenStep: 1, reason: null }),
    )
    await Promise.all(submits)
    await expectSame(
      round,
      codes.map(() => ({ ...newItem(), state: 'submitted', step: 2, claimed: '0.5' })),
    )
  }
})

test('who enters while it is submitted is in time and counted, or too late and refused', async () => {
  campaign.at(new Date('2025-02-03T05:00:00Z'))
  for (let again = 0; again < 10; again++) {
    const round = await newRound()
    const at = { round, code: codes[0]! }
    const submitted = takeStep(campaign.context, hoa, { ...at, action: 'submit', seenStep: 1, reason: null })
    const [entered, step] = await Promise.all([codeOf(enter(minh, at)), codeOf(submitted)])
    expect(step).toBe('done')
    const { rows } = await sql<{ before: boolean }>`select
        (select seq from audit_log where chain = ${round} and action = 'enter-figure')
        < (select seq from audit_log where chain = ${round} and action = 'course-submit') as before`.execute(
      database.owner,
    )
    expect([entered, rows[0]?.before ?? null]).toEqual(entered === 'done' ? ['done', true] : ['wrong-state', null])
  }
})

test('a round is moved as a whole by one of two at once, and steps of single sub-criteria do not stand in the way', async () => {
  campaign.at(new Date('2025-02-12T05:00:00Z'))
  for (let again = 0; again < 10; again++) {
    const round = await newRound()
    for (const code of codes) {
      await takeStep(campaign.context, lan, { round, code, action: 'submit', seenStep: 1, reason: null })
      await takeStep(campaign.context, lan, { round, code, action: 'accept', seenStep: 2, reason: null })
    }
    const move = () => codeOf(moveRound(campaign.context, lan, { round, action: 'consolidate', reason: null }))
    const back = takeStep(campaign.context, lan, {
      round,
      code: codes[1]!,
      action: 'return',
      seenStep: 3,
      reason: 'sửa',
    })
    const [first, second, third] = await Promise.all([move(), move(), codeOf(back)])
    const states = (await standing(round)).map(({ state }) => state)
    if (third === 'done')
      expect([states.toSorted(), first, second]).toEqual([['accepted', 'returned'], 'wrong-state', 'wrong-state'])
    else {
      expect(states).toEqual(['frozen', 'frozen'])
      expect([first, second].toSorted()).toEqual(['done', 'wrong-state'])
      expect(['step-taken', 'wrong-state']).toContain(third)
    }
  }
})
