import { Code, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SecondFactorView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { sixDigits, withoutSpaces } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './factor-setup.module.css'
import { QrCode } from './qr-code.tsx'

interface FactorSetupProps {
  readonly factor: SecondFactorView
  readonly onDone: () => void
}

/** Hands the secret to an app and asks for a code that shows that it arrived. */
export function FactorSetup({ factor, onDone }: FactorSetupProps) {
  const { t } = useMessages()
  const fields = useFields({ code: '' }, { code: sixDigits })
  const confirm = useMutation({
    mutationFn: (code: string) => sendJson('POST', '/api/me/second-factor/confirm', { code }),
    onSuccess: onDone,
  })
  const secret = new URL(factor.totpUri).searchParams.get('secret') ?? ''
  return (
    <Form
      onSubmit={fields.submit(({ code }) => confirm.mutate(withoutSpaces(code)))}
      submit={t('signIn.confirm')}
      isPending={confirm.isPending}
      error={confirm.error}
    >
      <p className={classes.intro}>{t('profile.scan')}</p>
      <QrCode text={factor.totpUri} label={t('profile.qr')} />
      <p className={classes.intro}>
        {t('profile.secret')} <Code className={classes.secret ?? ''}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
      </p>
      <TextInput
        {...fields.input('code')}
        label={t('signIn.code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maw={220}
      />
    </Form>
  )
}
