import { Radio, Textarea, TextInput } from '@mantine/core'
import type { AppealAnswer } from '../../../contract/campaign-api-views.ts'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { formatDecimal } from '../../parts/format.ts'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { readPoints } from './points-entry.ts'
import type { SheetProps } from './sheet-props.ts'
import { useItemStep } from './use-item-step.ts'

/** Answers an appeal: other points, which stand beside the appraised ones, or none; each in words. */
export function AnswerForm(props: SheetProps) {
  const { item, row } = props
  const { t, language } = useMessages()
  const { maximum } = item.definition
  const fields = useFields(
    { outcome: 'granted', points: '', reason: '' },
    {
      points: (text, { outcome }) =>
        outcome === 'granted' && readPoints(text, maximum) === null ? { key: 'campaigns.needPoints' } : undefined,
      reason: required,
    },
  )
  const answer = useItemStep<AppealAnswer>(props, 'answers', () =>
    t('campaigns.answeredDone', { name: row.organisationName }),
  )
  const isGranted = fields.values.outcome === 'granted'
  return (
    <Form
      onSubmit={fields.submit(({ points, reason }) =>
        answer.mutate({ points: isGranted ? readPoints(points, maximum) : null, reason, seenStep: row.step }),
      )}
      submit={t('campaigns.answer')}
      isPending={answer.isPending}
      error={answer.error}
    >
      <Radio.Group
        label={t('campaigns.answerAppeal')}
        value={fields.values.outcome}
        onChange={(outcome) => fields.set('outcome', outcome)}
      >
        <Radio value="granted" label={t('campaigns.grant')} my="xs" />
        <Radio value="rejected" label={t('campaigns.reject')} />
      </Radio.Group>
      {isGranted && (
        <TextInput
          {...fields.input('points')}
          label={t('campaigns.finalPoints')}
          description={t('campaigns.upTo', { max: formatDecimal(maximum, language) })}
          required
          inputMode="decimal"
          maxLength={20}
        />
      )}
      <Textarea
        {...fields.input('reason')}
        onChange={(event) => fields.set('reason', event.currentTarget.value)}
        label={t('campaigns.answerText')}
        required
        maxLength={5000}
        rows={3}
      />
    </Form>
  )
}
