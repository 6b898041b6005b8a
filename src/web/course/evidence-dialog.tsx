import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemView } from '../../contract/api-views.ts'
import type { EvidenceView } from '../../contract/evidence-views.ts'
import { evidenceQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { ConfirmButton } from '../parts/confirm-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form } from '../parts/form.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { EvidenceFields, evidenceBody, useEvidenceTexts } from './evidence-fields.tsx'

interface EvidenceDialogProps {
  readonly round: string
  readonly evidence: EvidenceView
  readonly figures: ItemView['definition']['figures']
  readonly onClose: () => void
}

/** Corrects what is told of a document, or withdraws it; what stood before stays in its versions. */
export function EvidenceDialog({ round, evidence, figures, onClose }: EvidenceDialogProps) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const fields = useEvidenceTexts(evidence)
  const [reason, setReason] = useState('')
  const path = `/api/rounds/${encodeURIComponent(round)}/evidence/${encodeURIComponent(evidence.id)}`
  const seen = { 'if-match': `"${evidence.version}"` }
  const { mutate, isPending, error } = useMutation({
    mutationFn: (kind: 'change' | 'withdraw') =>
      kind === 'change'
        ? sendJson(
            'PUT',
            path,
            { code: evidence.code, ...evidenceBody(fields.texts), reason: reason.trim() || null },
            seen,
          )
        : sendJson('POST', `${path}/withdraw`, { reason }, seen),
    onSuccess: () => {
      onClose()
      return queryClient.invalidateQueries({ queryKey: evidenceQuery(round, evidence.code).queryKey })
    },
  })
  return (
    <Dialog title={evidence.fileName} isOpen onClose={onClose}>
      <Form
        submit={t('profile.save')}
        isPending={isPending}
        error={error}
        onSubmit={(event) => {
          event.preventDefault()
          mutate('change')
        }}
        others={
          reason.trim() !== '' && (
            <ConfirmButton
              label={t('course.evidence.withdraw')}
              hint={t('course.evidence.withdrawHint')}
              isPending={isPending}
              onConfirm={() => mutate('withdraw')}
            />
          )
        }
      >
        <EvidenceFields {...fields} figures={figures} />
        <TextInput
          label={t('course.evidence.reason')}
          description={t('course.evidence.reasonHint')}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
