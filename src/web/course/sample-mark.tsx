import { Badge } from '@mantine/core'
import { useMessages } from '../parts/use-messages.ts'

/** Says that nothing here is real. */
export function SampleMark({ isSample }: { readonly isSample: boolean }) {
  const { t } = useMessages()
  return isSample ? <Badge variant="outline">{t('course.sample')}</Badge> : null
}
