import type { WindowKind } from '../../../assessment/course/window.ts'
import type { CalendarView, CampaignRoundView } from '../../../contract/campaign-api-views.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { ExtensionForm } from './extension-form.tsx'

interface ExtensionDialogProps {
  readonly calendar: CalendarView
  readonly round: CampaignRoundView
  readonly first: WindowKind
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks until when one organisation has, and why. */
export function ExtensionDialog({ round, onClose, ...form }: ExtensionDialogProps) {
  const { t } = useMessages()
  return (
    <Dialog title={t('campaigns.extendFor', { name: round.organisationName })} isOpen onClose={onClose}>
      <ExtensionForm round={round} {...form} />
    </Dialog>
  )
}
