import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { CourseAction } from '../../assessment/course/course-action.ts'
import type { ItemView } from '../../contract/api-views.ts'
import { courseQuery, itemQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { Notice } from '../parts/notice.tsx'
import { type MessageKey, useMessages } from '../parts/use-messages.ts'
import { actionName, stateName } from './course-names.ts'
import classes from './item-page.module.css'
import type { StepDetails } from './step-dialog.tsx'

/** Dialogs weigh more than the buttons that open them. */
const StepDialog = lazyRouteComponent(() => import('./step-dialog.tsx'), 'StepDialog')

/** Those that ask for no more than a reason; others have pages of their own. */
const stepActions: readonly CourseAction[] = [
  'submit',
  'take-back',
  'accept',
  'return',
  'confirm',
  'object',
  'appeal',
  'escalate',
]

/** What to know before it is done. */
const hints: Readonly<Partial<Record<CourseAction, MessageKey>>> = {
  appeal: 'course.appealHint',
  escalate: 'course.escalateHint',
}

interface ItemActionsProps {
  readonly round: string
  readonly item: ItemView
  /** Sends what is typed; false if something stays unsaved. */
  readonly saveAll: () => Promise<boolean>
}

/** What the reader may do now with the sub-criterion. */
export function ItemActions({ round, item, saveAll }: ItemActionsProps) {
  const { t, language } = useMessages()
  const [asking, setAsking] = useState<CourseAction | null>(null)
  const [isUnsaved, setIsUnsaved] = useState(false)
  const queryClient = useQueryClient()
  const { code, step } = item.item
  const path = `/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}/steps`
  const taken = useMutation({
    mutationFn: ({ action, ...details }: StepDetails & { readonly action: CourseAction }) =>
      sendJson('POST', path, { action, seenStep: step, ...details }),
    onSuccess: () => setAsking(null),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: itemQuery(round, code).queryKey }),
        queryClient.invalidateQueries({ queryKey: courseQuery(round).queryKey }),
      ]),
  })
  const offered = stepActions.filter((action) => item.actions.includes(action))
  const begin = async (action: CourseAction) => {
    const isSaved = action !== 'submit' || (await saveAll())
    setIsUnsaved(!isSaved)
    taken.reset()
    if (isSaved) setAsking(action)
  }
  return (
    <section className={classes.actions} aria-label={t('course.actions')}>
      {isUnsaved && <Notice kind="problem">{t('course.unsaved')}</Notice>}
      {taken.isSuccess && asking === null && (
        <Notice kind="done">{t('course.taken', { state: stateName(item.item.state, language) })}</Notice>
      )}
      <div className={classes.buttons}>
        {offered.map((action, at) => (
          <Button key={action} variant={at === 0 ? 'filled' : 'default'} onClick={() => void begin(action)}>
            {actionName(action, language)}
          </Button>
        ))}
      </div>
      {asking && (
        <Suspense>
          <StepDialog
            action={asking}
            hint={hints[asking] && t(hints[asking])}
            place={{ round, code }}
            isPending={taken.isPending}
            error={taken.error}
            onClose={() => setAsking(null)}
            onTake={(details) => taken.mutate({ action: asking, ...details })}
          />
        </Suspense>
      )}
    </section>
  )
}
