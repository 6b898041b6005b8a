import type { PasswordInputProps } from '@mantine/core'
import { SecretInput } from './secret-input.tsx'
import type { Complaint } from './use-fields.ts'
import { useMessages } from './use-messages.ts'

interface NewPasswordInputsProps {
  readonly password: PasswordInputProps
  readonly repeat: PasswordInputProps
}

/** A new password, twice. */
export function NewPasswordInputs({ password, repeat }: NewPasswordInputsProps) {
  const { t } = useMessages()
  return (
    <>
      <SecretInput
        {...password}
        label={t('link.password')}
        description={t('link.passwordHint')}
        autoComplete="new-password"
      />
      <SecretInput {...repeat} label={t('link.repeat')} autoComplete="new-password" />
    </>
  )
}

export function repeated(repeat: string, { password }: { readonly password: string }): Complaint | undefined {
  return repeat === password ? undefined : { key: 'link.differ' }
}
