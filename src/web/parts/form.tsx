import { Button } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import classes from './form.module.css'
import { ProblemNotice } from './problem-notice.tsx'

interface FormProps {
  readonly onSubmit: FormEventHandler<HTMLFormElement>
  /** What the button that sends it says. */
  readonly submit: string
  readonly isPending: boolean
  readonly error: Error | null
  /** Whether the button is as wide as the form. */
  readonly isWide?: boolean
  /** Beside the button. */
  readonly others?: ReactNode
  readonly children: ReactNode
}

/** Fields one below the other, what went wrong, and the button that sends them. */
export function Form({ onSubmit, submit, isPending, error, isWide = false, others, children }: FormProps) {
  return (
    <form noValidate onSubmit={onSubmit} className={classes.form}>
      {children}
      <ProblemNotice error={isPending ? null : error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isPending} fullWidth={isWide}>
          {submit}
        </Button>
        {others}
      </div>
    </form>
  )
}
