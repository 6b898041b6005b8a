import { Button } from '@mantine/core'
import type { InvitedView, PersonView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { ConfirmButton } from '../parts/confirm-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './account-actions.module.css'
import { ResetSecondFactor } from './reset-second-factor.tsx'
import { SentNotice } from './sent-notice.tsx'
import { usePersonChange } from './use-person-change.ts'

interface AccountActionsProps {
  readonly person: PersonView
  readonly isOwn: boolean
}

/** Closing an account or opening it again, another letter to who has not accepted, and help for who lost the phone. */
export function AccountActions({ person, isOwn }: AccountActionsProps) {
  const { t } = useMessages()
  const path = `/api/people/${encodeURIComponent(person.id)}`
  const again = usePersonChange(() =>
    sendJson<InvitedView>('POST', `/api/invitations/${encodeURIComponent(person.id)}/again`),
  )
  const change = usePersonChange((to: 'disable' | 'enable') => sendJson('POST', `${path}/${to}`))
  return (
    <section>
      <h3 className={classes.title}>{t('people.actions')}</h3>
      <div className={classes.actions}>
        {!person.hasConfirmedEmail && !person.disabledAt && (
          <Button variant="default" size="xs" loading={again.isPending} onClick={() => again.mutate(undefined)}>
            {t('people.inviteAgain')}
          </Button>
        )}
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
        {!isOwn && <ResetSecondFactor person={person} />}
        {again.data && <SentNotice isSent={again.data.isSent} email={person.email} />}
        {change.isSuccess && (
          <Notice kind="done">{t(change.variables === 'disable' ? 'people.closed' : 'people.reopened')}</Notice>
        )}
        <ProblemNotice error={change.error ?? again.error} />
      </div>
    </section>
  )
}
