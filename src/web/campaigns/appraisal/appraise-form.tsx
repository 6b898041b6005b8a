import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type CutReason, cutReasons } from '../../../assessment/course/cut-reason.ts'
import type { AppraisalToSet, ItemView } from '../../../contract/campaign-api-views.ts'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { formatDecimal } from '../../parts/format.ts'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { ExternalPart } from './external-part.tsx'
import { isCut, readPoints } from './points-entry.ts'
import type { SheetProps } from './sheet-props.ts'
import { useItemStep } from './use-item-step.ts'

/** Sets the appraised score beside the self score; less than was claimed needs a coded reason and a text. */
export function AppraiseForm(props: SheetProps & { readonly reading: ItemView }) {
  const { item, row, reading } = props
  const { t, language } = useMessages()
  const { maximum } = item.definition
  const claimed = reading.scores.self ?? reading.computed.rounded
  const cutsWith = (points: string) => {
    const read = readPoints(points, maximum)
    return read !== null && isCut(read, claimed)
  }
  const fields = useFields(
    { points: decimalText(row.appraised ?? claimed), cut: row.appraisal?.cut ?? '', reason: '' },
    {
      points: (text) => (readPoints(text, maximum) === null ? { key: 'campaigns.needPoints' } : undefined),
      cut: (cut, { points }) => (cutsWith(points) ? required(cut) : undefined),
      reason: (reason, { points }) => (cutsWith(points) ? required(reason) : undefined),
    },
  )
  const appraise = useItemStep<AppraisalToSet>(props, 'appraisals', ({ points }) =>
    t('campaigns.appraisedDone', { points: formatDecimal(points, language), name: row.organisationName }),
  )
  const isCutting = cutsWith(fields.values.points)
  return (
    <Form
      onSubmit={fields.submit(({ points: text, cut, reason }) => {
        const points = readPoints(text, maximum)
        const why = isCutting ? { cut: cut as CutReason } : {}
        if (points !== null) appraise.mutate({ points, ...why, reason: reason || null, seenStep: row.step })
      })}
      submit={t('campaigns.setPoints')}
      isPending={appraise.isPending}
      error={appraise.error}
    >
      <ExternalPart
        item={item}
        row={row}
        onTake={(text) => {
          fields.set('cut', 'figure-differs')
          fields.set('reason', text)
        }}
      />
      <TextInput
        {...fields.input('points')}
        label={t('campaigns.appraisedPoints')}
        description={t('campaigns.pointsHint', {
          max: formatDecimal(maximum, language),
          claimed: formatDecimal(claimed, language),
        })}
        required
        inputMode="decimal"
        maxLength={20}
      />
      {isCutting && (
        <NativeSelect
          {...fields.input('cut')}
          label={t('campaigns.cutReason')}
          required
          data={[
            { value: '', label: t('campaigns.chooseReason') },
            ...cutReasons.map((reason) => ({ value: reason, label: t(`cutReason.${reason}`) })),
          ]}
        />
      )}
      <Textarea
        {...fields.input('reason')}
        onChange={(event) => fields.set('reason', event.currentTarget.value)}
        label={t('campaigns.reasonText')}
        required={isCutting}
        maxLength={5000}
        rows={3}
      />
    </Form>
  )
}

/** As it is typed in a field: with a comma in Vietnamese documents; a reader of both takes it. */
function decimalText(points: string | null): string {
  return points === null ? '' : points.replace('.', ',')
}
