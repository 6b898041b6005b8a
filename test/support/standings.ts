import { randomUUID } from 'node:crypto'
import { roles } from '../../src/assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { insertRoleGrant } from '../../src/store/role-grants.ts'
import { insertRound } from '../../src/store/rounds.ts'
import type { TestDatabase } from './database.ts'
import { moment, provinceCalled } from './people.ts'
import { type Standing, type Where, wheres } from './who-may.ts'

export interface Places {
  readonly ministry: OrganisationId
  readonly province: OrganisationId
  readonly department: OrganisationId
  readonly other: OrganisationId
}

export async function makePlaces(database: TestDatabase): Promise<Places> {
  const [province, other] = [await provinceCalled(database, 'dien bien'), await provinceCalled(database, 'lai chau')]
  const ministry = await provinceCalled(database, 'bo noi vu')
  const department = randomUUID() as OrganisationId
  const bornOn = { year: 2020, month: 1, day: 1 }
  const made = {
    id: department,
    kind: 'department' as const,
    name: 'Sở Xây dựng',
    bornOn,
    endedOn: null,
    parent: province,
  }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [made]))
  return { ministry, province, department, other }
}

/** Puts a round of an organisation into the database, without anything in it. */
export async function makeRound(
  { owner }: TestDatabase,
  organisation: OrganisationId,
  indexYear: number,
): Promise<RoundId> {
  const id = randomUUID() as RoundId
  const head = {
    id,
    organisation,
    indexYear,
    title: `Năm ${indexYear}`,
    parFramework: 'par-province-2024',
    sipasFramework: 'sipas-2024',
    campaign: null,
    asOf: { year: 2025, month: 2, day: 3 },
  }
  await owner.transaction().execute((tx) => insertRound(tx, head, null, moment))
  return id
}

/** Every standing that a person can have. An administrator is none of a round. */
export const standings: readonly Standing[] = wheres.flatMap((where) =>
  roles
    .filter((role) => role !== 'administrator' || !where.includes('round'))
    .map((role): Standing => ({ role, where })),
)

export function personOf({ role, where }: Standing): Actor {
  return { id: `${role} ${where}` as PersonId, name: `${role} ${where}` }
}

/** Somebody of another province has the same standing towards that one's round. */
export function there(standing: Standing): Standing {
  const where = { 'at the province': 'at another province', 'at another province': 'at the province' } as const
  if (standing.where in where) return { ...standing, where: where[standing.where as keyof typeof where] }
  return /ministry|nowhere|closed/.test(standing.where) ? standing : { ...standing, where: 'at another province' }
}

/** Makes one person for each standing. */
export async function introduceAll(
  { owner }: TestDatabase,
  places: Places,
  rounds: { readonly one: RoundId; readonly another: RoundId },
): Promise<void> {
  const held: Record<Where, { organisation: OrganisationId; round: RoundId | null } | null> = {
    'at the province': { organisation: places.province, round: null },
    'in this round only': { organisation: places.province, round: rounds.one },
    'in another round of the province only': { organisation: places.province, round: rounds.another },
    'at the ministry above': { organisation: places.ministry, round: null },
    'at a department below': { organisation: places.department, round: null },
    'at another province': { organisation: places.other, round: null },
    'at the province, account closed': { organisation: places.province, round: null },
    nowhere: null,
  }
  await owner.transaction().execute(async (tx) => {
    for (const standing of standings) {
      const { id, name } = personOf(standing)
      const disabled_at = standing.where.endsWith('closed') ? moment : null
      const email = `${id.replace(/[ ,]+/g, '.')}@example.vn`
      await tx.insertInto('people').values({ id, name, email, disabled_at }).execute()
      const place = held[standing.where]
      if (place)
        await insertRoleGrant(tx, { id: randomUUID(), person: id, role: standing.role, ...place }, null, moment)
    }
  })
}
