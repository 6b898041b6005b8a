import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PersonView, RoundView } from '../../contract/api-views.ts'
import type { AuditFilter } from '../api/queries.ts'
import { DayField } from '../parts/day-field.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { actionChoices } from './action-name.ts'
import classes from './audit-filters.module.css'

interface AuditFiltersProps {
  readonly filter: AuditFilter
  readonly people: readonly Pick<PersonView, 'id' | 'name'>[]
  readonly rounds: readonly Pick<RoundView, 'id' | 'title'>[]
  readonly onApply: (filter: AuditFilter) => void
}

/** Asks for rows by person, action, days and round; nothing is asked for before the button is pressed. */
export function AuditFilters({ filter, people, rounds, onApply }: AuditFiltersProps) {
  const { t } = useMessages()
  const [draft, setDraft] = useState(filter)
  const [applied, setApplied] = useState(filter)
  if (filter !== applied) {
    setApplied(filter)
    setDraft(filter)
  }
  const field = (name: keyof AuditFilter) => ({
    value: draft[name] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value || undefined }),
  })
  const apply = (event: FormEvent) => {
    event.preventDefault()
    onApply(draft)
  }
  return (
    <form className={classes.filters} onSubmit={apply} aria-label={t('audit.filters')}>
      <NativeSelect
        label={t('audit.person')}
        data={[choice('', t('audit.anyone')), ...people.map(({ id, name }) => choice(id, name))]}
        {...field('person')}
      />
      <NativeSelect
        label={t('audit.action')}
        data={[choice('', t('audit.anyAction')), ...actionChoices(t)]}
        {...field('action')}
      />
      <NativeSelect
        label={t('audit.chain')}
        data={[
          choice('', t('audit.anyChain')),
          choice('platform', t('audit.platform')),
          ...rounds.map(({ id, title }) => choice(id, title)),
        ]}
        {...field('chain')}
      />
      <DayField
        label={t('audit.from')}
        day={draft.from ?? null}
        onChange={(from) => setDraft({ ...draft, from: from ?? undefined })}
      />
      <DayField
        label={t('audit.to')}
        day={draft.to ?? null}
        onChange={(to) => setDraft({ ...draft, to: to ?? undefined })}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t('audit.apply')}</Button>
        <Button variant="default" onClick={() => onApply({})}>
          {t('audit.clear')}
        </Button>
      </div>
    </form>
  )
}

function choice(value: string, label: string) {
  return { value, label }
}
