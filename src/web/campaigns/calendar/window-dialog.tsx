import type { WindowKind } from '../../../assessment/course/window.ts'
import type { CampaignDetailsView } from '../../../contract/campaign-api-views.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { WindowForm } from './window-form.tsx'

interface WindowDialogProps {
  readonly details: CampaignDetailsView
  readonly onClose: () => void
  readonly onDone: (window: WindowKind) => void
}

/** Asks how a window shall be and why. */
export function WindowDialog({ details, onClose, onDone }: WindowDialogProps) {
  const { t } = useMessages()
  return (
    <Dialog title={t('campaigns.changeWindow')} isOpen onClose={onClose}>
      <WindowForm details={details} onDone={onDone} />
    </Dialog>
  )
}
