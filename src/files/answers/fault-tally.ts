import type { Fault, Place } from '../../fault.ts'

/** So many faults of one kind in one column of a file are told with their places; of the others only how many there are. */
const mostAlike = 20

/** Faults of one kind in one column. */
interface AlikeFaults {
  readonly column: string | null
  count: number
  /** Where the first stands that is not told. */
  next: Place | null
}

/** How many faults of each kind were met in each column of each file. */
export type FaultTally = Map<string, AlikeFaults>

/**
 * Counts a fault.
 *
 * @param column null where it is about the row
 * @returns whether it is among those that are told
 */
export function isTold(tally: FaultTally, { code, place }: Fault, column: string | null): boolean {
  const key = JSON.stringify([place.file, code, column])
  const alike = tally.get(key) ?? { column, count: 0, next: null }
  tally.set(key, alike)
  alike.count += 1
  if (alike.count <= mostAlike) return true
  alike.next ??= place
  return false
}

/** Of each kind and column that has more faults than are told: how many, at the first of them. */
export function moreFaults(tally: FaultTally): readonly Fault[] {
  return [...tally.values()].flatMap(({ column, count, next }): Fault[] =>
    next === null
      ? []
      : [{ code: 'more-alike', place: next, details: { column, more: count - mostAlike, total: count } }],
  )
}
