import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './loading.module.css'
import { useMessages } from './use-messages.ts'

/** Lines in grey where text will stand. */
export function Loading({ lines = 5 }: { readonly lines?: number }) {
  const { t } = useMessages()
  return (
    <div role="status" className={classes.loading}>
      <VisuallyHidden>{t('app.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <Skeleton key={line} height={18} width={line % 3 === 2 ? '60%' : '100%'} radius="sm" />
      ))}
    </div>
  )
}
