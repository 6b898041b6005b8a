import { Button } from '@mantine/core'
import type { InvitedView, PersonView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { ConfirmButton } from '../parts/confirm-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { SentNotice } from './sent-notice.tsx'
import { usePersonChange } from './use-person-change.ts'

/** Another letter to who has not accepted, and taking the invitation back; another letter undoes that. */
export function InvitationActions({ person }: { readonly person: PersonView }) {
  const { t } = useMessages()
  const path = `/api/invitations/${encodeURIComponent(person.id)}`
  const again = usePersonChange(() => sendJson<InvitedView>('POST', `${path}/again`))
  const withdraw = usePersonChange(() => sendJson('POST', `${path}/withdraw`))
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={again.isPending}
        onClick={() => {
          withdraw.reset()
          again.mutate(undefined)
        }}
      >
        {t('people.inviteAgain')}
      </Button>
      {!person.disabledAt && (
        <ConfirmButton
          label={t('people.withdraw')}
          hint={t('people.withdrawHint')}
          isPending={withdraw.isPending}
          onConfirm={() => {
            again.reset()
            withdraw.mutate(undefined)
          }}
        />
      )}
      {again.data && <SentNotice isSent={again.data.isSent} email={person.email} />}
      {withdraw.isSuccess && <Notice kind="done">{t('people.invitationWithdrawn')}</Notice>}
      <ProblemNotice error={again.error ?? withdraw.error} />
    </>
  )
}
