import { PageHeading } from '../parts/page-heading.tsx'
import { useMessages } from '../parts/use-messages.ts'

export function InvitationPage() {
  const { t } = useMessages()
  return <PageHeading title={t('link.invitationTitle')} />
}

export function ResetPage() {
  const { t } = useMessages()
  return <PageHeading title={t('link.resetTitle')} />
}
