import { NativeSelect } from '@mantine/core'
import type { ResultsView } from '../../contract/results-view.ts'
import { SearchField } from '../parts/search-field.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './loss-filters.module.css'
import { agenciesOf, domainChoices, type LossFilter, type LossScope } from './loss-rows.ts'

interface LossFiltersProps {
  readonly rows: ResultsView['subCriteria']
  readonly domains: ResultsView['domains']
  readonly filter: LossFilter
  readonly onChange: (filter: LossFilter) => void
  /** How many rows the filter lets through. */
  readonly found: number
}

export function LossFilters({ rows, domains, filter, onChange, found }: LossFiltersProps) {
  const { t } = useMessages()
  const orNull = (value: string) => (value === '' ? null : value)
  const scopes = [
    { value: 'losses', label: t('results.scope.losses') },
    { value: 'surveys', label: t('results.scope.surveys') },
    { value: 'all', label: t('results.scope.all') },
  ]
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.legend}>{t('results.filterLosses')}</legend>
      <SearchField
        label={t('results.findCriterion')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <NativeSelect
        label={t('results.domain')}
        data={[{ value: '', label: t('results.everyDomain') }, ...domainChoices(domains)]}
        value={filter.domain ?? ''}
        onChange={(event) => onChange({ ...filter, domain: orNull(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('results.agency')}
        data={[{ value: '', label: t('results.everyAgency') }, ...agenciesOf(rows)]}
        value={filter.agency ?? ''}
        onChange={(event) => onChange({ ...filter, agency: orNull(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('results.scopeLabel')}
        data={scopes}
        value={filter.scope}
        onChange={(event) => onChange({ ...filter, scope: event.currentTarget.value as LossScope })}
      />
      <p className={classes.found} role="status">
        {t('results.found', { count: found })}
      </p>
    </fieldset>
  )
}
