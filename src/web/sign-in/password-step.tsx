import { Anchor, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Credentials, SignInState } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { emailAddress, required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { SecretInput } from '../parts/secret-input.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import { Providers } from './providers.tsx'

interface PasswordStepProps {
  readonly returnTo: string
  /** Whether the reader comes back from a provider that did not sign them in. */
  readonly hasFailedElsewhere: boolean
  readonly onState: (state: SignInState) => void
}

export function PasswordStep({ returnTo, hasFailedElsewhere, onState }: PasswordStepProps) {
  const { t } = useMessages()
  const fields = useFields({ email: '', password: '' }, { email: emailAddress, password: required })
  const signIn = useMutation({
    mutationFn: (given: Credentials) => sendJson<{ state: SignInState }>('POST', '/api/auth/sign-in', given),
    onSuccess: ({ state }) => onState(state),
  })
  const submit = fields.submit(({ email, password }) => signIn.mutate({ email: email.trim(), password }))
  return (
    <>
      <PageHeading title={t('signIn.title')} />
      <Form
        onSubmit={submit}
        submit={t('signIn.submit')}
        isPending={signIn.isPending}
        error={signIn.error}
        isWide
        others={
          <Anchor component={Link} to="/forgot" size="sm">
            {t('signIn.forgot')}
          </Anchor>
        }
      >
        {hasFailedElsewhere && signIn.isIdle && <Notice kind="problem">{t('signIn.failed')}</Notice>}
        <TextInput {...fields.input('email')} label={t('signIn.email')} type="email" autoComplete="username" />
        <SecretInput {...fields.input('password')} label={t('signIn.password')} autoComplete="current-password" />
      </Form>
      <Providers returnTo={returnTo} />
    </>
  )
}
