import { NativeSelect } from '@mantine/core'
import type { CourseItemView } from '../../../contract/campaign-api-views.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from '../../results/loss-filters.module.css'
import type { AssignmentFilter } from './assignment-filter.ts'

interface AssignmentFiltersProps {
  readonly items: readonly CourseItemView[]
  readonly filter: AssignmentFilter
  readonly onChange: (filter: AssignmentFilter) => void
}

/** Narrows the sub-criteria to a domain, an agency, or a text. */
export function AssignmentFilters({ items, filter, onChange }: AssignmentFiltersProps) {
  const { t } = useMessages()
  const domains = [...new Set(items.map(({ domain }) => domain))]
  const leads = new Map(items.flatMap(({ lead, leadName }) => (lead === null ? [] : [[lead, leadName ?? ''] as const])))
  const leadChoices = [...leads].map(([value, label]) => ({ value, label }))
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.legend}>{t('campaigns.filter')}</legend>
      <SearchField
        label={t('results.findCriterion')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <NativeSelect
        label={t('results.domain')}
        value={filter.domain}
        data={[{ value: '', label: t('results.everyDomain') }, ...domains]}
        onChange={(event) => onChange({ ...filter, domain: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('campaigns.lead')}
        value={filter.lead}
        data={[
          { value: '', label: t('results.everyAgency') },
          { value: 'none', label: t('campaigns.noLead') },
          ...leadChoices.toSorted((one, other) => one.label.localeCompare(other.label, 'vi')),
        ]}
        onChange={(event) => onChange({ ...filter, lead: event.currentTarget.value })}
      />
    </fieldset>
  )
}
