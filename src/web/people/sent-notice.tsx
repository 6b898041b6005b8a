import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'

/** Whether the letter of an invitation left. */
export function SentNotice({ isSent, email }: { readonly isSent: boolean; readonly email: string }) {
  const { t } = useMessages()
  return (
    <Notice kind={isSent ? 'done' : 'problem'}>{isSent ? t('people.sent', { email }) : t('people.notSent')}</Notice>
  )
}
