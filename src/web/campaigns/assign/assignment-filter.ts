import type { CourseItemView } from '../../../contract/campaign-api-views.ts'
import { searchName } from '../../../number/search-name.ts'

export interface AssignmentFilter {
  /** Part of code, name or lead agency; diacritics and case do not matter. */
  readonly search: string
  /** A domain's code; empty for every one. */
  readonly domain: string
  /** An agency's id, `none` for what nobody leads; empty for every one. */
  readonly lead: string
}

export const everyItem: AssignmentFilter = { search: '', domain: '', lead: '' }

export function filteredItems(
  items: readonly CourseItemView[],
  { search, domain, lead }: AssignmentFilter,
): readonly CourseItemView[] {
  const sought = searchName(search)
  return items.filter(
    (item) =>
      (domain === '' || item.domain === domain) &&
      (lead === '' || (item.lead ?? 'none') === lead) &&
      searchName(`${item.code} ${item.name} ${item.leadName ?? ''}`).includes(sought),
  )
}
