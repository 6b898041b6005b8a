import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Calendar } from '../../src/assessment/course/window.ts'
import type { Role } from '../../src/assessment/roles.ts'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../../src/framework/ids.ts'
import { openCampaign } from '../../src/operations/campaigns/open-campaign.ts'
import type { Actor, Context } from '../../src/operations/context.ts'
import { type PreparedDatabase, prepareDatabase } from '../../src/server/prepare-database.ts'
import { insertFirstSteps } from '../../src/store/course.ts'
import { asPerson, type Db } from '../../src/store/database.ts'
import { insertOrganisations, listOrganisations } from '../../src/store/organisations.ts'
import { insertRoleGrant } from '../../src/store/role-grants.ts'
import type { CampaignSize } from './print-campaign.ts'

/** A campaign of the ministry over all communes, half of it submitted, on a database of its own. */
export interface LargeCampaign {
  readonly context: Context
  readonly id: CampaignId
  readonly administrator: Actor
  /** Of one province. */
  readonly coordinator: Actor
  /** Of one commune of that province, with its round and a sub-criterion of it. */
  readonly editor: Actor
  readonly round: RoundId
  readonly code: string
  /** How long it took to open it with the sub-criteria of a framework, and to add the rest; and how many those were. */
  readonly openedSeconds: readonly number[]
  readonly openedWith: readonly number[]
  close(): Promise<void>
}

const asOf = { year: 2025, month: 12, day: 31 }
const now = new Date('2026-01-15T05:00:00Z')
const day = (month: number, first: number) => ({ year: 2026, month, day: first })
const calendar: Calendar = {
  assess: { opensOn: day(1, 1), closesOn: day(1, 31) },
  review: { opensOn: day(2, 1), closesOn: day(2, 10) },
  send: { opensOn: day(2, 11), closesOn: day(2, 20) },
  appraise: { opensOn: day(2, 21), closesOn: day(3, 10) },
  appeal: { opensOn: day(3, 11), closesOn: day(3, 20) },
  publish: { opensOn: day(3, 21), closesOn: day(3, 31) },
}

export async function makeLargeCampaign({ communes, items }: CampaignSize): Promise<LargeCampaign> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-campaign-'))
  await chmod(folder, 0o755)
  const database = await prepareDatabase({ databaseUrl: undefined, dataFolder: folder }, randomUUID)
  const close = async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await fill(database, communes, items)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function fill({ db, owner }: PreparedDatabase, communes: number, items: number) {
  const context: Context = { db, now: () => now, newId: randomUUID }
  const standing = await listOrganisations(owner, { day: asOf })
  const ministry = standing.find(({ kind }) => kind === 'ministry')
  const provinces = standing.filter(({ kind }) => kind === 'province')
  if (!ministry) throw new Error('no ministry')
  const units = Array.from({ length: communes }, (_, at) => ({
    ...{ id: randomUUID() as OrganisationId, kind: 'commune' as const, name: `Xã số ${at + 1}`, endedOn: null },
    ...{ bornOn: { year: 2025, month: 7, day: 1 }, parent: provinces[at % provinces.length]?.id ?? null },
  }))
  for (let from = 0; from < units.length; from += 1000) {
    await owner.transaction().execute((tx) => insertOrganisations(tx, units.slice(from, from + 1000)))
  }
  const [first] = units
  if (!first?.parent) throw new Error('no commune')
  const administrator = await introduce(owner, 'quan', 'administrator', ministry.id)
  const coordinator = await introduce(owner, 'lan', 'coordinator', first.parent)
  const editor = await introduce(owner, 'minh', 'lead-agency-editor', first.id)
  const opening = performance.now()
  const id = await openCampaign(context, administrator, {
    ...{ organiser: ministry.id, indexYear: 2025, title: 'Đợt thử', parFramework: 'par-province-2024', asOf, calendar },
    ...{
      sipasFramework: null,
      needsSecond: true,
      quorumPercent: 67,
      isSample: true,
      units: units.map((unit) => unit.id),
    },
  })
  const adding = performance.now()
  const rounds = await owner
    .selectFrom('rounds')
    .select(['id', 'organisation_id'])
    .where('campaign_id', '=', id)
    .execute()
  const round = rounds.find((each) => each.organisation_id === first.id)?.id as RoundId
  const codes = await owner
    .selectFrom('round_items')
    .select('code')
    .where('round_id', '=', round)
    .orderBy('code')
    .execute()
  const more = Array.from({ length: items - codes.length }, (_, at) => `9.${at + 1}`)
  await asPerson(db, administrator.id, (tx) =>
    insertFirstSteps(
      tx,
      rounds.map((each) => each.id as RoundId),
      more,
      { by: administrator.id, at: now },
    ),
  )
  const done = performance.now()
  await submitHalf(owner, id)
  return {
    ...{ context, id, administrator, coordinator, editor, round, code: codes[0]?.code ?? '' },
    openedSeconds: [(adding - opening) / 1000, (done - adding) / 1000],
    openedWith: [codes.length, more.length],
  }
}

async function introduce(owner: Db, name: string, role: Role, organisation: OrganisationId): Promise<Actor> {
  const id = name as PersonId
  await owner
    .insertInto('people')
    .values({ id, name, email: `${name}@chiso.example` })
    .execute()
  const grant = { id: randomUUID(), person: id, role, organisation, round: null }
  await owner.transaction().execute((tx) => insertRoleGrant(tx, grant, null, now))
  return { id, name }
}

/** Half of the sub-criteria have gone on, so that there is something to count and to add up. */
async function submitHalf(owner: Db, campaign: CampaignId): Promise<void> {
  const rounds = await owner.selectFrom('rounds').select('id').where('campaign_id', '=', campaign).execute()
  for (let from = 0; from < rounds.length; from += 100) {
    const some = rounds.slice(from, from + 100).map(({ id }) => id)
    await sql`
      insert into course_steps (round_id, code, version, action, state, details, entered_at)
      select round_id, code, 2, 'submit', 'submitted', '{"claimed": "0.75"}', ${now} from round_items
      where round_id = any (${some}::uuid[]) and hashtext(code || round_id::text) % 2 = 0`.execute(owner)
  }
  await sql`vacuum analyze`.execute(owner)
}
