import type { ListedOrganisationView, OrganisationView } from '../../../contract/api-views.ts'

type Unit = Pick<ListedOrganisationView, 'id' | 'kind' | 'name' | 'parent' | 'otherNames'>

import { groupedBy } from '../../../number/grouped-by.ts'

type Kind = OrganisationView['kind']

/** Units below an organisation at any depth. */
export function unitsBelow<U extends Unit>(units: readonly U[], top: string): readonly U[] {
  const children = groupedBy(units, ({ parent }) => parent)
  const below = (id: string): readonly U[] => (children.get(id) ?? []).flatMap((unit) => [unit, ...below(unit.id)])
  return below(top)
}

/** Those who may organise: units with others below them, within the places given; null for everywhere. */
export function organisers<U extends Unit>(units: readonly U[], places: ReadonlySet<string> | null): readonly U[] {
  const parents = new Set(units.map(({ parent }) => parent))
  const isWithin = (unit: U | undefined): boolean =>
    unit !== undefined && (places === null || places.has(unit.id) || isWithin(byId.get(unit.parent ?? '')))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return units.filter((unit) => parents.has(unit.id) && isWithin(unit))
}

const kindOrder: readonly Kind[] = ['ministry', 'province', 'department', 'district', 'commune']

/** The kinds of unit below an organisation, with how many there are of each. */
export function levelsOf(units: readonly Unit[]): readonly { readonly kind: Kind; readonly count: number }[] {
  return kindOrder.flatMap((kind) => {
    const count = units.filter((unit) => unit.kind === kind).length
    return count > 0 ? [{ kind, count }] : []
  })
}
