import { useQuery } from '@tanstack/react-query'
import type { ListedOrganisationView } from '../../contract/api-views.ts'
import { organisationQuery } from '../api/queries.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { OrganisationChanges } from './organisation-changes.tsx'
import { OrganisationDetails } from './organisation-details.tsx'

interface SelectedOrganisationProps {
  readonly id: string | undefined
  readonly day: string
  /** The units of the day, for the name of what it stands under. */
  readonly units: readonly ListedOrganisationView[]
  readonly onGo: (id: string, day: string) => void
}

/** What is known of the unit that is chosen, and for administrators what may be changed. */
export function SelectedOrganisation({ id, ...rest }: SelectedOrganisationProps) {
  const { t } = useMessages()
  if (id !== undefined) return <Found id={id} {...rest} />
  return (
    <Panel title={t('organisations.details')}>
      <EmptyState title={t('organisations.choose')} />
    </Panel>
  )
}

function Found({ id, day, units, onGo }: SelectedOrganisationProps & { readonly id: string }) {
  const { t } = useMessages()
  const organisation = useQuery(organisationQuery(id, day))
  return (
    <Panel title={organisation.data?.name ?? t('organisations.details')}>
      <QueryView query={organisation} skeletonLines={4}>
        {(found) => (
          <>
            <OrganisationDetails
              organisation={found}
              parentName={units.find((each) => each.id === found.parent)?.name}
              onGo={onGo}
            />
            <OrganisationChanges key={found.id} organisation={found} units={units} day={day} />
          </>
        )}
      </QueryView>
    </Panel>
  )
}
