import { useMutation } from '@tanstack/react-query'
import type { LinkUse } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { newPassword } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { NewPasswordInputs, repeated } from '../parts/new-password-inputs.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import { LinkOutcome } from './link-outcome.tsx'

/** Sets a password by the token of a link from a letter. */
export function SetPasswordForm({ path, token }: { readonly path: string; readonly token: string }) {
  const { t } = useMessages()
  const fields = useFields({ password: '', repeat: '' }, { password: newPassword, repeat: repeated })
  const use = useMutation({
    mutationFn: (password: string) => sendJson('POST', path, { token, password } satisfies LinkUse),
  })
  if (use.isSuccess) return <LinkOutcome isUsable />
  return (
    <Form
      onSubmit={fields.submit(({ password }) => use.mutate(password))}
      submit={t('link.submit')}
      isPending={use.isPending}
      error={use.error}
      isWide
    >
      <NewPasswordInputs password={fields.input('password')} repeat={fields.input('repeat')} />
    </Form>
  )
}
