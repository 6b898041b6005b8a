import { Textarea } from '@mantine/core'
import { required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { useFields } from '../parts/use-fields.ts'

/** What is called the reason for which a sheet is entered, and the button that enters it. */
export interface ReasonAsked {
  readonly label: string
  readonly submit: string
}

interface ReasonFormProps extends ReasonAsked {
  readonly isPending: boolean
  readonly onReason: (reason: string) => void
}

/** Asks why, before a sheet is entered. */
export function ReasonForm({ label, submit, isPending, onReason }: ReasonFormProps) {
  const fields = useFields({ reason: '' }, { reason: required })
  return (
    <Form onSubmit={fields.submit(({ reason }) => onReason(reason))} submit={submit} isPending={isPending} error={null}>
      <Textarea
        {...fields.input('reason')}
        onChange={(event) => fields.set('reason', event.currentTarget.value)}
        label={label}
        required
        maxLength={1000}
        rows={3}
      />
    </Form>
  )
}
