import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListedOrganisationView } from '../../contract/api-views.ts'
import { organisationsQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { DayPicker } from './day-picker.tsx'
import { todayInVietnam } from './days.ts'
import { OrganisationBrowser } from './organisation-browser.tsx'
import classes from './organisations-page.module.css'
import { SelectedOrganisation } from './selected-organisation.tsx'

const route = getRouteApi('/signed-in/organisations')

/** The organisations as of a day: a tree that is searched and walked, and what is known of the one that is chosen. */
export function OrganisationsPage() {
  const { t } = useMessages()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [today] = useState(todayInVietnam)
  const { day = today, unit } = search
  const units = useQuery(organisationsQuery({ day }))
  const go = (to: { readonly day?: string; readonly unit?: string | undefined }) =>
    void navigate({ search: { ...search, ...to }, resetScroll: false })
  return (
    <>
      <PageHeading title={t('organisations.title')} intro={t('organisations.intro')} />
      <DayPicker day={day} onChange={(to) => go({ day: to })} />
      <QueryView query={units} skeletonLines={10}>
        {(found: readonly ListedOrganisationView[]) => (
          <div className={classes.columns}>
            <OrganisationBrowser units={found} selected={unit} onSelect={(id) => go({ unit: id })} />
            <SelectedOrganisation id={unit} day={day} units={found} onGo={(id, to) => go({ unit: id, day: to })} />
          </div>
        )}
      </QueryView>
    </>
  )
}
