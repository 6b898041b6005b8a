import { Badge } from '@mantine/core'
import { useMessages } from './use-messages.ts'

/** Marks what is a sample or a simulation, wherever it is shown: nothing of it is real. */
export function SampleMark({ isSample }: { readonly isSample: boolean | undefined }) {
  const { t } = useMessages()
  if (!isSample) return null
  return (
    <Badge variant="outline" color="orange.9" style={{ color: 'var(--mantine-color-text)' }}>
      {t('app.sample')}
    </Badge>
  )
}
