import { Checkbox, NativeSelect } from '@mantine/core'
import { itemStates } from '../../assessment/course/item-state.ts'
import type { CourseView } from '../../contract/api-views.ts'
import { SearchField } from '../parts/search-field.tsx'
import { useMessages } from '../parts/use-messages.ts'
import filterClasses from '../results/loss-filters.module.css'
import type { CourseFilter } from './course-filter.ts'
import { stateName } from './course-names.ts'
import classes from './course-page.module.css'

interface CourseFiltersProps {
  readonly course: CourseView
  readonly filter: CourseFilter
  readonly onChange: (filter: CourseFilter) => void
  readonly found: number
}

/** What of the list is shown, and how many stand in each state. */
export function CourseFilters({ course: { items, domains }, filter, onChange, found }: CourseFiltersProps) {
  const { t, language } = useMessages()
  const states = itemStates
    .map((state) => ({ state, count: items.filter((item) => item.state === state).length }))
    .filter(({ count }) => count > 0)
  return (
    <fieldset className={filterClasses.filters}>
      <legend className={filterClasses.legend}>{t('results.filterLosses')}</legend>
      <SearchField
        label={t('results.findCriterion')}
        value={filter.search ?? ''}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <NativeSelect
        label={t('course.state')}
        data={[
          { value: '', label: t('course.everyState', { count: items.length }) },
          ...states.map(({ state, count }) => ({ value: state, label: `${stateName(state, language)} (${count})` })),
        ]}
        value={filter.state ?? ''}
        onChange={(event) => onChange({ ...filter, state: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('results.domain')}
        data={[
          { value: '', label: t('results.everyDomain') },
          ...domains.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` })),
        ]}
        value={filter.domain ?? ''}
        onChange={(event) => onChange({ ...filter, domain: event.currentTarget.value })}
      />
      <Checkbox
        className={classes.mine ?? ''}
        label={t('course.mine', { count: items.filter(({ mine }) => mine).length })}
        checked={filter.mine !== undefined}
        onChange={(event) => onChange({ ...filter, mine: event.currentTarget.checked ? '1' : undefined })}
      />
      <p className={filterClasses.found} role="status">
        {t('results.found', { count: found })}
      </p>
    </fieldset>
  )
}
