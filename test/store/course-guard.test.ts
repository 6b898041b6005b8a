import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId, PersonId, RoundId } from '../../src/framework/ids.ts'
import { assign } from '../../src/operations/campaigns/assign.ts'
import { asPerson, type Tx } from '../../src/store/database.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { moveAll } from '../support/course-by-owner.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { hoa, introduce, lan, minh, moment, provinceCalled, quan, ta, tham } from '../support/people.ts'

/**
 * The second wall by itself: what the database takes as a step, and from whom, whatever an operation forgot. Written as SQL by
 * the server's role. One sub-criterion stands in each state.
 */

let database: TestDatabase
let campaign: TestCampaign
let round: RoundId

/** Holds every role that takes part in a course, at the ministry. */
const everyone = { id: 'moi-vai' as PersonId, name: 'Mọi vai' }

/** How a sub-criterion comes to each state. */
const paths: Readonly<Record<string, readonly string[]>> = {
  open: [],
  submitted: ['submit'],
  returned: ['submit', 'return'],
  accepted: ['submit', 'accept'],
  frozen: ['submit', 'accept', 'consolidate'],
  sent: ['submit', 'accept', 'consolidate', 'send'],
  appraised: ['submit', 'accept', 'consolidate', 'send', 'appraise'],
  confirmed: ['submit', 'accept', 'consolidate', 'send', 'appraise', 'confirm'],
  released: ['submit', 'accept', 'consolidate', 'send', 'appraise', 'confirm', 'release'],
  appealed: ['submit', 'accept', 'consolidate', 'send', 'appraise', 'confirm', 'release', 'appeal'],
  answered: ['submit', 'accept', 'consolidate', 'send', 'appraise', 'confirm', 'release', 'appeal', 'answer'],
}
Object.assign(paths, {
  escalated: [...paths.answered!, 'escalate'],
  decided: [...paths.answered!, 'escalate', 'decide'],
  published: [...paths.answered!, 'publish'],
})
const states = Object.keys(paths)

/** Written anew from what a course is, not from the program's table: where each action leads. */
const leads: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  open: { submit: 'submitted' },
  returned: { submit: 'submitted' },
  submitted: { 'take-back': 'open', accept: 'accepted', return: 'returned' },
  accepted: { return: 'returned', consolidate: 'frozen' },
  frozen: { reopen: 'accepted', send: 'sent' },
  sent: { appraise: 'appraised' },
  appraised: { appraise: 'appraised', confirm: 'confirmed', object: 'sent' },
  confirmed: { appraise: 'appraised', object: 'sent', release: 'released' },
  released: { appeal: 'appealed', publish: 'published' },
  appealed: { answer: 'answered' },
  answered: { escalate: 'escalated', publish: 'published' },
  // Votes are no steps: they stand in a table of their own.
  escalated: { decide: 'decided' },
  decided: { publish: 'published' },
  published: {},
}
const known = Object.values(leads).flatMap((each) => Object.keys(each))
const actions = [...new Set(known), 'enter', 'vote', 'assign', 'fly']

let codes: Readonly<Record<string, string>>
/** Led by another department than that of hoa and minh, and open. */
let foreign: string

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  await sql.raw(trySteps).execute(database.owner)
  round = campaign.round
  const ministry = await provinceCalled(database, 'bo noi vu')
  for (const role of ['coordinator', 'lead-agency-head', 'appraiser', 'council-member'] as const)
    await introduce(database, everyone, { role, at: ministry })
  const rows = await database.owner
    .selectFrom('round_items')
    .select('code')
    .where('round_id', '=', round)
    .where('lead_id', 'is', null)
    .orderBy('code')
    .execute()
  codes = Object.fromEntries(states.map((state, at) => [state, rows[at]!.code]))
  for (const state of states)
    for (const action of paths[state]!) await moveAll(database, round, action, tham, [codes[state]!])
  // Nothing is decided without a vote; everyone is the whole council.
  const ballot = { choice: 'against', version: 1, entered_by: everyone.id, entered_at: moment }
  await database.owner
    .insertInto('council_votes')
    .values({ ...ballot, round_id: round, code: codes.escalated! })
    .execute()
  foreign = rows[states.length]!.code
  const beside = randomUUID() as OrganisationId
  const parent = await provinceCalled(database, 'dien bien')
  const unit = { id: beside, kind: 'department' as const, name: 'Sở Y tế', bornOn: { year: 2020, month: 1, day: 1 } }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [{ ...unit, endedOn: null, parent }]))
  const assignments = [{ code: foreign, lead: beside, coOperating: [] }]
  await assign(campaign.context, quan, round, { assignments, reason: null })
})
afterAll(() => database.close())

const step = (tx: Tx, by: PersonId | null, code: string, row: { action: string; state: string; version: number }) =>
  tx
    .insertInto('course_steps')
    .values({ ...row, round_id: round, code, entered_by: by, entered_at: moment })
    .execute()

class Undone extends Error {}

