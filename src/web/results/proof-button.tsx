import type { SubCriterionView } from '../../contract/results-view.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './proof-button.module.css'

interface ProofButtonProps {
  readonly row: Pick<SubCriterionView, 'code' | 'name'>
  readonly onOpen: (code: string) => void
}

/** A row's code and name; pressed, it opens the proof of its score. */
export function ProofButton({ row: { code, name }, onOpen }: ProofButtonProps) {
  const { t } = useMessages()
  return (
    <button
      type="button"
      className={classes.button}
      id={proofButtonId(code)}
      aria-haspopup="dialog"
      title={t('results.showProof', { code })}
      onClick={() => onOpen(code)}
    >
      <span className={classes.code}>{isOwnCode(code) ? code : ''}</span> {name}
    </button>
  )
}

/** So that the focus can return to the row whose proof was opened by a link. */
export function proofButtonId(code: string): string {
  return `proof-of-${code}`
}

/** Codes such as 1.khac are the framework's own, for what the published source does not itemise. */
function isOwnCode(code: string): boolean {
  return /^[\d.]+$/.test(code)
}
