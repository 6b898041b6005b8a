import { VisuallyHidden } from '@mantine/core'
import { missingText } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'

/** A text, or a dash that a screen reader reads as "no data"; a gap is never a zero. */
export function MissingOr({ text }: { readonly text: string | null }) {
  const { t } = useMessages()
  if (text !== null) return text
  return (
    <>
      <span aria-hidden="true">{missingText}</span>
      <VisuallyHidden>{t('app.missing')}</VisuallyHidden>
    </>
  )
}
