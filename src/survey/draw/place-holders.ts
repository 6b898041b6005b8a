/** The units of a group by their codes: those drawn, and those that wait, in their order. */
export interface DrawnCodes {
  readonly drawn: readonly string[]
  readonly reserves: readonly string[]
}

/** A reserve in the place of a unit, both by code. */
export interface PlaceTaken {
  readonly unit: string
  readonly reserve: string
}

/**
 * Tells who holds the places of a group after some replacements, each of a unit that held a place before it.
 *
 * @returns of each holder the unit whose place it was by the draw; a unit that was not replaced holds its own
 * @example [...placeHolders({ drawn: ['a', 'b'], reserves: ['c'] }, [{ unit: 'a', reserve: 'c' }])] // => [['b', 'b'], ['c', 'a']]
 */
export function placeHolders({ drawn }: DrawnCodes, taken: readonly PlaceTaken[]): ReadonlyMap<string, string> {
  const holders = new Map(drawn.map((code) => [code, code]))
  for (const { unit, reserve } of taken) {
    holders.set(reserve, holders.get(unit) ?? unit)
    holders.delete(unit)
  }
  return holders
}

/**
 * The reserve whose turn it is: the first in the order of the draw that has not taken a place yet. Nobody may choose another.
 *
 * @returns null if none is left
 * @example nextReserve({ drawn: ['a'], reserves: ['c', 'd'] }, [{ unit: 'a', reserve: 'c' }]) // => 'd'
 */
export function nextReserve({ reserves }: DrawnCodes, taken: readonly PlaceTaken[]): string | null {
  return reserves.find((code) => !taken.some(({ reserve }) => reserve === code)) ?? null
}