/** Whether the database lets a person do something, taken back in any case; `over` if the step is not the next one. */
async function outcome(person: PersonId, work: (tx: Tx) => Promise<unknown>): Promise<'done' | 'refused' | 'over'> {
  const trying = asPerson(database.db, person, async (tx) => {
    await work(tx)
    throw new Undone()
  })
  return trying.then(
    () => 'done' as const,
    (error: { code?: string }) => {
      if (error instanceof Undone) return 'done'
      if (error.code === '42501') return 'refused'
      if (error.code === '23505') return 'over'
      throw error
    },
  )
}

/** Lets the database try one step after the other, each taken back, in one call: there are three thousand. Tells which it took. */
const trySteps = `
  create function try_steps(round uuid, item text, next integer, by text, actions text[], states text[])
  returns setof text language plpgsql as $$
  declare
    action text;
    state text;
    taken boolean;
  begin
    foreach action in array actions loop
      foreach state in array states loop
        taken := false;
        begin
          insert into course_steps (round_id, code, version, action, state, entered_by, entered_at)
            values (round, item, next, action, state, by, now());
          taken := true;
          raise sqlstate 'UNDO0';
        exception
          when sqlstate 'UNDO0' or insufficient_privilege then null;
        end;
        if taken then return next action || ' ' || state; end if;
      end loop;
    end loop;
  end $$`

const versionOf = async (code: string) => {
  const rows = database.owner.selectFrom('round_items').select('step')
  return (await rows.where('round_id', '=', round).where('code', '=', code).executeTakeFirstOrThrow()).step
}

test.each(states)('from %s lead only the steps of the course, also for who holds every role', async (state) => {
  const code = codes[state]!
  const version = (await versionOf(code)) + 1
  const taken = await asPerson(database.db, everyone.id, async (tx) => {
    const { rows } = await sql<{ step: string }>`
      select try_steps(${round}, ${code}, ${version}, ${everyone.id}, ${actions}, ${states}) as step`.execute(tx)
    return rows.map(({ step }) => step)
  })
  expect(taken.toSorted()).toEqual(
    Object.entries(leads[state]!)
      .map(([action, to]) => `${action} ${to}`)
      .toSorted(),
  )
})

test('a step follows the newest: none is skipped, repeated or taken before the first', async () => {
  const submit = (version: number, code = codes.open!) =>
    outcome(hoa.id, (tx) => step(tx, hoa.id, code, { action: 'submit', state: 'submitted', version }))
  const version = (await versionOf(codes.open!)) + 1
  expect(await submit(version)).toBe('done')
  for (const wrong of [version - 1, version + 1, version + 100])
    expect([wrong, await submit(wrong)]).toEqual([wrong, 'over'])
  expect(await submit(1, 'x')).toBe('over')
  expect(await submit(2, 'x')).toBe('over')
})

test.each([
  ['round', { round_id: '00000000-0000-4000-8000-000000000000' }],
  ['person', { entered_by: 'nobody' }],
])('a step of a %s that does not exist is taken from nobody, the owner neither', async (_, wrong) => {
  const row = { action: 'assign', state: 'open', version: 1, round_id: round, code: 'y', entered_by: quan.id }
  const taken = database.owner.insertInto('course_steps').values({ ...row, entered_at: moment, ...wrong })
  await expect(taken.execute()).rejects.toThrow('does not exist')
})

test('a sub-criterion comes into the course by who organises, open and once', async () => {
  const first = (person: PersonId, code: string, state = 'open') =>
    outcome(person, (tx) => step(tx, person, code, { action: 'assign', state, version: 1 }))
  expect(await first(quan.id, 'x')).toBe('done')
  for (const { id } of [lan, hoa, minh, tham]) expect([id, await first(id, 'x')]).toEqual([id, 'refused'])
  for (const state of states.slice(1)) expect([state, await first(quan.id, 'x', state)]).toEqual([state, 'over'])
  expect(await first(quan.id, codes.open!)).toBe('over')
})

test.each([
  ['who edits submits', minh, 'open', 'submit', 'submitted'],
  ['who leads accepts what they submitted', hoa, 'submitted', 'accept', 'accepted'],
  ['who coordinates appraises', lan, 'sent', 'appraise', 'appraised'],
  ['who appraises accepts', tham, 'submitted', 'accept', 'accepted'],
  ['who appraises sends', tham, 'frozen', 'send', 'sent'],
  ['who appraises decides', tham, 'escalated', 'decide', 'decided'],
  ['who coordinates answers an appeal', lan, 'appealed', 'answer', 'answered'],
  ['who coordinates publishes', lan, 'released', 'publish', 'published'],
] as const)('it is refused that %s', async (_, { id }, from, action, state) => {
  const code = codes[from]!
  const version = (await versionOf(code)) + 1
  expect(await outcome(id, (tx) => step(tx, id, code, { action, state, version }))).toBe('refused')
})

