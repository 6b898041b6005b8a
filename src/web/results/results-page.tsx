import { PageHeading } from '../parts/page-heading.tsx'
import { useMessages } from '../parts/use-messages.ts'

export function ResultsPage() {
  const { t } = useMessages()
  return <PageHeading title={t('nav.rounds')} />
}
