import type { OrganisationView } from '../../contract/api-views.ts'

type Kind = OrganisationView['kind']

/** What each kind of unit may stand under; the API decides again. */
const above: Readonly<Record<Kind, readonly Kind[]>> = {
  ministry: [],
  province: ['ministry'],
  department: ['ministry', 'province'],
  district: ['province'],
  commune: ['province', 'district'],
}

export function parentKinds(kind: Kind): readonly Kind[] {
  return above[kind]
}

export function childKinds(kind: Kind): readonly Kind[] {
  return (Object.keys(above) as Kind[]).filter((child) => above[child].includes(kind))
}
