import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PasswordChange } from '../../contract/api-views.ts'
import { sessionsQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { newPassword, required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { NewPasswordInputs, repeated } from '../parts/new-password-inputs.tsx'
import { Notice } from '../parts/notice.tsx'
import { SecretInput } from '../parts/secret-input.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'

/** Changes one's password. */
export function PasswordForm() {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const fields = useFields(
    { present: '', password: '', repeat: '' },
    { present: required, password: newPassword, repeat: repeated },
  )
  const change = useMutation({
    mutationFn: (passwords: PasswordChange) => sendJson('PUT', '/api/me/password', passwords),
    onSuccess: () => {
      fields.reset()
      return queryClient.invalidateQueries(sessionsQuery)
    },
  })
  const submit = fields.submit(({ present, password }) => change.mutate({ present, next: password }))
  return (
    <Form onSubmit={submit} submit={t('profile.change')} isPending={change.isPending} error={change.error}>
      <SecretInput {...fields.input('present')} label={t('profile.present')} autoComplete="current-password" />
      <NewPasswordInputs password={fields.input('password')} repeat={fields.input('repeat')} />
      {change.isSuccess && <Notice kind="done">{t('profile.changed')}</Notice>}
    </Form>
  )
}
