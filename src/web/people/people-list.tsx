import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PersonView } from '../../contract/api-views.ts'
import { searchName } from '../../number/search-name.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { SearchIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { InvitationExpiry } from './invitation-expiry.tsx'
import { isPending } from './is-pending.ts'
import classes from './people-list.module.css'
import { PersonState } from './person-state.tsx'

interface PeopleListProps {
  readonly people: readonly PersonView[]
  readonly onOpen: (id: string) => void
}

/** People by name, narrowed by what is typed, whatever the diacritics, and to those who have not accepted yet. */
export function PeopleList({ people, onOpen }: PeopleListProps) {
  const { t } = useMessages()
  const [search, setSearch] = useState('')
  const wanted = searchName(search)
  const pending = people.filter(isPending)
  const [onlyPending, setOnlyPending] = useState(false)
  const among = onlyPending ? pending : people
  const found = among.filter(({ name, email }) => searchName(`${name} ${email}`).includes(wanted))
  return (
    <>
      <TextInput
        type="search"
        label={t('people.search')}
        description={t('people.searchHint')}
        leftSection={<SearchIcon size={18} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        className={classes.search}
      />
      {(pending.length > 0 || onlyPending) && (
        <Checkbox
          label={t('people.onlyPending', { count: pending.length })}
          checked={onlyPending}
          onChange={(event) => setOnlyPending(event.currentTarget.checked)}
          className={classes.pending ?? ''}
        />
      )}
      <p className={classes.count} role="status">
        {t('people.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState title={t('people.none')} />
      ) : (
        <ul className={classes.people}>
          {found.map((person) => (
            <PersonRow key={person.id} person={person} onOpen={() => onOpen(person.id)} />
          ))}
        </ul>
      )}
    </>
  )
}

function PersonRow({ person, onOpen }: { readonly person: PersonView; readonly onOpen: () => void }) {
  return (
    <li>
      <button type="button" className={classes.person} onClick={onOpen}>
        <span className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.email}>{person.email}</span>
          <InvitationExpiry person={person} />
        </span>
        <PersonState person={person} />
      </button>
    </li>
  )
}
