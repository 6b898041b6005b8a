/**
 * Between which multipliers weights may be moved without a warning.
 *
 * Assumed: no limit is printed for SIPAS.
 */
export const usualMultipliers = { low: 1 / 3, high: 3 } as const

/** The least and the greatest number that weights are multiplied by in all. */
export interface MultiplierRange {
  readonly least: number
  readonly greatest: number
}

/** The range of the products of all adjustments; 1 to 1 where there are no parts. */
export function multiplierRange(
  parts: readonly { readonly raised: number; readonly multiplier: number }[],
): MultiplierRange {
  const products = parts.map(({ raised, multiplier }) => raised * multiplier)
  const [first = 1, ...others] = products
  return others.reduce(
    ({ least, greatest }, each) => ({ least: Math.min(least, each), greatest: Math.max(greatest, each) }),
    { least: first, greatest: first },
  )
}

/** Whether weights are moved further than usual. */
export function isExtreme({ least, greatest }: MultiplierRange): boolean {
  return least < usualMultipliers.low || greatest > usualMultipliers.high
}
