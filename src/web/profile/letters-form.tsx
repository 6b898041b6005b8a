import { Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
  // A tick shows at once: what the mutation knows comes a moment later, and until then the box would jump back.
  const [wanted, setWanted] = useState<LetterSettingsView>()
  const save = useMutation({
    mutationFn: (wanted: LetterSettingsView) => sendJson<LetterSettingsView>('PUT', '/api/notices/letters', wanted),
    onSuccess: (saved) => queryClient.setQueryData(letterSettingsQuery.queryKey, saved),
    onError: () => setWanted(undefined),
  })
  const choose = (next: LetterSettingsView) => {
    setWanted(next)
    save.mutate(next)
  }
  return (
    <QueryView query={settings} skeletonLines={2}>
      {(found) => {
        const shown = wanted ?? found
        return (
          <>
            <p>{t('profile.lettersIntro')}</p>
            <Checkbox
              mb="sm"
              label={t('profile.digest')}
              checked={shown.digest}
              disabled={save.isPending}
              onChange={(event) => choose({ ...shown, digest: event.currentTarget.checked })}
            />
            <Checkbox
              mb="sm"
              label={t('profile.atOnce')}
              checked={shown.atOnce}
              disabled={save.isPending}
              onChange={(event) => choose({ ...shown, atOnce: event.currentTarget.checked })}
            />
            <ProblemNotice error={save.error} />
            {save.isSuccess && <Notice kind="done">{t('profile.saved')}</Notice>}
          </>
        )
      }}
    </QueryView>
  )
}
