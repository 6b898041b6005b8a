import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { sendJson } from '../../api/request.ts'
import { required } from '../../parts/field-checks.ts'
import { Form } from '../../parts/form.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { SheetPart } from '../appraisal/sheet-part.tsx'
import type { MatterProps } from './matter-props.ts'
import { outcomeText } from './matter-texts.ts'

/** Puts down what the votes amount to; before there is a quorum it says how many are missing. */
export function DecideForm({ matter, onDone }: MatterProps) {
  const messages = useMessages()
  const { t } = messages
  const { kind, round, code, organisationName: name, verdict, needed, votes, step } = matter
  const path = `/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}`
  const fields = useFields({ reason: '' }, { reason: required })
  const decision = useMutation({
    mutationFn: (reason: string) =>
      kind === 'appeal'
        ? sendJson('POST', `${path}/decisions`, { points: verdict?.points ?? null, reason, seenStep: step })
        : sendJson('POST', `${path}/vote-counts`, { reason }),
    onSuccess: () => onDone(t('council.decidedDone', { code, name })),
  })
  const title = t(kind === 'appeal' ? 'council.decide' : 'council.count')
  if (!verdict || !matter.actions.includes('decide')) {
    return (
      <SheetPart title={title}>
        <p>{t('council.noQuorum', { needed, voted: votes.length })}</p>
      </SheetPart>
    )
  }
  return (
    <SheetPart title={title}>
      <p>
        {t('council.verdict')}: <strong>{outcomeText(verdict, messages)}</strong>
      </p>
      <Form
        onSubmit={fields.submit(({ reason }) => decision.mutate(reason))}
        submit={title}
        isPending={decision.isPending}
        error={decision.error}
      >
        <Textarea
          {...fields.input('reason')}
          onChange={(event) => fields.set('reason', event.currentTarget.value)}
          label={t('council.minutes')}
          description={t('council.decideHint')}
          required
          maxLength={5000}
          rows={3}
        />
      </Form>
    </SheetPart>
  )
}
