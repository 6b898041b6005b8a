import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../../src/framework/ids.ts'
import { assign } from '../../src/operations/campaigns/assign.ts'
import { openCampaign } from '../../src/operations/campaigns/open-campaign.ts'
import { asPerson, type Tx } from '../../src/store/database.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { testCalendar } from '../support/campaign.ts'
import { campaignTables } from '../support/campaign-tables.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { isLet } from '../support/is-let.ts'
import { contextOf, introduce, minh, moment, quan } from '../support/people.ts'
import { introduceAll, makePlaces, makeRound, type Places, personOf, standings, there } from '../support/standings.ts'
import { may, type Standing } from '../support/who-may.ts'

/** The second wall around campaigns by itself: every table is read and written as every person, without any operation. */

let database: TestDatabase
let places: Places
/** A campaign of the ministry with a round of the province, and one with a round of another province. */
let ours: { campaign: CampaignId; round: RoundId }
let theirs: typeof ours
/** The same of other years, not published yet. */
let early: typeof ours
let earlyThere: typeof ours

/** A sub-criterion that nobody leads, one that the department leads, and one that another department leads. */
const [code, led, foreign] = ['7.3.6', '8.5', '1.3.2']

beforeAll(async () => {
  database = await createTestDatabase()
  places = await makePlaces(database)
  await introduce(database, quan, { role: 'coordinator', at: places.ministry })
  await introduce(database, minh, null)
  ours = await campaignWith(places.province, 2024)
  theirs = await campaignWith(places.other, 2025)
  early = await campaignWith(places.province, 2026)
  earlyThere = await campaignWith(places.other, 2027)
  await introduceAll(database, places, { one: ours.round, another: await makeRound(database, places.province, 2023) })
  const beside = randomUUID() as OrganisationId
  const bornOn = { year: 2020, month: 1, day: 1 }
  const unit = {
    id: beside,
    kind: 'department' as const,
    name: 'Sở Y tế',
    bornOn,
    endedOn: null,
    parent: places.province,
  }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [unit]))
  const assignments = [
    { code: led, lead: places.department, coOperating: [] },
    { code: foreign, lead: beside, coOperating: [] },
  ]
  await assign(contextOf(database), quan, ours.round, { assignments, reason: null })
  for (const about of [ours, theirs]) await fill(about)
})

afterAll(() => database.close())

async function campaignWith(unit: OrganisationId, indexYear: number, ...more: readonly OrganisationId[]) {
  const campaign = await openCampaign(contextOf(database), quan, {
    ...{
      organiser: places.ministry,
      indexYear,
      title: 'Đợt thử',
      parFramework: 'par-province-2024',
      sipasFramework: null,
    },
    ...{ asOf: { year: 2024, month: 12, day: 31 }, needsSecond: true, quorumPercent: 60, isSample: true },
    ...{ calendar: testCalendar, units: [unit, ...more] },
  })
  const rows = database.owner
    .selectFrom('rounds')
    .select('id')
    .where('campaign_id', '=', campaign)
    .where('organisation_id', '=', unit)
  return { campaign, round: (await rows.executeTakeFirstOrThrow()).id as RoundId }
}

async function fill(about: typeof ours): Promise<void> {
  await database.owner.transaction().execute(async (tx) => {
    const file = { sha256: hashOf(about), size_bytes: 1, media_type: 'application/pdf', stored_at: moment }
    await insert(tx, 'evidence_files', file)
    const named = { code, sha256: file.sha256, file_name: 'x', search_name: 'x' }
    await insert(tx, 'evidence_items', { ...entered(quan.id, about), id: randomUUID(), version: 1, ...named })
    await insert(tx, 'external_figures', { ...entered(null, about), ...figure(code) })
    const published = { campaign_id: about.campaign, number: 1, content: '{}', sha256: hashOf(about) }
    await insert(tx, 'publications', { ...published, published_by: null, published_at: moment })
    await insert(tx, 'publication_results', { ...publishedOf(about), number: 1 })
    await insert(tx, 'window_extensions', { ...entered(quan.id, about), ...extension, version: 1 })
    await insert(tx, 'explanations', { ...entered(null, about), code, version: 1, text: 'x' })
    await insert(tx, 'review_meetings', { ...entered(quan.id, about), version: 1, decisions: '[]' })
    await insert(tx, 'round_texts', { ...entered(quan.id, about), kind: 'proposals', version: 1, text: 'x' })
    await insert(tx, 'survey_files', { ...surveyed(quan.id, about), ...surveyFile('answers'), number: 1 })
    await insert(tx, 'survey_results', { ...surveyed(quan.id, about), ...surveyResult, version: 1 })
    await insert(tx, 'item_comments', { ...entered(quan.id, about), code, id: randomUUID(), text: 'x' })
    await insert(tx, 'reminders', { ...entered(quan.id, about), ...reminder, code: led })
    await insert(tx, 'assignments', { ...entered(null, about), code: '7.3.7', version: 1 })
    await insert(tx, 'council_votes', { ...entered(quan.id, about), ...ballot, version: 1 })
    // As the program itself writes nothing of a council, its triggers are told that a backup is restored.
    await sql`set local chiso.restoring = 'on'`.execute(tx)
    await insert(tx, 'council_results', { ...entered(quan.id, about), ...result, code: '9.8' })
  })
}