test('nobody confirms what they appraised, and nothing is released before somebody has', async () => {
  const code = codes.appraised!
  const version = (await versionOf(code)) + 1
  const confirm = (id: PersonId) =>
    outcome(id, (tx) => step(tx, id, code, { action: 'confirm', state: 'confirmed', version }))
  expect([await confirm(tham.id), await confirm(ta.id)]).toEqual(['refused', 'done'])
  const release = { action: 'release', state: 'released', version }
  expect(await outcome(ta.id, (tx) => step(tx, ta.id, code, release))).toBe('refused')
})

test('where no second appraiser is asked for, it is released at once', async () => {
  const other = await createTestDatabase()
  const without = await openTestCampaign(other, false)
  for (const action of paths.appraised!) await moveAll(other, without.round, action, tham, ['7.3.6'])
  await asPerson(other.db, ta.id, (tx) =>
    tx
      .insertInto('course_steps')
      .values({
        ...{ round_id: without.round, code: '7.3.6', version: 7, action: 'release', state: 'released' },
        ...{ entered_by: ta.id, entered_at: moment },
      })
      .execute(),
  )
  await other.close()
})

const entered = (by: PersonId, code: string) => ({ round_id: round, code, entered_by: by, entered_at: moment })
const sha256 = 'a'.repeat(64)

/** What is entered for a sub-criterion, table by table. */
const entries: Readonly<Record<string, (tx: Tx, by: PersonId, code: string) => Promise<unknown>>> = {
  figure_entries: (tx, by, code) =>
    tx
      .insertInto('figure_entries')
      .values({ ...entered(by, code), figure: 'x', version: 1, value: '1' })
      .execute(),
  score_entries: (tx, by, code) =>
    tx
      .insertInto('score_entries')
      .values({ ...entered(by, code), stage: 'self', version: 1, points: '1', standing: 'printed' })
      .execute(),
  explanations: (tx, by, code) =>
    tx
      .insertInto('explanations')
      .values({ ...entered(by, code), version: 1, text: 'x' })
      .execute(),
  evidence_items: (tx, by, code) =>
    tx
      .insertInto('evidence_items')
      .values({ ...entered(by, code), id: randomUUID(), version: 1, sha256, file_name: 'x', search_name: 'x' })
      .execute(),
}

test.each(Object.keys(entries))('into %s is written while it is entered, and by its own agency', async (table) => {
  await database.owner
    .insertInto('evidence_files')
    .values({ sha256, size_bytes: 1, media_type: 'application/pdf', stored_at: moment })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const given = { id: randomUUID(), version: 1, sha256, file_name: 'x', search_name: 'x' }
  await database.owner
    .insertInto('evidence_items')
    .values({ ...entered(quan.id, foreign), ...given })
    .execute()
  const write = (by: PersonId, code: string) => outcome(by, (tx) => entries[table]!(tx, by, code))
  // An appeal brings evidence too.
  const late = table === 'evidence_items' ? ['released', 'answered'] : []
  for (const state of states) {
    const expected = ['open', 'returned', ...late].includes(state) ? 'done' : 'refused'
    for (const { id } of [hoa, lan, everyone])
      expect([state, id, await write(id, codes[state]!)]).toEqual([state, id, expected])
  }
  for (const { id } of [hoa, minh]) expect([id, await write(id, foreign)]).toEqual([id, 'refused'])
  expect([await write(lan.id, foreign), await write(tham.id, codes.open!)]).toEqual(['done', 'refused'])
})

test('nobody moves what another agency leads, but for who coordinates', async () => {
  const version = (await versionOf(foreign)) + 1
  const submit = (id: PersonId) =>
    outcome(id, (tx) => step(tx, id, foreign, { action: 'submit', state: 'submitted', version }))
  expect([await submit(hoa.id), await submit(lan.id)]).toEqual(['refused', 'done'])
})

test('scores of the appraisal are set by who judges, with the step that gives them', async () => {
  const score = (id: PersonId, state: string, stage: string) =>
    outcome(id, (tx) =>
      tx
        .insertInto('score_entries')
        .values({ ...entered(id, codes[state]!), stage, version: 1, points: '1', standing: 'printed' })
        .execute(),
    )
  for (const state of states) {
    const [appraised, final] = [
      ['sent', 'appraised', 'confirmed'],
      ['answered', 'decided', 'published'],
    ].map((in_) => in_.includes(state))
    expect([state, await score(tham.id, state, 'appraised')]).toEqual([state, appraised ? 'done' : 'refused'])
    expect([state, await score(tham.id, state, 'final')]).toEqual([state, final ? 'done' : 'refused'])
  }
  expect([await score(lan.id, 'appraised', 'appraised'), await score(hoa.id, 'answered', 'final')]).toEqual([
    'refused',
    'refused',
  ])
})

test('an assignment follows the newest one, of a sub-criterion that is in the course', async () => {
  const give = (code: string, version: number) =>
    outcome(quan.id, (tx) =>
      tx
        .insertInto('assignments')
        .values({ ...entered(quan.id, code), version })
        .execute(),
    )
  expect(await give(foreign, 2)).toBe('done')
  for (const version of [1, 3]) expect([version, await give(foreign, version)]).toEqual([version, 'over'])
  expect(await give('x', 1)).toBe('over')
})
