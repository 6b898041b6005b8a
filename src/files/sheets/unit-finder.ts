import { groupedBy } from '../../number/grouped-by.ts'
import { searchName } from '../../number/search-name.ts'
import { nearestCode } from '../nearest-code.ts'

/** A unit that a sheet may name: a province, a commune, a department. */
export interface SheetUnit {
  readonly id: string
  readonly name: string
  /** Official code; null where it has none. */
  readonly code: string | null
}

export type UnitFinding<U> =
  | { readonly kind: 'found'; readonly unit: U }
  | { readonly kind: 'ambiguous'; readonly matches: readonly U[] }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined }

const kindWords =
  /^(?:uy ban nhan dan|ubnd|tinh|thanh pho|tp\.?|thi xa|thi tran|dac khu|phuong|xa|quan|huyen|so|ban quan ly)\s+(?=\S)/

/** So many unknown names get a suggestion; with more, the wrong list was used, and looking each up would take minutes. */
const mostSuggestions = 200

/**
 * Makes a finder of units by what people write: the code, the name as it is, without marks and case, or without the word
 * for its kind (tỉnh, thành phố, phường, xã, Sở). The first of these ways in which anything is found counts; what it
 * finds more than one of is ambiguous.
 */
export function unitFinder<U extends SheetUnit>(units: readonly U[]): (text: string) => UnitFinding<U> {
  const ways = [exactName, searchName, bareName].map((form) => ({
    form,
    units: indexBy(units, ({ name }) => form(name)),
  }))
  const codes = indexBy(units, ({ code }) => (code === null ? '' : searchName(code)))
  const bareNames = new Map(units.map(({ name }) => [bareName(name), name]))
  const known = new Map<string, UnitFinding<U>>()
  let suggestions = 0
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const found = [{ form: searchName, units: codes }, ...ways].map((way) => way.units.get(way.form(text)) ?? [])
    const matches = found.find(({ length }) => length > 0) ?? []
    const finding = toFinding(matches, () => {
      suggestions += 1
      if (suggestions > mostSuggestions) return undefined
      const nearest = nearestCode(bareName(text), [...bareNames.keys()])
      return nearest === undefined ? undefined : bareNames.get(nearest)
    })
    known.set(text, finding)
    return finding
  }
}

function toFinding<U>(matches: readonly U[], nearest: () => string | undefined): UnitFinding<U> {
  const [unit, ...others] = matches
  if (!unit) return { kind: 'unknown', nearest: nearest() }
  return others.length === 0 ? { kind: 'found', unit } : { kind: 'ambiguous', matches }
}

function exactName(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
}

function bareName(name: string): string {
  const plain = searchName(name)
    .replace(/[–—]/g, '-')
    .replace(/\s*-\s*/g, ' - ')
  let bare = plain
  for (let next = bare.replace(kindWords, ''); next !== bare; next = next.replace(kindWords, '')) bare = next
  return bare
}

function indexBy<U>(units: readonly U[], keyOf: (unit: U) => string): ReadonlyMap<string, readonly U[]> {
  return groupedBy(
    units.filter((unit) => keyOf(unit) !== ''),
    keyOf,
  )
}
