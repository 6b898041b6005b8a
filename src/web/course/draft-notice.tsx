import { Button } from '@mantine/core'
import { useState } from 'react'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import type { Autosave, FieldState } from './autosave.ts'
import classes from './draft-notice.module.css'

interface DraftNoticeProps<T> {
  readonly field: Autosave<T>
  readonly state: FieldState<T>
  readonly name: string
  readonly textOf: (value: T) => string
}

/** What was typed and not taken: beside what somebody else saved, or with the reason why it cannot be saved. */
export function DraftNotice<T>(props: DraftNoticeProps<T>) {
  if (props.state.status === 'conflict') return <Conflict {...props} />
  return props.state.status === 'refused' ? <Refused {...props} /> : null
}

function Conflict<T>({ field, state, name, textOf }: DraftNoticeProps<T>) {
  const { t } = useMessages()
  const { theirs, value } = state
  if (!theirs) return null
  const by = theirs.by ?? t('course.somebody')
  return (
    <section className={classes.notice} role="alert" aria-label={t('course.conflict.title', { name })}>
      <p className={classes.title}>{t('course.conflict.text', { by })}</p>
      <div className={classes.versions}>
        <Version title={t('course.conflict.theirs', { by })} text={textOf(theirs.value)} />
        <Version title={t('course.conflict.mine')} text={textOf(value)} />
      </div>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={() => field.choose('theirs')}>
          {t('course.conflict.takeTheirs', { by })}
        </Button>
        <Button size="xs" onClick={() => field.choose('mine')}>
          {t('course.conflict.keepMine')}
        </Button>
        <CopyButton text={textOf(value)} />
      </div>
    </section>
  )
}

function Refused<T>({ field, state, name, textOf }: DraftNoticeProps<T>) {
  const { t } = useMessages()
  return (
    <section className={classes.notice} aria-label={t('course.draft.title', { name })}>
      <ProblemNotice error={state.problem} />
      <div className={classes.versions}>
        <Version title={t('course.draft.mine')} text={textOf(state.value)} />
      </div>
      <div className={classes.buttons}>
        <CopyButton text={textOf(state.value)} />
        <Button size="xs" variant="default" onClick={() => field.edit(state.value)}>
          {t('course.draft.again')}
        </Button>
        <Button size="xs" variant="default" onClick={() => field.discard()}>
          {t('course.draft.discard')}
        </Button>
      </div>
    </section>
  )
}

function Version({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useMessages()
  return (
    <div className={classes.version}>
      <p className={classes.label}>{title}</p>
      <p className={classes.text} lang="vi">
        {text === '' ? t('course.empty') : text}
      </p>
    </div>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useMessages()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setIsCopied(true))
  return (
    <Button size="xs" variant="default" onClick={copy}>
      {isCopied ? t('profile.copied') : t('course.draft.copy')}
    </Button>
  )
}
