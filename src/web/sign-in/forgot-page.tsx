import { Anchor, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sendJson } from '../api/request.ts'
import { emailAddress } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './sign-in-link.module.css'

/** Asks for a letter with a link to set a new password. */
export function ForgotPage() {
  const { t } = useMessages()
  const fields = useFields({ email: '' }, { email: emailAddress })
  const ask = useMutation({
    mutationFn: (email: string) => sendJson('POST', '/api/auth/password-resets', { email }),
  })
  return (
    <>
      <PageHeading title={t('forgot.title')} intro={ask.isSuccess ? undefined : t('forgot.intro')} />
      {ask.isSuccess ? (
        <Notice kind="done">{t('forgot.sent')}</Notice>
      ) : (
        <Form
          onSubmit={fields.submit(({ email }) => ask.mutate(email.trim()))}
          submit={t('forgot.submit')}
          isPending={ask.isPending}
          error={ask.error}
          isWide
        >
          <TextInput {...fields.input('email')} label={t('signIn.email')} type="email" autoComplete="username" />
        </Form>
      )}
      <Anchor component={Link} to="/sign-in" size="sm" className={classes.link}>
        {t('forgot.back')}
      </Anchor>
    </>
  )
}
