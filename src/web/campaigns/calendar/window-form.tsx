import { NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { type WindowKind, windowKinds } from '../../../assessment/course/window.ts'
import type { CampaignDetailsView, WindowChange } from '../../../contract/campaign-api-views.ts'
import { sendJson } from '../../api/request.ts'
import { DayField } from '../../parts/day-field.tsx'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { windowFaults } from './window-fault.ts'

interface WindowFormProps {
  readonly details: CampaignDetailsView
  readonly onDone: (window: WindowKind) => void
}

/** Changes a window for all who take part; what cannot be is told at the day that is wrong. */
export function WindowForm({ details: { campaign, calendar, next }, onDone }: WindowFormProps) {
  const messages = useMessages()
  const { t, language } = messages
  const [kind, setKind] = useState<WindowKind>(next[0]?.window ?? 'publish')
  const [days, setDays] = useState<{ opensOn: string | null; closesOn: string | null }>(calendar[kind])
  const fields = useFields({ reason: '' }, { reason: required })
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (given: WindowChange) => sendJson('POST', `/api/campaigns/${campaign.id}/windows`, given),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['campaigns'] })
      onDone(kind)
    },
  })
  const faults = windowFaults({ ...calendar, [kind]: days }, messages)
  const fault = faults[kind] ?? Object.values(faults)[0]
  const errorOf = (field: 'opensOn' | 'closesOn') => (fault?.field === field ? { error: fault.text } : {})
  const send = fields.submit(({ reason }) => {
    const { opensOn, closesOn } = days
    if (fault === undefined && opensOn !== null && closesOn !== null) change.mutate({ kind, opensOn, closesOn, reason })
  })
  return (
    <Form onSubmit={send} submit={t('campaigns.changeWindow')} isPending={change.isPending} error={change.error}>
      <NativeSelect
        label={t('campaigns.window')}
        value={kind}
        data={windowKinds.map((each) => ({ value: each, label: windowTexts[each][language] }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value as WindowKind
          setKind(chosen)
          setDays(calendar[chosen])
        }}
      />
      <DayField
        required
        label={t('campaigns.opensOn')}
        day={days.opensOn}
        onChange={(opensOn) => setDays({ ...days, opensOn })}
        {...errorOf('opensOn')}
      />
      <DayField
        required
        label={t('campaigns.closesOn')}
        day={days.closesOn}
        onChange={(closesOn) => setDays({ ...days, closesOn })}
        {...errorOf('closesOn')}
      />
      <Textarea
        {...fields.input('reason')}
        onChange={(event) => fields.set('reason', event.currentTarget.value)}
        label={t('campaigns.reason')}
        required
        maxLength={1000}
        rows={3}
      />
    </Form>
  )
}
