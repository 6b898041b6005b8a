import { Problem } from '../../problem.ts'

/** Lets work begin, or refuses it. */
export type Turns = <T>(person: string, work: () => Promise<T>) => Promise<T>

/**
 * Turns at work that is heavy: one at a time for a person, and so many for all together. Who comes too early is told to come
 * again, and nothing piles up.
 *
 * @throws Problem `too-many-requests`
 */
export function createTurns({ most, seconds }: { readonly most: number; readonly seconds: number }): Turns {
  const busy = new Set<string>()
  return async (person, work) => {
    if (busy.has(person) || busy.size >= most) throw new Problem('too-many-requests', { seconds })
    busy.add(person)
    try {
      return await work()
    } finally {
      busy.delete(person)
    }
  }
}
