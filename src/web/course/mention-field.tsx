import { Textarea } from '@mantine/core'
import { useId, useRef } from 'react'
import { useMessages } from '../parts/use-messages.ts'
import classes from './mention-field.module.css'
import type { ChosenPerson } from './mention-text.ts'
import { useMentions } from './use-mentions.ts'

interface MentionFieldProps {
  readonly round: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  /** Who was chosen in this text before. */
  readonly chosen: readonly ChosenPerson[]
  readonly onChange: (text: string) => void
  readonly onChoose: (person: ChosenPerson) => void
}

/** A text in which @ offers the names of those who can be called upon: arrows choose, Enter takes, Escape closes. */
export function MentionField({ round, label, value, error, chosen, onChange, onChoose }: MentionFieldProps) {
  const { t } = useMessages()
  const list = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { people, active, choose, onKeyDown, look, close } = useMentions({
    round,
    area,
    value,
    chosen,
    onChange,
    onChoose,
  })
  const isOpen = people.length > 0
  return (
    <div className={classes.field}>
      <Textarea
        ref={area}
        label={label}
        description={t('course.comments.mentionHint')}
        name="text"
        rows={2}
        maxLength={5000}
        value={value}
        error={error}
        aria-autocomplete="list"
        {...(isOpen ? { 'aria-controls': list, 'aria-activedescendant': `${list}-${active}` } : {})}
        onKeyDown={onKeyDown}
        onBlur={close}
        onChange={(event) => {
          const { value: text, selectionStart } = event.currentTarget
          onChange(text)
          look(text, selectionStart)
        }}
      />
      {isOpen && <Names id={list} people={people} active={active} onChoose={choose} />}
      <span role="status" className={classes.told}>
        {isOpen ? t('course.comments.found', { number: people.length }) : ''}
      </span>
    </div>
  )
}

interface NamesProps {
  readonly id: string
  readonly people: readonly ChosenPerson[]
  readonly active: number
  readonly onChoose: (person: ChosenPerson) => void
}

/** The names below the text; the keyboard stays in the text, which knows the active one. */
function Names({ id, people, active, onChoose }: NamesProps) {
  const { t } = useMessages()
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={t('course.comments.people')} className={classes.list}>
      {people.map((person, at) => (
        <div
          key={person.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={classes.option}
          // Before the text loses the focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(person)
          }}
        >
          {person.name}
        </div>
      ))}
    </div>
  )
}
