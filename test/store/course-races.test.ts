import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId, PersonId } from '../../src/framework/ids.ts'
import { assign } from '../../src/operations/campaigns/assign.ts'
import { actAs, asPerson, type Tx } from '../../src/store/database.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { moveAll } from '../support/course-by-owner.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { hoa, moment, provinceCalled, quan, ta, tham } from '../support/people.ts'

/** The second wall where somebody waits for somebody: what the first did counts for the second. */

let database: TestDatabase
let campaign: TestCampaign
let codes: readonly string[]
let beside: OrganisationId

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  const rows = database.owner.selectFrom('round_items').select('code').where('round_id', '=', campaign.round)
  codes = (await rows.where('lead_id', 'is', null).orderBy('code').execute()).map(({ code }) => code)
  beside = randomUUID() as OrganisationId
  const parent = await provinceCalled(database, 'dien bien')
  const unit = { id: beside, kind: 'department' as const, name: 'Sở Y tế', bornOn: { year: 2020, month: 1, day: 1 } }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [{ ...unit, endedOn: null, parent }]))
})
afterAll(() => database.close())

type Work = (tx: Tx) => Promise<unknown>

/** What becomes of work that waits for other work, which is committed then. */
async function afterWaiting(
  first: { readonly by: PersonId; work: Work },
  second: { readonly by: PersonId; work: Work },
) {
  const one = await database.db.startTransaction().execute()
  await actAs(one, first.by)
  await first.work(one)
  const two = asPerson(database.db, second.by, second.work).then(
    () => 'done',
    ({ code }: { readonly code?: string }) => (code === '42501' ? 'refused' : code),
  )
  await expect.poll(waiting).toBe(1)
  await one.commit().execute()
  return two
}

async function waiting(): Promise<number> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database.owner)
  return rows.length
}

async function next(code: string): Promise<number> {
  const row = database.owner.selectFrom('round_items').select('step').where('round_id', '=', campaign.round)
  return 1 + (await row.where('code', '=', code).executeTakeFirstOrThrow()).step
}

const step =
  (
    by: PersonId,
    code: string,
    row: { readonly action: string; readonly state: string; readonly version: number },
  ): Work =>
  (tx) =>
    tx
      .insertInto('course_steps')
      .values({ ...row, round_id: campaign.round, code, entered_by: by, entered_at: moment })
      .execute()

test('an agency that has handed over submits no more', async () => {
  const code = codes[0]!
  const assignments = [{ code, lead: campaign.department, coOperating: [] }]
  await assign(campaign.context, quan, campaign.round, { assignments, reason: null })
  const handOver: Work = (tx) =>
    tx
      .insertInto('assignments')
      .values({ round_id: campaign.round, code, version: 2, lead_id: beside, entered_by: quan.id, entered_at: moment })
      .execute()
  const submit = step(hoa.id, code, { action: 'submit', state: 'submitted', version: await next(code) })
  expect(await afterWaiting({ by: quan.id, work: handOver }, { by: hoa.id, work: submit })).toBe('refused')
})

test('who has appraised once more does not confirm it, although another had appraised before', async () => {
  const code = codes[1]!
  for (const action of ['submit', 'accept', 'consolidate', 'send', 'appraise'] as const)
    await moveAll(database, campaign.round, action, ta, [code])
  const version = await next(code)
  const again = step(tham.id, code, { action: 'appraise', state: 'appraised', version })
  const confirm = step(tham.id, code, { action: 'confirm', state: 'confirmed', version: version + 1 })
  expect(await afterWaiting({ by: tham.id, work: again }, { by: tham.id, work: confirm })).toBe('refused')
})
