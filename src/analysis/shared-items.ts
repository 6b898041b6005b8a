import type { ParFramework } from '../framework/framework.ts'
import { toPlain } from '../number/plain.ts'

/**
 * The codes of sub-criteria that two frameworks score in the same way, in domains of the same code or blocks of the same kind: whatever the figures,
 * they give the same points.
 */
export function sharedItems(one: ParFramework, other: ParFramework): ReadonlySet<string> {
  if (JSON.stringify(one.rounding) !== JSON.stringify(other.rounding)) return new Set()
  const others = definitions(other)
  return new Set([...definitions(one)].filter(([code, text]) => others.get(code) === text).map(([code]) => code))
}

function definitions({ domains, adjustments }: ParFramework): ReadonlyMap<string, string> {
  const places = [
    ...domains.map(({ code, subCriteria }) => ({ place: code, subCriteria })),
    ...adjustments.map(({ kind, subCriteria }) => ({ place: kind, subCriteria })),
  ]
  return new Map(
    places.flatMap(({ place, subCriteria }) =>
      subCriteria.map((item) => [item.code, JSON.stringify([place, toPlain(item)])] as const),
    ),
  )
}
