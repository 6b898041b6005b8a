import type { SubCriterionView } from '../../contract/results-view.ts'
import { exact } from '../../number/exact.ts'
import { sumText } from './exact-text.ts'

export interface AgencyLoss {
  /** Null for rows that no agency leads. */
  readonly agency: string | null
  readonly count: number
  /** Null if one of the rows has no score. */
  readonly lost: string | null
}

/** What the rows of documents still have to win, by lead agency, the most first. */
export function agencyLosses(rows: readonly SubCriterionView[]): readonly AgencyLoss[] {
  const losing = rows.filter(({ role, lost }) => role === 'item' && (lost === null || exact(lost).n > 0n))
  const agencies = [...new Set(losing.map(({ leadAgency }) => leadAgency))]
  return agencies
    .map((agency) => {
      const own = losing.filter(({ leadAgency }) => leadAgency === agency)
      return { agency, count: own.length, lost: sumText(own.map(({ lost }) => lost)) }
    })
    .toSorted((a, b) => exact(b.lost ?? '0').compare(exact(a.lost ?? '0')))
}