type Rule = (standing: Standing) => boolean

const insert = (tx: Tx, table: string, row: Record<string, unknown>) =>
  tx
    .insertInto(table as 'rounds')
    .values(row as never)
    .execute()
const entered = (person: PersonId | null, { round }: typeof ours) => ({
  ...{ round_id: round, entered_by: person, entered_at: moment },
})
const surveyed = (person: PersonId | null, { campaign }: typeof ours) => ({
  ...{ campaign_id: campaign, entered_by: person, entered_at: moment },
})
const surveyFile = (kind: string) => ({ kind, name: 'x', sha256: 'a'.repeat(64), content: Buffer.from('x') })
const surveyResult = { inputs: '[]', content: '{}' }
const hashOf = (about: typeof ours) => (about === ours ? 'a' : 'b').repeat(64)
const publishedOf = ({ campaign }: typeof ours) => ({
  ...{ campaign_id: campaign, organisation_id: places.province, organisation_name: 'x', domains: '[]' },
})
const ballot = { code, choice: 'against' }
const result = { members: 1, votes: 1, figures: '{}', reason: 'x' }
const reminder = { id: randomUUID(), day: '2025-02-03', text: 'x' }
const extension = { kind: 'assess', closes_on: '2030-01-01', reason: 'x' }

/** Who reads which table. */
const readings: Record<string, Rule> = {
  ...Object.fromEntries(campaignTables.read.map((table): [string, Rule] => [table, may.readRound])),
  course_moves: may.anybody,
  council_votes: may.seeVotes,
  current_votes: may.seeVotes,
  survey_files: may.readAnswers,
  survey_results: may.readPoints,
}

/** The column of a table that tells whose row it is. */
function keyOf(table: string, { campaign, round }: typeof ours) {
  if (table === 'course_moves') return sql`true`
  if (table === 'campaigns') return sql`id = ${campaign}`
  return /windows$|^publication|^survey/.test(table) ? sql`campaign_id = ${campaign}` : sql`round_id = ${round}`
}

test.each(campaignTables.read)('%s is read by exactly those who may', async (table) => {
  const sees = (person: PersonId | null, about: typeof ours) =>
    isLet(database, person, async (tx) => {
      const rows = await sql`select 1 from ${sql.table(table)} where ${keyOf(table, about)} limit 1`.execute(tx)
      return rows.rows.length > 0
    })
  const wrong: object[] = []
  for (const standing of standings) {
    const { id } = personOf(standing)
    const seen = [await sees(id, ours), await sees(id, theirs)]
    const expected = [readings[table]!(standing), readings[table]!(there(standing))]
    if (`${seen}` !== `${expected}`) wrong.push({ ...standing, seen, expected })
  }
  expect(wrong).toEqual([])
  expect(await sees(null, ours)).toBe(false)
})

interface Writing {
  readonly may: Rule
  /** Writes a row about a round, or its campaign, in the name of a person. */
  readonly run: (tx: Tx, person: PersonId | null, about: typeof ours) => Promise<unknown>
}

const nobody: Rule = () => false
const step = (action: string, state: string, version: number, of = code) => ({ action, state, version, code: of })
const writing = (rule: Rule, table: string, row: Record<string, unknown>): Writing => ({
  may: rule,
  run: (tx, person, about) => insert(tx, table, { ...entered(person, about), ...row }),
})
const surveying = (rule: Rule, table: string, row: Record<string, unknown>): Writing => ({
  may: rule,
  run: (tx, person, about) => insert(tx, table, { ...surveyed(person, about), ...row }),
})
/** Into the campaigns beside, of which nothing is published. */
const unpublished = (rule: Rule, table: string, row: Record<string, unknown>): Writing => ({
  may: rule,
  run: (tx, person, about) => insert(tx, table, { ...entered(person, about === ours ? early : earlyThere), ...row }),
})
const figure = (of: string) => ({ code: of, figure: 'x', version: 1 })
const score = (stage: string) => ({ code, stage, version: 1, standing: 'printed' })

