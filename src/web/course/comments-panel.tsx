import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemView } from '../../contract/api-views.ts'
import { itemQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { formatMoment } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'
import { CommentText } from './comment-text.tsx'
import classes from './item-page.module.css'
import { MentionField } from './mention-field.tsx'
import { type ChosenPerson, mentionedIn } from './mention-text.ts'

interface CommentsPanelProps {
  readonly round: string
  readonly code: string
  readonly comments: ItemView['comments']
}

/** What people say to each other beside the sub-criterion; whoever sees the round reads it. */
export function CommentsPanel({ round, code, comments }: CommentsPanelProps) {
  const { t } = useMessages()
  return (
    <Panel title={t('course.comments.title')}>
      <ol className={classes.entries}>
        {comments.map(({ id, text, mentions, by, at }) => (
          <li key={id}>
            <p className={classes.quiet}>
              {by.name ?? t('course.somebody')} · {formatMoment(at)}
            </p>
            <CommentText text={text} mentions={mentions} />
          </li>
        ))}
      </ol>
      {comments.length === 0 && <p className={classes.quiet}>{t('course.comments.none')}</p>}
      <CommentForm round={round} code={code} />
    </Panel>
  )
}

function CommentForm({ round, code }: Omit<CommentsPanelProps, 'comments'>) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const fields = useFields({ text: '' }, { text: required })
  const [chosen, setChosen] = useState<readonly ChosenPerson[]>([])
  const path = `/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}/comments`
  const { mutate, isPending, error } = useMutation({
    mutationFn: (text: string) => sendJson('POST', path, { text, mentions: mentionedIn(text, chosen) }),
    onSuccess: () => {
      fields.reset()
      setChosen([])
      return queryClient.invalidateQueries({ queryKey: itemQuery(round, code).queryKey })
    },
  })
  return (
    <div className={classes.screenOnly}>
      <Form
        onSubmit={fields.submit(({ text }) => mutate(text))}
        submit={t('course.comments.add')}
        isPending={isPending}
        error={error}
      >
        <MentionField
          round={round}
          label={t('course.comments.text')}
          value={fields.values.text}
          error={fields.errorOf('text')}
          chosen={chosen}
          onChange={(text) => fields.set('text', text)}
          onChoose={(person) => setChosen([...chosen, person])}
        />
      </Form>
    </div>
  )
}
