import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useMessages } from './use-messages.ts'

/** A field for a password, with a button that shows what was typed. */
export function SecretInput(props: PasswordInputProps) {
  const { t } = useMessages()
  return (
    <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), tabIndex: 0 }} />
  )
}
