import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import classes from './confirm-button.module.css'
import { useMessages } from './use-messages.ts'

interface ConfirmButtonProps {
  readonly label: string
  /** What it does, said before it is done. */
  readonly hint: string
  /** What screen readers are told where several buttons say the same. */
  readonly fullLabel?: string
  readonly isPending: boolean
  readonly onConfirm: () => void
}

/** A button that asks once more, in its own place, before it does what is hard to take back. */
export function ConfirmButton({ label, hint, fullLabel = label, isPending, onConfirm }: ConfirmButtonProps) {
  const { t } = useMessages()
  const [isAsking, setIsAsking] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) cancel.current?.focus()
  }, [isAsking])
  if (!isAsking) {
    return (
      <Button variant="default" size="xs" aria-label={fullLabel} loading={isPending} onClick={() => setIsAsking(true)}>
        {label}
      </Button>
    )
  }
  return (
    <fieldset className={classes.question}>
      <legend className={classes.hint}>{hint}</legend>
      <Button
        color="red.9"
        size="xs"
        aria-label={fullLabel}
        onClick={() => {
          setIsAsking(false)
          onConfirm()
        }}
      >
        {label}
      </Button>
      <Button variant="default" size="xs" ref={cancel} onClick={() => setIsAsking(false)}>
        {t('app.cancel')}
      </Button>
    </fieldset>
  )
}
