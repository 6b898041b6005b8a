import { useQuery } from '@tanstack/react-query'
import { isAllowed } from '../../assessment/rights.ts'
import type { PersonWithRolesView } from '../../contract/api-views.ts'
import { personQuery } from '../api/queries.ts'
import { QueryView } from '../parts/query-view.tsx'
import { SideSheet } from '../parts/side-sheet.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { AccountActions } from './account-actions.tsx'
import { GrantForm } from './grant-form.tsx'
import { HeldRoles } from './held-roles.tsx'
import { InvitationExpiry } from './invitation-expiry.tsx'
import classes from './person-sheet.module.css'
import { PersonState } from './person-state.tsx'

interface PersonSheetProps {
  /** Who is shown; nobody if it is left out. */
  readonly id: string | undefined
  readonly me: PersonWithRolesView | undefined
  readonly onClose: () => void
}

/** One person with their roles, and what can be done about both. */
export function PersonSheet({ id, me, onClose }: PersonSheetProps) {
  const { t } = useMessages()
  const person = useQuery({ ...personQuery(id ?? ''), enabled: id !== undefined })
  return (
    <SideSheet isOpen={id !== undefined} onClose={onClose} title={person.data?.name ?? t('people.title')}>
      <QueryView query={person}>{(found) => <PersonDetails person={found} me={me} />}</QueryView>
    </SideSheet>
  )
}

interface PersonDetailsProps {
  readonly person: PersonWithRolesView
  readonly me: PersonWithRolesView | undefined
}

export function PersonDetails({ person, me }: PersonDetailsProps) {
  const { t } = useMessages()
  const held = me?.roles.map(({ role }) => role) ?? []
  return (
    <div className={classes.details}>
      <p className={classes.line}>
        <a href={`mailto:${person.email}`}>{person.email}</a> <PersonState person={person} />
        <InvitationExpiry person={person} />
      </p>
      <section>
        <h3 className={classes.title}>{t('people.roles')}</h3>
        <HeldRoles person={person} mayManage={isAllowed('manage roles', held)} />
      </section>
      {isAllowed('manage roles', held) && (
        <section>
          <h3 className={classes.title}>{t('people.grantTitle')}</h3>
          <GrantForm key={person.roles.length} person={person.id} />
        </section>
      )}
      {isAllowed('manage people', held) && <AccountActions person={person} isOwn={person.id === me?.id} />}
    </div>
  )
}