/** Who writes into which table; a name may have words behind it for another kind of row. All stands at the beginning. */
const writes: Record<string, Writing> = {
  campaigns: {
    may: may.openRound,
    run: (tx, person, about) =>
      insert(tx, 'campaigns', {
        ...{ id: randomUUID(), organiser_id: about === ours ? places.province : places.other, index_year: 2040 },
        ...{ title: 'x', par_framework: 'x', as_of: '2024-12-31', needs_second: false, quorum_percent: 50 },
        ...{ created_by: person, created_at: moment },
      }),
  },
  'rounds of a campaign': {
    may: may.organise,
    run: (tx, person, about) =>
      insert(tx, 'rounds', {
        ...{ id: randomUUID(), organisation_id: places.department, index_year: 2040, title: 'x', par_framework: 'x' },
        ...{ campaign_id: about.campaign, as_of: '2024-12-31', created_by: person, created_at: moment },
      }),
  },
  campaign_windows: {
    may: may.organise,
    run: (tx, person, { campaign }) =>
      insert(tx, 'campaign_windows', {
        ...{ campaign_id: campaign, kind: 'assess', version: 2, opens_on: '2025-01-01', closes_on: '2025-01-02' },
        ...{ entered_by: person, entered_at: moment },
      }),
  },
  window_extensions: writing(may.organise, 'window_extensions', { ...extension, version: 2 }),
  assignments: writing(may.assignItems, 'assignments', { code, version: 1 }),
  course_moves: {
    may: nobody,
    run: (tx) => insert(tx, 'course_moves', { action: 'x', from_state: 'x', to_state: 'x', roles: [] }),
  },
  'course_steps assign': writing(may.organise, 'course_steps', step('assign', 'open', 1, '9.9')),
  'course_steps submit': writing(may.submitItem, 'course_steps', step('submit', 'submitted', 2)),
  'course_steps accept': writing(nobody, 'course_steps', step('accept', 'accepted', 2)),
  round_items: {
    may: nobody,
    run: (tx, _, { round }) =>
      insert(tx, 'round_items', { round_id: round, code: '9.9', state: 'open', step: 1, changed_at: moment }),
  },
  round_progress: {
    may: nobody,
    run: (tx, _, { round }) => insert(tx, 'round_progress', { round_id: round, states: '{}' }),
  },
  publications: {
    may: may.judgeItem,
    run: (tx, person, { campaign }) =>
      insert(tx, 'publications', {
        ...{ campaign_id: campaign, number: 2, content: '{}', sha256: hashOf(ours), published_by: person },
        ...{ correction: 'x', published_at: moment },
      }),
  },
  publication_results: {
    may: may.judgeItem,
    run: async (tx, person, about) => {
      await writes.publications!.run(tx, person, about)
      return insert(tx, 'publication_results', { ...publishedOf(about), number: 2 })
    },
  },
  'publication_results of what another published': {
    may: nobody,
    run: (tx, _, about) =>
      insert(tx, 'publication_results', { ...publishedOf(about), number: 1, organisation_id: places.other }),
  },
  external_figures: unpublished(may.judgeItem, 'external_figures', figure(code)),
  'external_figures of what is in no course': unpublished(nobody, 'external_figures', figure('8.sipas')),
  'external_figures of a published campaign': writing(nobody, 'external_figures', { ...figure(code), version: 2 }),
  'figure_entries of a survey': unpublished(may.bringPoints, 'figure_entries', figure('8.sipas')),
  'figure_entries of a survey of a published campaign': writing(may.judgeItem, 'figure_entries', figure('8.sipas')),
  'score_entries of a survey': unpublished(may.organise, 'score_entries', { ...score('self'), code: '8.sipas' }),
  'council_votes before an appeal': writing(nobody, 'council_votes', { ...ballot, version: 1 }),
  'council_votes on points before it is sent': writing(nobody, 'council_votes', {
    ...{ code: '9.9', choice: 'points', points: '1', version: 1 },
  }),
  'council_results before it is sent': writing(nobody, 'council_results', { ...result, code: '9.9' }),
  review_meetings: writing(may.coordinateItem, 'review_meetings', { version: 2, decisions: '[]' }),
  round_texts: writing(may.coordinateItem, 'round_texts', { kind: 'proposals', version: 2, text: 'x' }),
  'survey_files of answers': surveying(may.survey, 'survey_files', { ...surveyFile('answers'), number: 2 }),
  'survey_files of a design': surveying(may.survey, 'survey_files', { ...surveyFile('design'), number: 2 }),
  'survey_files of a plan': surveying(may.helpDraw, 'survey_files', { ...surveyFile('plan'), number: 2 }),
  'survey_files of a frame': surveying(may.helpDraw, 'survey_files', { ...surveyFile('frame'), number: 2 }),
  'survey_files of a commitment': surveying(may.helpDraw, 'survey_files', { ...surveyFile('commitment'), number: 2 }),
  'survey_files of a draw protocol': surveying(may.helpDraw, 'survey_files', { ...surveyFile('protocol'), number: 2 }),
  'survey_files of a list': surveying(may.helpDraw, 'survey_files', { ...surveyFile('list-commitment'), number: 2 }),
  'survey_files of replacements': surveying(may.helpDraw, 'survey_files', { ...surveyFile('replacements'), number: 2 }),
  survey_results: surveying(may.survey, 'survey_results', { ...surveyResult, version: 2 }),
  explanations: writing(may.enterItem, 'explanations', { code, version: 2, text: 'x' }),
  item_comments: writing(may.readRound, 'item_comments', { code, id: randomUUID(), text: 'x' }),
  'item_comments that call upon somebody foreign': writing(nobody, 'item_comments', {
    ...{ code, id: randomUUID(), text: 'x', mentions: sql`array[${minh.id}]` },
  }),
  reminders: writing(may.coordinateItem, 'reminders', { ...reminder, code }),
  'reminders of nothing': writing(nobody, 'reminders', { ...reminder, code: '9.9' }),
  'item_comments on nothing': writing(nobody, 'item_comments', { code: '9.9', id: randomUUID(), text: 'x' }),
  'figure_entries of a campaign': writing(may.enterItem, 'figure_entries', figure(code)),
  'score_entries self': writing(may.enterItem, 'score_entries', score('self')),
  'score_entries appraised before it is sent': writing(nobody, 'score_entries', score('appraised')),
  'score_entries final before an appeal': writing(nobody, 'score_entries', score('final')),
  'evidence_items of a campaign': {
    may: may.enterItem,
    run: (tx, person, about) =>
      insert(tx, 'evidence_items', {
        ...{ ...entered(person, about), id: randomUUID(), version: 1, code },
        ...{ sha256: hashOf(about), file_name: 'x', search_name: 'x' },
      }),
  },
}

