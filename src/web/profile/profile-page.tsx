import { PageHeading } from '../parts/page-heading.tsx'
import { useMessages } from '../parts/use-messages.ts'

export function ProfilePage() {
  const { t } = useMessages()
  return <PageHeading title={t('profile.title')} />
}
