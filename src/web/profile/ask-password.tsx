import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { sendJson } from '../api/request.ts'
import { required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { SecretInput } from '../parts/secret-input.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'

interface AskPasswordProps {
  /** Where the password is sent to. */
  readonly path: string
  readonly submit: string
  readonly hint?: string | undefined
  readonly onAnswer: (answer: unknown) => void
  readonly onCancel: () => void
}

/** Asks for the password before something that whoever found the browser open must not do. */
export function AskPassword({ path, submit, hint, onAnswer, onCancel }: AskPasswordProps) {
  const { t } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const fields = useFields({ password: '' }, { password: required })
  const send = useMutation({
    mutationFn: (password: string) => sendJson<unknown>('POST', path, { password }),
    onSuccess: onAnswer,
  })
  useEffect(() => input.current?.focus(), [])
  return (
    <Form
      onSubmit={fields.submit(({ password }) => send.mutate(password))}
      submit={submit}
      isPending={send.isPending}
      error={send.error}
      others={
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      }
    >
      <SecretInput
        {...fields.input('password')}
        ref={input}
        label={t('profile.present')}
        description={hint}
        autoComplete="current-password"
      />
    </Form>
  )
}
