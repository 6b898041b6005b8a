import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MeetingView } from '../../contract/api-views.ts'
import { toldCode } from '../../framework/told-code.ts'
import { DayField } from '../parts/day-field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { DecisionFields } from './decision-fields.tsx'
import {
  type DecisionDraft,
  draftOf,
  isIncomplete,
  type MeetingDraft,
  type MeetingText,
  toSend,
  withDecision,
} from './meeting-draft.ts'
import classes from './meeting-page.module.css'
import { StaleNotice } from './stale-notice.tsx'
import { useVersionedSave } from './use-versioned-save.ts'

interface MeetingFormProps {
  readonly round: string
  readonly items: MeetingView['items']
  readonly draft: MeetingDraft
  /** The version that the draft was begun from. */
  readonly seenVersion: number
  /** What stands on the server, as far as it is known here. */
  readonly saved: MeetingView['meeting']
  readonly onChange: (draft: MeetingDraft) => void
  /** Told of the version that the draft now follows. */
  readonly onSaved: (version: number) => void
}

/** The meeting as the coordinator writes it down; two who write at once are told, and nobody's words are lost. */
export function MeetingForm({ round, items, draft, seenVersion, saved, onChange, onSaved }: MeetingFormProps) {
  const { t } = useMessages()
  const [isAsked, setIsAsked] = useState(false)
  const path = `/api/rounds/${encodeURIComponent(round)}/meeting`
  const save = useVersionedSave({ round, path, onSaved })
  const lacks = isIncomplete(draft)
  const send = (version: number) => save.mutate({ body: toSend(draft), seenVersion: version })
  return (
    <Form
      submit={t('meeting.save')}
      isPending={save.isPending}
      error={save.isStale ? null : save.error}
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsked(true)
        if (!lacks) send(seenVersion)
      }}
    >
      <p className={classes.quiet}>
        {seenVersion === 0 ? t('meeting.notWritten') : t('meeting.version', { version: seenVersion })}
      </p>
      <MeetingFields draft={draft} onChange={onChange} />
      <Decisions {...{ items, draft, onChange }} />
      <TextArea name="notes" rows={4} {...{ draft, onChange }} />
      {isAsked && lacks && <Notice kind="problem">{t('meeting.incomplete')}</Notice>}
      {save.isStale && saved.version > seenVersion && (
        <StaleNotice
          version={saved.version}
          onKeep={() => send(saved.version)}
          onTake={() => {
            save.reset()
            onChange(draftOf(saved))
            onSaved(saved.version)
          }}
        />
      )}
      {save.isSuccess && <Notice kind="done">{t('meeting.saved', { version: save.data.version })}</Notice>}
    </Form>
  )
}

type FieldsProps = Pick<MeetingFormProps, 'draft' | 'onChange'>

function MeetingFields({ draft, onChange }: FieldsProps) {
  const { t } = useMessages()
  return (
    <>
      <div className={classes.fields}>
        <DayField
          label={t('meeting.heldOn')}
          day={draft.heldOn}
          onChange={(heldOn) => onChange({ ...draft, heldOn })}
        />
        {(['begins', 'ends', 'place', 'chair', 'secretary'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`meeting.${name}`)}
            {...(['begins', 'ends'].includes(name) && { placeholder: t('meeting.timeHint') })}
            maxLength={name === 'place' ? 500 : ['begins', 'ends'].includes(name) ? 100 : 300}
            value={draft.texts[name]}
            onChange={(event) => onChange(withText(draft, name, event.currentTarget.value))}
          />
        ))}
      </div>
      <TextArea name="attendance" rows={3} {...{ draft, onChange }} />
    </>
  )
}

function TextArea({
  name,
  rows,
  draft,
  onChange,
}: FieldsProps & { readonly name: MeetingText; readonly rows: number }) {
  const { t } = useMessages()
  return (
    <Textarea
      label={t(`meeting.${name}`)}
      rows={rows}
      maxLength={name === 'notes' ? 20_000 : 10_000}
      value={draft.texts[name]}
      onChange={(event) => onChange(withText(draft, name, event.currentTarget.value))}
    />
  )
}

function withText(draft: MeetingDraft, name: MeetingText, text: string): MeetingDraft {
  return { ...draft, texts: { ...draft.texts, [name]: text } }
}

function Decisions({ items, draft, onChange }: FieldsProps & Pick<MeetingFormProps, 'items'>) {
  const { t } = useMessages()
  const { decisions } = draft
  const change = (code: string, decision: DecisionDraft | null) =>
    onChange({ ...draft, decisions: decisions.flatMap((each) => (each.code === code ? (decision ?? []) : [each])) })
  const others = items.filter(({ code }) => !decisions.some((each) => each.code === code))
  return (
    <>
      {decisions.length === 0 && <p className={classes.quiet}>{t('meeting.noDecisions')}</p>}
      {decisions.map((decision) => (
        <DecisionFields
          key={decision.code}
          decision={decision}
          name={items.find(({ code }) => code === decision.code)?.name ?? ''}
          onChange={(next) => change(decision.code, next)}
          onRemove={() => change(decision.code, null)}
        />
      ))}
      <NativeSelect
        label={t('meeting.addDecision')}
        value=""
        data={[
          { value: '', label: t('meeting.chooseItem') },
          ...others.map(({ code, name }) => ({ value: code, label: `${toldCode(code)} ${name}` })),
        ]}
        onChange={(event) => {
          const code = event.currentTarget.value
          if (code !== '') onChange(withDecision(draft, code))
        }}
      />
    </>
  )
}
