import type { LetterView, PersonView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { ConfirmButton } from '../parts/confirm-button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { usePersonChange } from './use-person-change.ts'

/** Turns off the second factor of somebody who has lost it; nothing where there is none. */
export function ResetSecondFactor({ person }: { readonly person: PersonView }) {
  const { t } = useMessages()
  const reset = usePersonChange(() =>
    sendJson<LetterView>('POST', `/api/people/${encodeURIComponent(person.id)}/second-factor/reset`),
  )
  return (
    <>
      {person.hasSecondFactor && (
        <ConfirmButton
          label={t('people.resetFactor')}
          hint={t('people.resetFactorHint', { name: person.name })}
          isPending={reset.isPending}
          onConfirm={() => reset.mutate(undefined)}
        />
      )}
      {reset.data && (
        <Notice kind={reset.data.isSent ? 'done' : 'problem'}>
          {reset.data.isSent ? t('people.factorReset', { email: person.email }) : t('people.factorResetUntold')}
        </Notice>
      )}
      <ProblemNotice error={reset.error} />
    </>
  )
}
