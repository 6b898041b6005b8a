import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useMemo, useState } from 'react'
import { isAllowed } from '../../../assessment/rights.ts'
import type { Role } from '../../../assessment/roles.ts'
import type { CourseItemView, CourseView } from '../../../contract/campaign-api-views.ts'
import { organisationsQuery } from '../../api/queries.ts'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { agencyChoices } from './agency-choices.ts'
import classes from './assignment-editor.module.css'
import { everyItem, filteredItems } from './assignment-filter.ts'
import { AssignmentFilters } from './assignment-filters.tsx'
import { useAssigning } from './use-assigning.ts'
import { useItemColumns } from './use-item-columns.tsx'

/** Fields that one searches in weigh more than the rest of the page. */
const BulkForm = lazyRouteComponent(() => import('./bulk-form.tsx'), 'BulkForm')

/** The sub-criteria of a round to choose from, and what shall become of those that are chosen. */
export function AssignmentEditor({ round, course }: { readonly round: string; readonly course: CourseView }) {
  const { t } = useMessages()
  const { items, organisation, asOf, roles } = course
  const [filter, setFilter] = useState(everyItem)
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set())
  const { data: units = [] } = useQuery(organisationsQuery({ day: asOf }))
  const agencies = useMemo(() => agencyChoices(units, organisation, items), [units, organisation, items])
  const assigning = useAssigning(round)
  const mayAssign = isAllowed('assign', roles as readonly Role[])
  const found = filteredItems(items, filter)
  const chosen = items.filter(({ code }) => codes.has(code))
  const toggle = (code: string) =>
    setCodes(new Set(codes.has(code) ? [...codes].filter((each) => each !== code) : [...codes, code]))
  const columns = useItemColumns({ units, chosen: codes, onToggle: mayAssign ? toggle : undefined })
  return (
    <div className={mayAssign ? classes.editor : undefined}>
      <Panel title={t('campaigns.items')}>
        <AssignmentFilters items={items} filter={filter} onChange={setFilter} />
        {mayAssign && <Choice found={found} codes={codes} onChange={setCodes} />}
        <DataTable
          label={t('campaigns.items')}
          columns={columns}
          rows={found}
          keyOf={({ code }) => code}
          none={t('results.noMatch')}
        />
      </Panel>
      {mayAssign && (
        <div className={classes.side}>
          <Panel title={t('campaigns.assignTo')}>
            <LastChange assigning={assigning} />
            <Suspense fallback={<Loading lines={3} />}>
              <BulkForm
                agencies={agencies}
                chosen={chosen}
                isPending={assigning.isPending}
                error={assigning.error}
                onAssign={(given) => assigning.assign(chosen, given, () => setCodes(new Set()))}
              />
            </Suspense>
          </Panel>
        </div>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly found: readonly CourseItemView[]
  readonly codes: ReadonlySet<string>
  readonly onChange: (codes: ReadonlySet<string>) => void
}

/** All that are shown at once, or none; and how many are chosen, also of those that are not shown. */
function Choice({ found, codes, onChange }: ChoiceProps) {
  const { t } = useMessages()
  const shown = found.map(({ code }) => code)
  const chosenHere = shown.filter((code) => codes.has(code)).length
  return (
    <div className={classes.choice}>
      <Checkbox
        label={t('campaigns.chooseShown', { count: shown.length })}
        checked={shown.length > 0 && chosenHere === shown.length}
        indeterminate={chosenHere > 0 && chosenHere < shown.length}
        onChange={(event) =>
          onChange(
            new Set(
              event.currentTarget.checked ? [...codes, ...shown] : [...codes].filter((code) => !shown.includes(code)),
            ),
          )
        }
      />
      <span role="status">{t('campaigns.itemsChosen', { count: codes.size })}</span>
    </div>
  )
}

/** What was done last, with a way to take it back once. */
function LastChange({
  assigning: { last, takeBack, isPending },
}: {
  readonly assigning: ReturnType<typeof useAssigning>
}) {
  const { t } = useMessages()
  if (!last) return null
  return (
    <div className={classes.last}>
      <Notice kind="done">
        {t(last.isTakenBack ? 'campaigns.takenBack' : 'campaigns.assigned', { count: last.count })}
      </Notice>
      {!last.isTakenBack && (
        <Button variant="default" size="sm" loading={isPending} onClick={takeBack}>
          {t('campaigns.takeBack')}
        </Button>
      )}
    </div>
  )
}
