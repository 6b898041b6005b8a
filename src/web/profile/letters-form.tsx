import { Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LetterSettingsView } from '../../contract/notice-api-views.ts'
import { letterSettingsQuery } from '../api/notice-queries.ts'
import { sendJson } from '../api/request.ts'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'

/** Which letters one gets; each tick is saved at once. */
export function LettersForm() {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const settings = useQuery(letterSettingsQuery)
  const save = useMutation({
    mutationFn: (wanted: LetterSettingsView) => sendJson<LetterSettingsView>('PUT', '/api/notices/letters', wanted),
    onSuccess: (saved) => queryClient.setQueryData(letterSettingsQuery.queryKey, saved),
  })
  return (
    <QueryView query={settings} skeletonLines={2}>
      {(found) => {
        const shown = save.isPending ? save.variables : found
        return (
          <>
            <p>{t('profile.lettersIntro')}</p>
            <Checkbox
              mb="sm"
              label={t('profile.digest')}
              checked={shown.digest}
              disabled={save.isPending}
              onChange={(event) => save.mutate({ ...found, digest: event.currentTarget.checked })}
            />
            <Checkbox
              mb="sm"
              label={t('profile.atOnce')}
              checked={shown.atOnce}
              disabled={save.isPending}
              onChange={(event) => save.mutate({ ...found, atOnce: event.currentTarget.checked })}
            />
            <ProblemNotice error={save.error} />
            {save.isSuccess && <Notice kind="done">{t('profile.saved')}</Notice>}
          </>
        )
      }}
    </QueryView>
  )
}
