import type { PersonWithRoles } from '../../operations/read-people.ts'
import type { Person } from '../../store/people.ts'

export function toPersonView({ invitationExpiresAt, disabledAt, ...person }: Person) {
  return {
    ...person,
    invitationExpiresAt: invitationExpiresAt?.toISOString() ?? null,
    disabledAt: disabledAt?.toISOString() ?? null,
  }
}

export function toPersonWithRolesView({ person, roles }: PersonWithRoles) {
  return {
    ...toPersonView(person),
    roles: roles.map(({ id, role, organisation, round }) => ({ id, role, organisation, round })),
  }
}
