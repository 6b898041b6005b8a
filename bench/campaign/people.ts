import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/assessment/roles.ts'
import type { OrganisationId, PersonId } from '../../src/framework/ids.ts'
import { hashPassword } from '../../src/server/accounts/password.ts'
import { actAs, type Db } from '../../src/store/database.ts'
import { savePasswordHash } from '../../src/store/passwords.ts'
import { insertPerson, markEmailConfirmed } from '../../src/store/people.ts'
import { insertRoleGrant } from '../../src/store/role-grants.ts'
import { password } from '../load/make-people.ts'

export interface BenchPerson {
  readonly email: string
}

/** Enters people who can sign in, each with one role. */
export async function introduce(
  owner: Db,
  people: readonly { readonly name: string; readonly role: Role; readonly organisation: OrganisationId }[],
): Promise<readonly BenchPerson[]> {
  const hash = await hashPassword(password)
  return owner.transaction().execute(async (tx) => {
    const made: BenchPerson[] = []
    for (const { name, role, organisation } of people) {
      const [id, email, now] = [randomUUID() as PersonId, `${name}@example.vn`, new Date()]
      await actAs(tx, id)
      await insertPerson(tx, { id, name, email, language: 'vi' }, now)
      await markEmailConfirmed(tx, id, now)
      await savePasswordHash(tx, { person: id, hash, at: now, newId: randomUUID })
      await insertRoleGrant(tx, { id: randomUUID(), person: id, role, organisation, round: null }, null, now)
      made.push({ email })
    }
    return made
  })
}
