import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { StepToTake } from '../../../contract/campaign-api-views.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './appraisal.module.css'
import type { SheetProps } from './sheet-props.ts'
import { useItemStep } from './use-item-step.ts'

/** Confirms the appraisal of somebody else, or objects to one with a reason. */
export function SecondForm(props: SheetProps) {
  const { row } = props
  const { t } = useMessages()
  const [reason, setReason] = useState('')
  const [isLacking, setIsLacking] = useState(false)
  const name = row.organisationName
  const step = useItemStep<StepToTake>(props, 'steps', ({ action }) =>
    t(action === 'confirm' ? 'campaigns.confirmedDone' : 'campaigns.objectedDone', { name }),
  )
  const take = (action: 'confirm' | 'object') => step.mutate({ action, reason: reason || null, seenStep: row.step })
  return (
    <section className={classes.part} aria-label={t('campaigns.second')}>
      <h3>{t('campaigns.second')}</h3>
      <div className={classes.form}>
        {row.actions.includes('object') && (
          <Textarea
            label={t('campaigns.objection')}
            description={t('campaigns.objectionHint')}
            maxLength={5000}
            rows={2}
            value={reason}
            error={isLacking && reason.trim() === '' && t('form.required')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <ProblemNotice error={step.isPending ? null : step.error} />
        <div className={classes.buttons}>
          {row.actions.includes('confirm') && (
            <Button loading={step.isPending} onClick={() => take('confirm')}>
              {t('campaigns.confirm')}
            </Button>
          )}
          {row.actions.includes('object') && (
            <Button
              variant="default"
              disabled={step.isPending}
              onClick={() => (reason.trim() === '' ? setIsLacking(true) : take('object'))}
            >
              {t('campaigns.object')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
