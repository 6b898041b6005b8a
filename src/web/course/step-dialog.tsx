import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type CourseAction, moveOf } from '../../assessment/course/course-action.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form } from '../parts/form.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { actionName } from './course-names.ts'

export interface StepDetails {
  readonly reason: string | null
  readonly applies: boolean
}

interface StepDialogProps {
  readonly action: CourseAction
  readonly hint?: string
  readonly isPending: boolean
  readonly error: Error | null
  readonly onClose: () => void
  readonly onTake: (details: StepDetails) => void
}

/** Asks for what an action needs before it is taken: a reason, and with a submission whether the sub-criterion applies. */
export function StepDialog({ action, hint, isPending, error, onClose, onTake }: StepDialogProps) {
  const { t, language } = useMessages()
  const [reason, setReason] = useState('')
  const [applies, setApplies] = useState(true)
  const [isAsked, setIsAsked] = useState(false)
  const needsReason = (moveOf(action).asks as readonly string[]).includes('reason') || !applies
  const isMissing = needsReason && reason.trim() === ''
  return (
    <Dialog title={actionName(action, language)} isOpen onClose={onClose}>
      <Form
        submit={actionName(action, language)}
        isPending={isPending}
        error={error}
        onSubmit={(event) => {
          event.preventDefault()
          setIsAsked(true)
          if (!isMissing) onTake({ reason: reason.trim() === '' ? null : reason.trim(), applies })
        }}
      >
        {hint && <p>{hint}</p>}
        {action === 'submit' && (
          <Checkbox
            label={t('course.notApplicable')}
            description={t('course.notApplicableHint')}
            checked={!applies}
            onChange={(event) => setApplies(!event.currentTarget.checked)}
          />
        )}
        <Textarea
          label={needsReason ? t('course.reason') : t('course.reasonOptional')}
          required={needsReason}
          rows={4}
          maxLength={5000}
          value={reason}
          error={isAsked && isMissing ? t('form.required') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
