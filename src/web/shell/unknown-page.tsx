import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { PageHeading } from '../parts/page-heading.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { PlainFrame } from './plain-frame.tsx'

export function UnknownPage() {
  const { t } = useMessages()
  return (
    <PlainFrame>
      <PageHeading title={t('app.notFound')} intro={t('app.notFoundHint')} />
      <Anchor component={Link} to="/rounds">
        {t('app.toRounds')}
      </Anchor>
    </PlainFrame>
  )
}
