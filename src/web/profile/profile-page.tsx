import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { RoleList } from '../parts/role-list.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { DetailsForm } from './details-form.tsx'
import { LettersForm } from './letters-form.tsx'
import { PasswordForm } from './password-form.tsx'
import classes from './profile-page.module.css'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

/** One's own account. */
export function ProfilePage() {
  const { t } = useMessages()
  const me = useQuery(meQuery)
  return (
    <>
      <PageHeading title={t('profile.title')} />
      <QueryView query={me}>
        {(person) => (
          <div className={classes.panels}>
            <Panel title={t('profile.details')}>
              <DetailsForm person={person} />
            </Panel>
            <Panel title={t('profile.roles')}>
              <RoleList roles={person.roles} none={t('profile.noRoles')} />
            </Panel>
            <Panel title={t('profile.letters')}>
              <LettersForm />
            </Panel>
            <Panel title={t('profile.password')}>
              <PasswordForm />
            </Panel>
            <Panel title={t('profile.factor')}>
              <SecondFactor isOn={person.hasSecondFactor} />
            </Panel>
            <Panel title={t('profile.sessions')}>
              <Sessions />
            </Panel>
          </div>
        )}
      </QueryView>
    </>
  )
}
