import { formatDay, formatDecimal } from '../parts/format.ts'
import { AlertIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import type { ItemWarning } from './item-warnings.ts'
import classes from './item-warnings-list.module.css'

/** What does not fit together; nothing of it forbids to submit. */
export function ItemWarningsList({ warnings }: { readonly warnings: readonly ItemWarning[] }) {
  const { t } = useMessages()
  const text = useWarningText()
  return (
    <section aria-label={t('course.warning.title')} aria-live="polite">
      {warnings.length > 0 && (
        <ul className={classes.list}>
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>
              <AlertIcon size={18} /> <span>{text(warning)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useWarningText() {
  const { t, language } = useMessages()
  return (warning: ItemWarning): string => {
    switch (warning.kind) {
      case 'part-above-whole':
        return t('course.warning.partAboveWhole', { part: warning.part, whole: warning.whole })
      case 'quoted-differs': {
        const { figure, fileName } = warning
        const [quoted, typed] = [formatDecimal(warning.quoted, language), formatDecimal(warning.typed, language)]
        return t('course.warning.quotedDiffers', { figure, fileName, quoted, typed })
      }
      case 'other-year':
        return t('course.warning.otherYear', {
          fileName: warning.fileName,
          day: formatDay(warning.issuedOn),
          year: warning.indexYear,
        })
      case 'no-evidence':
        return t('course.warning.noEvidence')
    }
  }
}
