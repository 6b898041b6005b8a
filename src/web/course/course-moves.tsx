import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { CourseView } from '../../contract/api-views.ts'
import { courseQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { actionName } from './course-names.ts'
import classes from './course-page.module.css'

const StepDialog = lazyRouteComponent(() => import('./step-dialog.tsx'), 'StepDialog')

type RoundAction = CourseView['moves'][number]

/** What moves all of the round at once; a refusal names the sub-criteria that are not ready. */
export function CourseMoves({ round, moves }: { readonly round: string; readonly moves: CourseView['moves'] }) {
  const { t, language } = useMessages()
  const [asking, setAsking] = useState<RoundAction | null>(null)
  const queryClient = useQueryClient()
  const moved = useMutation({
    mutationFn: (move: { readonly action: RoundAction; readonly reason: string | null }) =>
      sendJson<{ moved: number }>('POST', `/api/rounds/${encodeURIComponent(round)}/moves`, move),
    onSuccess: () => setAsking(null),
    onSettled: () => queryClient.invalidateQueries({ queryKey: courseQuery(round).queryKey }),
  })
  if (moves.length === 0 && !moved.isSuccess) return null
  return (
    <section className={classes.moves} aria-label={t('course.moves')}>
      {moved.isSuccess && asking === null && (
        <Notice kind="done">{t('course.moved', { count: moved.data.moved })}</Notice>
      )}
      <div className={classes.buttons}>
        {moves.map((action) => (
          <Button
            key={action}
            variant="default"
            onClick={() => {
              moved.reset()
              setAsking(action)
            }}
          >
            {actionName(action, language)}
          </Button>
        ))}
      </div>
      {asking && (
        <Suspense>
          <StepDialog
            action={asking}
            hint={t(`course.moveHint.${asking}`)}
            isPending={moved.isPending}
            error={moved.error}
            onClose={() => setAsking(null)}
            onTake={({ reason }) => moved.mutate({ action: asking, reason })}
          />
        </Suspense>
      )}
    </section>
  )
}
