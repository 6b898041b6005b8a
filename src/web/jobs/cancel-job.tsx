import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { sendJson } from '../api/request.ts'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'

/** Cancels a job that waits or runs; its events then tell that it has ended. */
export function CancelJob({ id }: { readonly id: string }) {
  const { t } = useMessages()
  const cancel = useMutation({
    mutationFn: () => sendJson('POST', `/api/jobs/${encodeURIComponent(id)}/cancel`),
  })
  return (
    <>
      <Button variant="default" size="compact-sm" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('jobs.cancel')}
      </Button>
      {cancel.error && <Notice kind="problem">{cancel.error.message}</Notice>}
    </>
  )
}
