import type { ReactNode } from 'react'
import type { RoleGrantView } from '../../contract/api-views.ts'
import classes from './role-list.module.css'
import { useMessages } from './use-messages.ts'
import { useNames } from './use-names.ts'

interface RoleListProps {
  readonly roles: readonly RoleGrantView[]
  /** What to say where there is none. */
  readonly none: string
  /** What can be done about a role. */
  readonly actions?: (grant: RoleGrantView, organisation: string) => ReactNode
}

/** Roles with the organisation and the round in which they are held. */
export function RoleList({ roles, none, actions }: RoleListProps) {
  const { t } = useMessages()
  const { organisationName, roundName } = useNames()
  if (roles.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ul className={classes.roles}>
      {roles.map((grant) => (
        <li key={grant.id} className={classes.role}>
          <div>
            <strong>{t(`role.${grant.role}`)}</strong>
            <div className={classes.place}>
              {organisationName(grant.organisation)} · {grant.round ? roundName(grant.round) : t('people.everyRound')}
            </div>
          </div>
          {actions?.(grant, organisationName(grant.organisation))}
        </li>
      ))}
    </ul>
  )
}
