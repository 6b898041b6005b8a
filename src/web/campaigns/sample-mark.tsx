import { Badge } from '@mantine/core'
import { useMessages } from '../parts/use-messages.ts'

/** Marks what is a sample or a simulation, wherever it is shown. */
export function SampleMark() {
  const { t } = useMessages()
  return (
    <Badge variant="outline" color="orange.9" style={{ color: 'var(--mantine-color-text)' }}>
      {t('campaigns.sample')}
    </Badge>
  )
}
