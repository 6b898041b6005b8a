import { useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { ImportForm } from './import-form.tsx'
import { ImportProgress } from './import-progress.tsx'

interface ImportDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks for the archive of a round's folder, then follows its import. */
export function ImportDialog({ isOpen, onClose }: ImportDialogProps) {
  const { t } = useMessages()
  const [job, setJob] = useState<string>()
  const close = () => {
    setJob(undefined)
    onClose()
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('rounds.import')}>
      {job === undefined ? (
        <ImportForm onAsked={setJob} />
      ) : (
        <ImportProgress job={job} onAgain={() => setJob(undefined)} onClose={close} />
      )}
    </Dialog>
  )
}
