import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { AlertIcon, DoneIcon } from './icons.tsx'
import classes from './notice.module.css'

const looks = {
  done: { color: 'green', icon: <DoneIcon />, role: 'status' },
  problem: { color: 'red', icon: <AlertIcon />, role: 'alert' },
  caution: { color: 'yellow', icon: <AlertIcon />, role: 'note' },
} as const

interface NoticeProps {
  readonly kind: keyof typeof looks
  readonly children: ReactNode
}

/** Tells, aloud for screen readers too, that something is done or why it is not; or, in its place, what to mind. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <Alert {...looks[kind]} variant="light" className={classes.notice}>
      {children}
    </Alert>
  )
}
