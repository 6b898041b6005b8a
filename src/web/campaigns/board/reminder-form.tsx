import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReminderToSend } from '../../../contract/notice-api-views.ts'
import { lateQuery } from '../../api/notice-queries.ts'
import { sendJson } from '../../api/request.ts'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'

interface ReminderFormProps {
  readonly campaign: string
  readonly targets: ReminderToSend['targets']
  /** Told of how many sub-criteria was reminded. */
  readonly onDone: (reminded: number) => void
}

/** The words of a reminder, and the button that sends it to all who were selected. */
export function ReminderForm({ campaign, targets, onDone }: ReminderFormProps) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const fields = useFields({ text: t('notices.textDefault') }, { text: required })
  const { mutate, isPending, error } = useMutation({
    mutationFn: (text: string) =>
      sendJson<{ reminded: number }>('POST', `/api/campaigns/${encodeURIComponent(campaign)}/reminders`, {
        targets,
        text,
      }),
    onSuccess: async ({ reminded }) => {
      await queryClient.invalidateQueries({ queryKey: lateQuery(campaign).queryKey })
      onDone(reminded)
    },
  })
  const number = targets.reduce((sum, { codes }) => sum + codes.length, 0)
  return (
    <Form
      onSubmit={fields.submit(({ text }) => mutate(text))}
      submit={t('notices.send', { number })}
      isPending={isPending}
      error={error}
    >
      <Textarea
        mt="md"
        label={t('notices.text')}
        description={t('notices.textHint')}
        rows={3}
        maxLength={2000}
        value={fields.values.text}
        error={fields.errorOf('text')}
        onChange={(event) => fields.set('text', event.currentTarget.value)}
      />
    </Form>
  )
}
