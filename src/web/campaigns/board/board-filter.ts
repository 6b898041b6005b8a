import { type LateItems, lateItems } from '../../../assessment/course/late-items.ts'
import type { CampaignDetailsView, CampaignRoundView } from '../../../contract/campaign-api-views.ts'
import { searchName } from '../../../number/search-name.ts'
import { calendarOf, toDate } from '../calendar/to-calendar.ts'
import { countIn, type Phase } from './phases.ts'

/** A round on the board, with what of it is late today. */
export interface BoardRow extends CampaignRoundView {
  readonly late: readonly LateItems[]
}

export interface BoardFilter {
  /** Part of the organisation's name; diacritics and case do not matter. */
  readonly search: string
  /** Those that have something late, or something in a phase; null for all. */
  readonly only: 'late' | Phase | null
}

export function boardRows({ rounds, calendar, today, campaign }: CampaignDetailsView): readonly BoardRow[] {
  const standing = { day: toDate(today), needsSecond: campaign.needsSecond }
  return rounds.map((round) => ({ ...round, late: lateItems(round.states, calendarOf(calendar, round), standing) }))
}

export function filteredRows(rows: readonly BoardRow[], { search, only }: BoardFilter): readonly BoardRow[] {
  const sought = searchName(search)
  return rows.filter(
    (row) =>
      searchName(row.organisationName).includes(sought) &&
      (only === null || (only === 'late' ? row.late.length > 0 : countIn(row.states, only) > 0)),
  )
}
