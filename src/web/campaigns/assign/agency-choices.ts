import type { ListedOrganisationView } from '../../../contract/api-views.ts'
import type { CourseItemView } from '../../../contract/campaign-api-views.ts'

export interface AgencyChoice {
  readonly value: string
  readonly label: string
}

/** Agencies that may lead in an organisation's round: its own first, then itself, then whoever takes part already. */
export function agencyChoices(
  units: readonly Pick<ListedOrganisationView, 'id' | 'name' | 'parent'>[],
  organisation: string,
  items: readonly CourseItemView[],
): readonly AgencyChoice[] {
  const own = units.filter(({ parent }) => parent === organisation)
  const taking = new Set(items.flatMap(({ lead, coOperating }) => [lead, ...coOperating]))
  const others = units.filter(
    ({ id }) => id === organisation || (taking.has(id) && !own.some((each) => each.id === id)),
  )
  return [...own, ...others].map(({ id, name }) => ({ value: id, label: name }))
}
