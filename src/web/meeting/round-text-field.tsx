import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { MeetingView } from '../../contract/api-views.ts'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './meeting-page.module.css'
import { StaleNotice } from './stale-notice.tsx'
import { useVersionedSave } from './use-versioned-save.ts'

interface RoundTextFieldProps {
  readonly round: string
  readonly kind: keyof MeetingView['texts']
  readonly saved: MeetingView['texts']['difficulties']
  readonly mayWrite: boolean
}

/** Difficulties or proposals of the round, as they stand in its summary. */
export function RoundTextField({ round, kind, saved, mayWrite }: RoundTextFieldProps) {
  const { t } = useMessages()
  const [text, setText] = useState(saved.text)
  const [seenVersion, setSeenVersion] = useState(saved.version)
  const path = `/api/rounds/${encodeURIComponent(round)}/texts/${kind}`
  const save = useVersionedSave({ round, path, onSaved: setSeenVersion })
  const name = t(`meeting.${kind}`)
  const send = (version: number) => save.mutate({ body: { text }, seenVersion: version })
  if (!mayWrite) {
    return (
      <dl className={classes.facts}>
        <dt>{name}</dt>
        <dd lang="vi">{saved.text || t('meeting.none')}</dd>
      </dl>
    )
  }
  return (
    <Form
      submit={t('meeting.saveText', { name })}
      isPending={save.isPending}
      error={save.isStale ? null : save.error}
      onSubmit={(event) => {
        event.preventDefault()
        send(seenVersion)
      }}
    >
      <Textarea
        label={name}
        rows={5}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {save.isStale && saved.version > seenVersion && (
        <StaleNotice
          version={saved.version}
          onKeep={() => send(saved.version)}
          onTake={() => {
            save.reset()
            setText(saved.text)
            setSeenVersion(saved.version)
          }}
        />
      )}
      {save.isSuccess && <Notice kind="done">{t('meeting.saved', { version: save.data.version })}</Notice>}
    </Form>
  )
}