test('into every table of campaigns something is written here', () => {
  const tables = Object.keys(writes).map((name) => name.split(' ')[0]!)
  expect(campaignTables.written.filter((table) => !tables.includes(table))).toEqual([])
})

test.each(Object.keys(writes))('into %s write exactly those who may', async (name) => {
  const { may: rule, run } = writes[name]!
  const writesFor = (person: PersonId | null, about: typeof ours) =>
    isLet(database, person, async (tx) => {
      await run(tx, person, about)
      return true
    })
  const wrong: object[] = []
  for (const standing of standings) {
    const { id } = personOf(standing)
    const done = [await writesFor(id, ours), name.startsWith('rounds') || (await writesFor(id, theirs))]
    const expected = [rule(standing), name.startsWith('rounds') || rule(there(standing))]
    if (`${done}` !== `${expected}`) wrong.push({ ...standing, done, expected })
  }
  expect(wrong).toEqual([])
})

test.each([
  ['figure_entries', figure(foreign), may.enterForeignItem],
  ['explanations', { code: foreign, version: 1, text: 'x' }, may.enterForeignItem],
  ['score_entries', { ...score('self'), code: foreign }, may.enterForeignItem],
  ['figure_entries', figure(led), may.enterItem],
] as const)('into %s about what an agency leads its people and those above it write', async (table, row, rule) => {
  const wrong: object[] = []
  for (const standing of standings) {
    const { id } = personOf(standing)
    const done = await isLet(database, id, async (tx) =>
      Boolean(await insert(tx, table, { ...entered(id, ours), ...row })),
    )
    if (done !== rule(standing)) wrong.push({ ...standing, done })
  }
  expect(wrong).toEqual([])
})

