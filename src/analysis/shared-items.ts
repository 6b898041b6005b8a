import type { ParFramework } from '../framework/framework.ts'
import { toPlain } from '../number/plain.ts'

/**
 * The codes of sub-criteria that two frameworks score in the same way, in the domains of the same code: whatever the figures,
 * they give the same points.
 */
export function sharedItems(one: ParFramework, other: ParFramework): ReadonlySet<string> {
  if (JSON.stringify(one.rounding) !== JSON.stringify(other.rounding)) return new Set()
  const others = definitions(other)
  return new Set([...definitions(one)].filter(([code, text]) => others.get(code) === text).map(([code]) => code))
}

function definitions({ domains }: ParFramework): ReadonlyMap<string, string> {
  return new Map(
    domains.flatMap(({ code: domain, subCriteria }) =>
      subCriteria.map((item) => [item.code, JSON.stringify([domain, toPlain(item)])] as const),
    ),
  )
}
