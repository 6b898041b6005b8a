import { useEffect } from 'react'
import { useMessages } from './use-messages.ts'

/** Names the document after the page that is shown. */
export function usePageTitle(title: string): void {
  const { t } = useMessages()
  const name = t('app.name')
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`
  }, [title, name])
}
