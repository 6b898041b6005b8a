import type { CourseItemView } from '../../contract/api-views.ts'
import { searchName } from '../../number/search-name.ts'

/** What the address of a course page says about the rows; a part that is left out lets all through. */
export interface CourseFilter {
  /** `1` for those of the reader's own agencies only. */
  readonly mine?: string | undefined
  readonly state?: string | undefined
  readonly domain?: string | undefined
  /** Part of code, name or lead agency; diacritics and case do not matter. */
  readonly search?: string | undefined
}

export function filteredItems(items: readonly CourseItemView[], filter: CourseFilter): readonly CourseItemView[] {
  const sought = searchName(filter.search ?? '')
  return items.filter(
    ({ mine, state, domain, code, name, leadName }) =>
      (filter.mine === undefined || mine) &&
      (filter.state === undefined || state === filter.state) &&
      (filter.domain === undefined || domain === filter.domain) &&
      (sought === '' || searchName([code, name, leadName].join(' ')).includes(sought)),
  )
}
