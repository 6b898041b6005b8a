/** A part of the population that gets a share of the sample. */
export interface Share {
  /** What the share is in proportion to: a whole number from 1. */
  readonly weight: number
  /** How many units there are to draw from, at least 1. */
  readonly units: number
}

/**
 * Shares a sample out in proportion to weights: whole parts first, the rest to the largest remainders, of equal ones to those
 * that come first. Every part gets at least 1, none more than it has; what that takes or leaves is shared among the others in
 * the same way.
 *
 * @param sample at least as many as there are parts, at most as many as there are units
 * @see Balinski, Young (2001), Fair Representation, on the method of Hamilton
 * @example allocate(7, [{ weight: 50, units: 50 }, { weight: 30, units: 30 }, { weight: 20, units: 20 }]) // => [4, 2, 1]
 */
export function allocate(sample: number, parts: readonly Share[]): readonly number[] {
  const given = parts.map((): number | null => null)
  while (true) {
    const left = sample - sum(given.map((units) => units ?? 0))
    const quotas = quotasOf(left, parts, given)
    const full = parts.flatMap(({ units }, at) => (exceeds(quotas[at], units) ? [at] : []))
    if (full.length === 0) return rounded(left, quotas, given)
    for (const at of full) given[at] = parts[at]?.units ?? 0
  }
}

/** A share that is not yet whole: `whole` and `rest / of` more. */
interface Quota {
  readonly whole: number
  readonly rest: number
  readonly of: number
}

/** The shares of what is left, of the parts that nothing was given to; at least 1 each. Null for the others. */
function quotasOf(left: number, parts: readonly Share[], given: readonly (number | null)[]): readonly (Quota | null)[] {
  const small = new Set<number>()
  while (true) {
    const open = parts.map((_, at) => given[at] === null && !small.has(at))
    const weight = sum(parts.map((part, at) => (open[at] ? part.weight : 0)))
    const quotas = parts.map(({ weight: own }, at) => {
      if (given[at] !== null) return null
      return open[at] ? quotient((left - small.size) * own, weight) : { whole: 1, rest: 0, of: 1 }
    })
    const found = quotas.flatMap((quota, at) => (quota?.whole === 0 ? [at] : []))
    if (found.length === 0) return quotas
    for (const at of found) small.add(at)
  }
}

function quotient(product: number, of: number): Quota {
  const rest = product % of
  return { whole: (product - rest) / of, rest, of }
}

function exceeds(quota: Quota | null | undefined, units: number): boolean {
  return quota ? quota.whole > units || (quota.whole === units && quota.rest > 0) : false
}

function rounded(
  left: number,
  quotas: readonly (Quota | null)[],
  given: readonly (number | null)[],
): readonly number[] {
  const more = left - sum(quotas.map((quota) => quota?.whole ?? 0))
  const byRest = quotas
    .map((quota, at) => ({ at, rest: quota?.rest ?? 0 }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
  const raised = new Set(byRest.slice(0, more).map(({ at }) => at))
  return quotas.map((quota, at) => (quota ? quota.whole + Number(raised.has(at)) : (given[at] ?? 0)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
