import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { AlertIcon, DoneIcon } from './icons.tsx'
import classes from './notice.module.css'

interface NoticeProps {
  readonly kind: 'done' | 'problem'
  readonly children: ReactNode
}

/** Tells, aloud for screen readers too, that something is done or why it is not. */
export function Notice({ kind, children }: NoticeProps) {
  const isProblem = kind === 'problem'
  return (
    <Alert
      role={isProblem ? 'alert' : 'status'}
      color={isProblem ? 'red' : 'green'}
      variant="light"
      icon={isProblem ? <AlertIcon /> : <DoneIcon />}
      className={classes.notice}
    >
      {children}
    </Alert>
  )
}
