import { randomUUID } from 'node:crypto'
import type { PersonId, RoundId } from '../../src/framework/ids.ts'
import { insertImportedRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { hashPassword } from '../../src/server/accounts/password.ts'
import { actAs } from '../../src/store/database.ts'
import { listOrganisations } from '../../src/store/organisations.ts'
import { savePasswordHash } from '../../src/store/passwords.ts'
import { insertPerson, markEmailConfirmed } from '../../src/store/people.ts'
import { insertRoleGrant } from '../../src/store/role-grants.ts'
import { withOwner } from '../../src/store/with-owner.ts'

/** Somebody who works in one round and has a figure of their own in it. */
export interface Worker {
  readonly email: string
  readonly round: RoundId
  readonly code: string
  readonly figure: string
}

export const password = 'mật khẩu của phép đo'

/**
 * Makes people who enter figures for a province, each in charge of one figure: as many rounds, one for each year before that of
 * the example, as it takes. Beside a running server.
 */
export async function makePeople(dataFolder: string, count: number): Promise<readonly Worker[]> {
  const opened = await openRound('examples/dien-bien-2024')
  const hash = await hashPassword(password)
  const now = () => new Date()
  const slots = Object.entries(opened.round.figures).flatMap(([code, given]) =>
    Object.keys(given).map((figure) => ({ code, figure })),
  )
  return withOwner({ databaseUrl: undefined, dataFolder }, async (owner) => {
    const day = { year: 2024, month: 12, day: 31 }
    const [province] = await listOrganisations(owner, { day, search: 'dien bien' })
    if (!province) throw new Error('no province')
    return owner.transaction().execute(async (tx) => {
      const made: Worker[] = []
      for (let year = 2023; made.length < count; year--) {
        const by = randomUUID() as PersonId
        await actAs(tx, by)
        const head = { id: by, name: `Người mở kỳ ${year}`, email: `mo-ky-${year}@example.vn`, language: 'vi' as const }
        await insertPerson(tx, head, now())
        const asked = {
          organisation: province.id,
          opened: { ...opened, round: { ...opened.round, indexYear: year } },
          by,
        }
        const round = await insertImportedRound(tx, { now, newId: randomUUID }, asked)
        for (const slot of slots.slice(0, count - made.length)) {
          const id = randomUUID() as PersonId
          const email = `nguoi-${made.length}@example.vn`
          await insertPerson(tx, { id, name: `Người ${made.length}`, email, language: 'vi' }, now())
          await markEmailConfirmed(tx, id, now())
          await savePasswordHash(tx, { person: id, hash, at: now(), newId: randomUUID })
          const held = { role: 'lead-agency-editor' as const, organisation: province.id, round: null }
          await insertRoleGrant(tx, { ...held, id: randomUUID(), person: id }, by, now())
          made.push({ ...slot, email, round })
        }
      }
      return made
    })
  })
}
