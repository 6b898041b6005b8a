import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { InviteForm } from './invite-form.tsx'
import { SentNotice } from './sent-notice.tsx'

interface InviteDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks whom to invite; ends with what became of the letter. */
export function InviteDialog({ isOpen, onClose }: InviteDialogProps) {
  const { t } = useMessages()
  const [sent, setSent] = useState<{ readonly isSent: boolean; readonly email: string }>()
  const close = () => {
    setSent(undefined)
    onClose()
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('people.invite')}>
      {sent ? (
        <>
          <SentNotice {...sent} />
          <Button mt="md" data-autofocus onClick={close}>
            {t('app.close')}
          </Button>
        </>
      ) : (
        <InviteForm onInvited={setSent} />
      )}
    </Dialog>
  )
}
