import { Button } from '@mantine/core'
import type { PersonView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { ConfirmButton } from '../parts/confirm-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './account-actions.module.css'
import { InvitationActions } from './invitation-actions.tsx'
import { ResetSecondFactor } from './reset-second-factor.tsx'
import { usePersonChange } from './use-person-change.ts'

interface AccountActionsProps {
  readonly person: PersonView
  readonly isOwn: boolean
}

/** What can be done about an account: the invitation until it is accepted, then closing it, and help for who lost the phone. */
export function AccountActions({ person, isOwn }: AccountActionsProps) {
  const { t } = useMessages()
  return (
    <section>
      <h3 className={classes.title}>{t('people.actions')}</h3>
      <div className={classes.actions}>
        {person.hasConfirmedEmail ? (
          <CloseAccount person={person} isOwn={isOwn} />
        ) : (
          !isOwn && <InvitationActions person={person} />
        )}
        {!isOwn && <ResetSecondFactor person={person} />}
      </div>
    </section>
  )
}

/** Closing an account or opening it again; nobody closes their own. */
function CloseAccount({ person, isOwn }: AccountActionsProps) {
  const { t } = useMessages()
  const change = usePersonChange((to: 'disable' | 'enable') =>
    sendJson('POST', `/api/people/${encodeURIComponent(person.id)}/${to}`),
  )
  return (
    <>
      {person.disabledAt ? (
        <Button variant="default" size="xs" loading={change.isPending} onClick={() => change.mutate('enable')}>
          {t('people.enable')}
        </Button>
      ) : (
        !isOwn && (
          <ConfirmButton
            label={t('people.disable')}
            hint={t('people.disableHint')}
            isPending={change.isPending}
            onConfirm={() => change.mutate('disable')}
          />
        )
      )}
      {change.isSuccess && (
        <Notice kind="done">{t(change.variables === 'disable' ? 'people.closed' : 'people.reopened')}</Notice>
      )}
      <ProblemNotice error={change.error} />
    </>
  )
}
