import { Button } from '@mantine/core'
import { Notice } from '../parts/notice.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { useMessages } from '../parts/use-messages.ts'

/** Stands in for a page that failed to load or to show; loading anew also gets the pages of a newer version. */
export function BrokenPage() {
  const { t } = useMessages()
  return (
    <>
      <PageHeading title={t('app.broken')} />
      <Notice kind="problem">{t('app.internal')}</Notice>
      <Button mt="md" onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
    </>
  )
}
