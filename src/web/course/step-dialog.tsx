import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type AppealReason, appealReasons } from '../../assessment/course/appeal-reason.ts'
import { type CourseAction, moveOf } from '../../assessment/course/course-action.ts'
import { appealReasonTexts } from '../../assessment/course/course-texts.data.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form } from '../parts/form.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { actionName } from './course-names.ts'
import { SubmitRisks } from './submit-risks.tsx'

export interface StepDetails {
  readonly reason: string | null
  readonly applies: boolean
  /** What an appeal is about; null with other actions. */
  readonly ground: AppealReason | null
}

interface StepDialogProps {
  readonly action: CourseAction
  readonly hint?: string | undefined
  /** The sub-criterion; left out where it is about a whole round. Before it is submitted its risks are told. */
  readonly place?: { readonly round: string; readonly code: string }
  readonly isPending: boolean
  readonly error: Error | null
  readonly onClose: () => void
  readonly onTake: (details: StepDetails) => void
}

/** Asks for what an action needs before it is taken: a reason, and with a submission whether the sub-criterion applies. */
export function StepDialog({ action, hint, place, isPending, error, onClose, onTake }: StepDialogProps) {
  const { t, language } = useMessages()
  const [reason, setReason] = useState('')
  const [applies, setApplies] = useState(true)
  const [ground, setGround] = useState<AppealReason | ''>('')
  const [isAsked, setIsAsked] = useState(false)
  const needsReason = (moveOf(action).asks as readonly string[]).includes('reason') || !applies
  const isMissing = needsReason && reason.trim() === ''
  const isGroundMissing = action === 'appeal' && ground === ''
  return (
    <Dialog title={actionName(action, language)} isOpen onClose={onClose}>
      <Form
        submit={actionName(action, language)}
        isPending={isPending}
        error={error}
        onSubmit={(event) => {
          event.preventDefault()
          setIsAsked(true)
          if (isMissing || isGroundMissing) return
          onTake({
            reason: reason.trim() === '' ? null : reason.trim(),
            applies,
            ground: ground === '' ? null : ground,
          })
        }}
      >
        {hint && <p>{hint}</p>}
        {action === 'appeal' && (
          <GroundSelect value={ground} isMissing={isAsked && isGroundMissing} onChange={setGround} />
        )}
        {action === 'submit' && place && <SubmitRisks {...place} />}
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

interface GroundSelectProps {
  readonly value: AppealReason | ''
  readonly isMissing: boolean
  readonly onChange: (ground: AppealReason | '') => void
}

function GroundSelect({ value, isMissing, onChange }: GroundSelectProps) {
  const { t, language } = useMessages()
  const reasons = appealReasons.map((reason) => ({ value: reason, label: appealReasonTexts[reason][language] }))
  return (
    <NativeSelect
      label={t('course.ground')}
      required
      value={value}
      error={isMissing ? t('form.required') : undefined}
      data={[{ value: '', label: t('course.groundChoose') }, ...reasons]}
      onChange={(event) => onChange(event.currentTarget.value as AppealReason | '')}
    />
  )
}
