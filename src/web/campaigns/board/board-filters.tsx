import { NativeSelect } from '@mantine/core'
import { SearchField } from '../../parts/search-field.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from '../../results/loss-filters.module.css'
import type { BoardFilter } from './board-filter.ts'
import { phases } from './phases.ts'

interface BoardFiltersProps {
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
  /** How many rows the filter lets through. */
  readonly found: number
}

/** Narrows the board to an organisation, to what is late, or to a phase. */
export function BoardFilters({ filter, onChange, found }: BoardFiltersProps) {
  const { t } = useMessages()
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.legend}>{t('campaigns.filter')}</legend>
      <SearchField
        label={t('campaigns.findUnit')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <NativeSelect
        label={t('campaigns.show')}
        value={filter.only ?? ''}
        data={[
          { value: '', label: t('campaigns.everyUnit') },
          { value: 'late', label: t('campaigns.lateOnly') },
          ...phases.map((phase) => ({ value: phase, label: t('campaigns.withPhase', { phase: t(`phase.${phase}`) }) })),
        ]}
        onChange={(event) => onChange({ ...filter, only: (event.currentTarget.value || null) as BoardFilter['only'] })}
      />
      <p className={classes.found} role="status">
        {t('organisations.found', { count: found })}
      </p>
    </fieldset>
  )
}
