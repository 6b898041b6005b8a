import type { DifferenceView, SubCriterionView } from '../../contract/results-view.ts'
import { SideSheet } from '../parts/side-sheet.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './proof-drawer.module.css'
import { ProofView } from './proof-view.tsx'

interface ProofDrawerProps {
  readonly row: SubCriterionView
  readonly differences: readonly DifferenceView[]
  readonly onClose: () => void
}

/** Holds an open proof beside the page; Escape, the button and Back close it. */
export function ProofDrawer({ row, differences, onClose }: ProofDrawerProps) {
  const { t } = useMessages()
  return (
    <SideSheet title={t('proof.title', { code: row.code })} isOpen onClose={onClose}>
      <p className={classes.name} lang="vi">
        {row.name}
      </p>
      <ProofView row={row} differences={differences} />
    </SideSheet>
  )
}
