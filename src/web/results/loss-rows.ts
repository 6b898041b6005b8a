import type { DomainView, SubCriterionView } from '../../contract/results-view.ts'
import { exact } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'

/** Which rows are asked for: those of documents that lost points, those of surveys as well, or every one. */
export type LossScope = 'losses' | 'surveys' | 'all'

export interface LossFilter {
  readonly scope: LossScope
  /** A domain's code; null for every one. */
  readonly domain: string | null
  /** A lead agency's name; null for every one. */
  readonly agency: string | null
  /** Part of code, name, agency or cause; diacritics and case do not matter. */
  readonly search: string
}

export const everyLoss: LossFilter = { scope: 'losses', domain: null, agency: null, search: '' }

export type LossColumn = 'code' | 'max' | 'self' | 'appraised' | 'deducted' | 'lost'

export interface LossOrder {
  readonly column: LossColumn
  readonly descending: boolean
}

/** Rows that a filter lets through, in the order asked for; rows without the value that is sorted by stand last. */
export function lossRows(
  rows: readonly SubCriterionView[],
  filter: LossFilter,
  order: LossOrder,
): readonly SubCriterionView[] {
  const found = rows.filter((row) => isInScope(row, filter.scope) && isMatch(row, filter))
  // The framework's order is the order of the codes.
  if (order.column === 'code') return order.descending ? found.toReversed() : found
  const { column, descending } = order
  return found.toSorted((a, b) => compare(a[column], b[column], descending))
}

function isInScope({ role, lost }: SubCriterionView, scope: LossScope): boolean {
  if (scope === 'all') return true
  const isLosing = lost === null || exact(lost).n > 0n
  return isLosing && (scope === 'surveys' || role !== 'survey')
}

function isMatch(row: SubCriterionView, { domain, agency, search }: LossFilter): boolean {
  if (domain !== null && row.domain !== domain) return false
  if (agency !== null && row.leadAgency !== agency) return false
  const sought = searchName(search)
  return sought === '' || searchName([row.code, row.name, row.leadAgency, row.cause].join(' ')).includes(sought)
}

function compare(a: string | null, b: string | null, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const rising = exact(a).compare(exact(b))
  return descending ? -rising : rising
}

/** Lead agencies that stand in the rows, by name. */
export function agenciesOf(rows: readonly SubCriterionView[]): readonly string[] {
  const names = new Set(rows.flatMap(({ leadAgency }) => (leadAgency === null ? [] : [leadAgency])))
  return [...names].toSorted((a, b) => a.localeCompare(b, 'vi'))
}

/** Domains as a choice: code and what it is called. */
export function domainChoices(domains: readonly DomainView[]): readonly { value: string; label: string }[] {
  return domains.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))
}
