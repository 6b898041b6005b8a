import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { isAllowed } from '../../assessment/rights.ts'
import { meQuery, peopleQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { PeopleList } from './people-list.tsx'

/** What stands above the list comes after it: dialogs weigh more than all the rest of the page. */
const InviteDialog = lazyRouteComponent(() => import('./invite-dialog.tsx'), 'InviteDialog')
const PersonSheet = lazyRouteComponent(() => import('./person-sheet.tsx'), 'PersonSheet')

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
      <Suspense fallback={null}>
        <PersonSheet id={person} me={me} onClose={() => void navigate({ search: {} })} />
        {mayManage && <InviteDialog isOpen={isInviting} onClose={() => setIsInviting(false)} />}
      </Suspense>
    </>
  )
}
