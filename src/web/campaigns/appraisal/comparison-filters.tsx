import { NativeSelect } from '@mantine/core'
import { stateTexts } from '../../../assessment/course/course-texts.data.ts'
import { type ItemState, itemStates } from '../../../assessment/course/item-state.ts'
import type { ComparedRoundView } from '../../../contract/campaign-api-views.ts'
import { searchName } from '../../../number/search-name.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from '../../results/loss-filters.module.css'

export interface RoundFilter {
  readonly search: string
  /** Those with which the reader may do something now, that were cut, or that stand in a state; null for all. */
  readonly only: 'mine' | 'cut' | ItemState | null
}

export function filteredRounds(
  rounds: readonly ComparedRoundView[],
  { search, only }: RoundFilter,
): readonly ComparedRoundView[] {
  const isWanted = ({ actions, appraisal, state }: ComparedRoundView) => {
    if (only === null) return true
    if (only === 'mine') return actions.length > 0
    return only === 'cut' ? appraisal?.cut != null : state === only
  }
  return rounds.filter((row) => searchName(row.organisationName).includes(searchName(search)) && isWanted(row))
}

interface ComparisonFiltersProps {
  readonly filter: RoundFilter
  readonly onChange: (filter: RoundFilter) => void
  readonly found: number
}

/** Narrows the comparison to an organisation, to one's own work, to cuts, or to a state. */
export function ComparisonFilters({ filter, onChange, found }: ComparisonFiltersProps) {
  const { t, language } = useMessages()
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
          { value: 'mine', label: t('campaigns.mineOnly') },
          { value: 'cut', label: t('campaigns.cutOnly') },
          ...itemStates.map((state) => ({ value: state, label: stateTexts[state][language] })),
        ]}
        onChange={(event) => onChange({ ...filter, only: (event.currentTarget.value || null) as RoundFilter['only'] })}
      />
      <p className={classes.found} role="status">
        {t('organisations.found', { count: found })}
      </p>
    </fieldset>
  )
}
