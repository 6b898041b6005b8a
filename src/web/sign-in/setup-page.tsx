import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { FirstAdministratorToMake } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { emailAddress, newPassword, required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { NewPasswordInputs, repeated } from '../parts/new-password-inputs.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import { LinkOutcome } from './link-outcome.tsx'

/** Where the link that an empty server prints leads to: the first administrator. */
export function SetupPage() {
  const { t } = useMessages()
  const token = useLocation().hash
  return (
    <>
      <PageHeading title={t('link.setupTitle')} intro={t('link.setupIntro')} />
      {token === '' ? <LinkOutcome isUsable={false} /> : <SetupForm token={token} />}
    </>
  )
}

export function SetupForm({ token }: { readonly token: string }) {
  const { t } = useMessages()
  const fields = useFields(
    { name: '', email: '', password: '', repeat: '' },
    { name: required, email: emailAddress, password: newPassword, repeat: repeated },
  )
  const make = useMutation({
    mutationFn: (first: FirstAdministratorToMake) => sendJson('POST', '/api/auth/setup', first),
  })
  if (make.isSuccess) return <LinkOutcome isUsable />
  const submit = fields.submit(({ name, email, password }) =>
    make.mutate({ token, name: name.trim(), email: email.trim(), password }),
  )
  return (
    <Form onSubmit={submit} submit={t('link.create')} isPending={make.isPending} error={make.error} isWide>
      <TextInput {...fields.input('name')} label={t('link.name')} autoComplete="name" />
      <TextInput {...fields.input('email')} label={t('signIn.email')} type="email" autoComplete="username" />
      <NewPasswordInputs password={fields.input('password')} repeat={fields.input('repeat')} />
    </Form>
  )
}
