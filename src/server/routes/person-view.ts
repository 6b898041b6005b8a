import type { PersonWithRoles } from '../../operations/read-people.ts'
import type { Person } from '../../store/people.ts'

export function toPersonView({ disabledAt, ...person }: Person) {
  return { ...person, disabledAt: disabledAt?.toISOString() ?? null }
}

export function toPersonWithRolesView({ person, roles }: PersonWithRoles) {
  return {
    ...toPersonView(person),
    roles: roles.map(({ id, role, organisation, round }) => ({ id, role, organisation, round })),
  }
}
