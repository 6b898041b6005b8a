import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ListedOrganisationView, OrganisationDetailsView } from '../../contract/api-views.ts'
import { sendJson } from '../api/request.ts'
import { DayField } from '../parts/day-field.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './organisation-changes.module.css'

/** The unit that is changed. */
export interface ChangeProps {
  readonly organisation: OrganisationDetailsView
  /** The units of the day that is shown. */
  readonly units: readonly ListedOrganisationView[]
  readonly day: string
}

export interface FormProps extends ChangeProps {
  readonly onDone: () => void
}

interface ChangeFormProps {
  readonly submit: string
  readonly day: string
  readonly path: string
  /** The body of the request for the day that was given. */
  readonly body: (on: string) => unknown
  readonly onDone: () => void
  readonly isReady?: boolean
  readonly children?: ReactNode
}

/** A form whose change holds from a day on; a refusal is told in it. */
export function ChangeForm({ submit, day, path, body, onDone, isReady = true, children }: ChangeFormProps) {
  const { t } = useMessages()
  const [on, setOn] = useState<string | null>(day)
  const change = useMutation({ mutationFn: () => sendJson('POST', path, body(on ?? '')), onSuccess: onDone })
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <form className={classes.form} onSubmit={send}>
      {children}
      <DayField required label={t('organisations.from')} day={on} onChange={setOn} />
      <ProblemNotice error={change.error} />
      <Button type="submit" loading={change.isPending} disabled={!isReady || on === null}>
        {submit}
      </Button>
    </form>
  )
}
