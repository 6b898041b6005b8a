import { NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { type WindowKind, windowKinds } from '../../../assessment/course/window.ts'
import type { CalendarView, CampaignRoundView, ExtensionToGive } from '../../../contract/campaign-api-views.ts'
import { sendJson } from '../../api/request.ts'
import { DayField } from '../../parts/day-field.tsx'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { formatDay } from '../../parts/format.ts'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'

interface ExtensionFormProps {
  readonly calendar: CalendarView
  readonly round: CampaignRoundView
  /** The window that is offered first. */
  readonly first: WindowKind
  readonly onDone: () => void
}

/** Gives one organisation until a later day, and says why. */
export function ExtensionForm({ calendar, round, first, onDone }: ExtensionFormProps) {
  const { t, language } = useMessages()
  const [kind, setKind] = useState(first)
  const [closesOn, setClosesOn] = useState<string | null>(null)
  const fields = useFields({ reason: '' }, { reason: required })
  const queries = useQueryClient()
  const extend = useMutation({
    mutationFn: (given: ExtensionToGive) => sendJson('POST', `/api/rounds/${round.round}/extensions`, given),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['campaigns'] })
      onDone()
    },
  })
  const common = calendar[kind].closesOn
  const isEarly = closesOn !== null && closesOn <= common
  const error = isEarly ? { error: t('campaigns.laterThan', { day: formatDay(common) }) } : {}
  const send = fields.submit(({ reason }) => {
    if (closesOn !== null && !isEarly) extend.mutate({ kind, closesOn, reason })
  })
  return (
    <Form onSubmit={send} submit={t('campaigns.extend')} isPending={extend.isPending} error={extend.error}>
      <NativeSelect
        label={t('campaigns.window')}
        description={t('campaigns.commonEnd', { day: formatDay(common) })}
        value={kind}
        data={windowKinds.map((each) => ({ value: each, label: windowTexts[each][language] }))}
        onChange={(event) => setKind(event.currentTarget.value as WindowKind)}
      />
      <DayField required label={t('campaigns.extendedTo')} day={closesOn} onChange={setClosesOn} {...error} />
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
