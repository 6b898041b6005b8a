import { join } from 'node:path'
import type { Role } from '../assessment/roles.ts'
import type { OrganisationId, PersonId } from '../framework/ids.ts'
import { packageRoot } from '../package-root.ts'
import { appendAudit } from '../store/audit.ts'
import { actAs, type Db, type Tx } from '../store/database.ts'
import { getTopOrganisation } from '../store/organisation-changes.ts'
import { listOrganisations } from '../store/organisations.ts'
import { savePasswordHash } from '../store/passwords.ts'
import { insertPerson, markEmailConfirmed } from '../store/people.ts'
import { insertRoleGrant, lockRoleGrants } from '../store/role-grants.ts'
import type { AccountsContext } from './accounts-context.ts'
import type { Context } from './context.ts'
import { insertDemo2024, insertDemoSample } from './demo-campaigns.ts'
import type { DemoActors } from './demo-course.ts'
import { departmentsFramework } from './demo-departments.ts'
import { demoPeople } from './demo-people.ts'
import { openParFramework } from './open-framework.ts'
import { type OpenedRound, openRound } from './open-round.ts'

/** The people that were made, with the password that all of them have: it is kept nowhere else. */
export interface Demo {
  readonly password: string
  readonly people: readonly { readonly name: string; readonly email: string }[]
}

/** What takes a while and needs no database, so that it can be done while the database is made. */
export interface ReadiedDemo {
  readonly password: string
  readonly opened: OpenedRound
  /** Each person has a hash of their own, with a salt of its own. */
  readonly hashes: readonly string[]
}

type DemoContext = Pick<AccountsContext, 'owner'> & Pick<Context, 'now' | 'newId'>

/** The organisations are those of the year of the example. */
const example = {
  folder: join('examples', 'dien-bien-2024'),
  name: 'Điện Biên',
  day: { year: 2024, month: 12, day: 31 },
}

/** Reads the example's round and hashes the password of its people. */
export async function readyDemo(hashPassword: AccountsContext['hashPassword'], password: string): Promise<ReadiedDemo> {
  const hashing = Promise.all(demoPeople.map(() => hashPassword(password)))
  // The departments' framework is kept once it was read.
  const reading = [openRound(join(packageRoot, example.folder)), openParFramework(departmentsFramework)] as const
  const [[opened], hashes] = await Promise.all([Promise.all(reading), hashing])
  return { password, opened, hashes }
}

/**
 * Fills a database in which there is nobody yet with the example's round and one person a role, wholly or not at all.
 *
 * @returns undefined if there is somebody: nothing is changed then
 */
export async function fillDemo(context: DemoContext, ready: () => Promise<ReadiedDemo>): Promise<Demo | undefined> {
  if (await hasPeople(context.owner)) return undefined
  const { password, opened, hashes } = await ready()
  const made = await context.owner.transaction().execute(async (tx) => {
    await lockRoleGrants(tx)
    if (await hasPeople(tx)) return false
    const [places, administrator] = [await placesOf(tx), context.newId() as PersonId]
    await actAs(tx, administrator)
    const ids = new Map<Role, PersonId>()
    for (const [at, { role, ...person }] of demoPeople.entries()) {
      const id = role === 'administrator' ? administrator : (context.newId() as PersonId)
      ids.set(role, id)
      await insertDemoPerson(tx, context, { ...person, id, hash: hashes[at] ?? '' })
      const grant = { id: context.newId(), person: id, role, organisation: places[person.at], round: null }
      await insertRoleGrant(tx, grant, administrator, context.now())
    }
    const actors = actorsOf(ids, administrator)
    await insertDemo2024(tx, context, { opened, actors, places })
    await insertDemoSample(tx, context, { opened, actors, places })
    await actAs(tx, administrator)
    const told = { action: 'fill-demo', subject: administrator, details: { people: demoPeople.length } }
    await appendAudit(tx, { ...told, round: null, at: context.now(), person: administrator })
    return true
  })
  return made ? { password, people: demoPeople.map(({ name, email }) => ({ name, email })) } : undefined
}

function actorsOf(ids: ReadonlyMap<Role, PersonId>, administrator: PersonId): DemoActors {
  const of = (role: Role) => ids.get(role) ?? administrator
  return {
    ...{ administrator, coordinator: of('coordinator'), editor: of('lead-agency-editor') },
    ...{ head: of('lead-agency-head'), appraiser: of('appraiser') },
  }
}

async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

async function placesOf(tx: Tx): Promise<{ top: OrganisationId; province: OrganisationId }> {
  const found = await listOrganisations(tx, { day: example.day, search: example.name })
  const province = found.find(({ kind }) => kind === 'province')
  if (!province) throw new Error(`the units hold no province ${example.name}`)
  return { top: await getTopOrganisation(tx), province: province.id }
}

async function insertDemoPerson(
  tx: Tx,
  { now, newId }: DemoContext,
  { id, name, email, hash }: { id: PersonId; name: string; email: string; hash: string },
): Promise<void> {
  const at = now()
  await insertPerson(tx, { id, name, email, language: 'vi' }, at)
  await markEmailConfirmed(tx, id, at)
  await savePasswordHash(tx, { person: id, hash, at, newId })
}
