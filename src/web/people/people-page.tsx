import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { isAllowed } from '../../assessment/rights.ts'
import { meQuery, peopleQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonSheet } from './person-sheet.tsx'

const route = getRouteApi('/signed-in/people')

/** Everybody with an account, for those who look after them. */
export function PeoplePage() {
  const { t } = useMessages()
  const { data: me } = useQuery(meQuery)
  const people = useQuery(peopleQuery)
  const [isInviting, setIsInviting] = useState(false)
  const { person } = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = isAllowed('manage people', me?.roles.map(({ role }) => role) ?? [])
  return (
    <>
      <PageHeading
        title={t('people.title')}
        intro={t('people.intro')}
        actions={mayManage && <Button onClick={() => setIsInviting(true)}>{t('people.invite')}</Button>}
      />
      <QueryView query={people}>
        {(found) => <PeopleList people={found} onOpen={(id) => void navigate({ search: { person: id } })} />}
      </QueryView>
      <PersonSheet id={person} me={me} onClose={() => void navigate({ search: {} })} />
      {mayManage && <InviteDialog isOpen={isInviting} onClose={() => setIsInviting(false)} />}
    </>
  )
}