test('a campaign has rounds of units below its organiser only, as they stand on its day', async () => {
  const { id } = personOf({ role: 'coordinator', where: 'at the province' })
  const opens = (unit: OrganisationId, asOf = '2024-12-31') =>
    isLet(database, id, async (tx) => {
      const campaign = randomUUID()
      await insert(tx, 'campaigns', {
        ...{ id: campaign, organiser_id: places.province, index_year: 2041, title: 'x', par_framework: 'x' },
        ...{ as_of: '2024-12-31', needs_second: false, quorum_percent: 50, created_by: id, created_at: moment },
      })
      await insert(tx, 'rounds', {
        ...{ id: randomUUID(), organisation_id: unit, index_year: 2041, title: 'x', par_framework: 'x' },
        ...{ campaign_id: campaign, as_of: asOf, created_by: id, created_at: moment },
      })
      return true
    })
  const done = [await opens(places.department), await opens(places.other), await opens(places.department, '2019-01-01')]
  expect(done).toEqual([true, false, false])
})

test('nobody writes in the name of another', async () => {
  const { id } = personOf({ role: 'coordinator', where: 'at the ministry above' })
  const written = Object.keys(writes).filter((name) =>
    writes[name]!.may({ role: 'coordinator', where: 'at the ministry above' }),
  )
  expect(written.length).toBeGreaterThan(8)
  for (const name of written) {
    for (const forged of [minh.id, null]) {
      const done = await isLet(database, id, async (tx) => Boolean(await writes[name]!.run(tx, forged, ours)))
      expect([name, forged, done]).toEqual([name, forged, false])
    }
  }
})

test('nobody changes a row or takes one away', async () => {
  const { id } = personOf({ role: 'administrator', where: 'at the ministry above' })
  for (const table of campaignTables.written) {
    const column =
      {
        campaigns: 'title',
        course_moves: 'to_state',
        round_items: 'state',
        round_progress: 'states',
        publications: 'sha256',
        publication_results: 'total',
      }[table as string] ?? 'entered_by'
    for (const text of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`]) {
      const done = await isLet(database, id, async (tx) => Boolean(await sql.raw(text).execute(tx)))
      expect([text, done]).toEqual([text, false])
    }
  }
})

test('the rounds that are found at once for a person are those for which each by itself gives them a role', async () => {
  const wrong: object[] = []
  for (const standing of standings) {
    for (const wanted of ['', "'coordinator'", "'viewer', 'lead-agency-head'"]) {
      const found = await asPerson(database.db, personOf(standing).id, async (tx) => {
        const all = await sql<{ id: string }>`select id from chiso_rounds(${sql.raw(wanted)}) id order by id`.execute(
          tx,
        )
        const rows = await sql<{ id: string }>`select r.id from rounds r
          where exists (select from chiso_roles(r.id) role
            where ${sql.raw(wanted === '' ? 'true' : `role in (${wanted})`)}) order by r.id`.execute(tx)
        return { all: all.rows, rows: rows.rows }
      })
      if (JSON.stringify(found.all) !== JSON.stringify(found.rows)) wrong.push({ ...standing, wanted, ...found })
    }
  }
  expect(wrong).toEqual([])
})

test('a role for one round of a campaign opens none of its others, also where it is held above the organiser', async () => {
  const { round, campaign } = await campaignWith(places.province, 2028, places.other)
  const found = async (person: PersonId) => {
    const rows = await asPerson(database.db, person, (tx) =>
      tx.selectFrom('rounds').select('id').where('campaign_id', '=', campaign).execute(),
    )
    return rows.map(({ id }) => id)
  }
  const [guest, host] = ['guest' as PersonId, 'host' as PersonId]
  await introduce(database, { id: guest, name: 'guest' }, { role: 'viewer', at: places.ministry, round })
  await introduce(database, { id: host, name: 'host' }, { role: 'viewer', at: places.ministry })
  expect([await found(guest), (await found(host)).length]).toEqual([[round], 2])
})

test('a unit that is moved away on a day before the campaign stays in it: who judges keeps round and roles', async () => {
  const { round } = await campaignWith(places.other, 2029)
  const judge = personOf({ role: 'appraiser', where: 'at the ministry above' })
  const seen = () =>
    asPerson(database.db, judge.id, async (tx) => {
      const rounds = await sql`select from chiso_rounds() id where id = ${round}`.execute(tx)
      const roles = await sql<{ role: string }>`select role from chiso_roles(${round}) role`.execute(tx)
      return [rounds.rows.length, roles.rows.map(({ role }) => role)]
    })
  const end = (day: string | null) =>
    sql`update organisation_parents set valid_to = ${day} where organisation_id = ${places.other}`.execute(
      database.owner,
    )
  const before = await seen()
  await end('2024-06-01')
  expect([before, await seen()]).toEqual([
    [1, ['appraiser']],
    [1, ['appraiser']],
  ])
  await end(null)
})
