import { Anchor, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { sendJson } from '../api/request.ts'
import { required, sixDigits, withoutSpaces } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './code-step.module.css'

interface CodeStepProps {
  readonly onDone: () => void
  readonly onAgain: () => void
}

/** The second factor: a code of the app, or one of the codes that were kept for the day without a phone. */
export function CodeStep({ onDone, onAgain }: CodeStepProps) {
  const { t } = useMessages()
  const [isBackup, setIsBackup] = useState(false)
  return (
    <>
      <PageHeading
        title={t(isBackup ? 'signIn.backupTitle' : 'signIn.factorTitle')}
        intro={t(isBackup ? 'signIn.backupIntro' : 'signIn.factorIntro')}
      />
      <CodeForm key={String(isBackup)} isBackup={isBackup} onDone={onDone} />
      <div className={classes.others}>
        <Anchor component="button" type="button" size="sm" onClick={() => setIsBackup(!isBackup)}>
          {t(isBackup ? 'signIn.useCode' : 'signIn.useBackup')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onAgain}>
          {t('signIn.again')}
        </Anchor>
      </div>
    </>
  )
}

function CodeForm({ isBackup, onDone }: { readonly isBackup: boolean; readonly onDone: () => void }) {
  const { t } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const fields = useFields({ code: '' }, { code: isBackup ? required : sixDigits })
  const check = useMutation({
    mutationFn: (code: string) => sendJson('POST', `/api/auth/${isBackup ? 'backup-code' : 'second-factor'}`, { code }),
    onSuccess: onDone,
  })
  useEffect(() => input.current?.focus(), [])
  return (
    <Form
      onSubmit={fields.submit(({ code }) => check.mutate(withoutSpaces(code)))}
      submit={t('signIn.confirm')}
      isPending={check.isPending}
      error={check.error}
      isWide
    >
      <TextInput
        {...fields.input('code')}
        ref={input}
        label={t(isBackup ? 'signIn.backupCode' : 'signIn.code')}
        autoComplete="one-time-code"
        inputMode={isBackup ? 'text' : 'numeric'}
        classNames={{ input: classes.code ?? '' }}
      />
    </Form>
  )
}
