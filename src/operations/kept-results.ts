import type { RoundResults } from '../analysis/round-results.ts'
import type { RoundId } from '../framework/ids.ts'
import type { Db } from '../store/database.ts'

interface Kept {
  /** Names what was entered when they were computed. */
  readonly state: string
  readonly results: Promise<RoundResults>
}

/** Rounds that people look at in the same hours. */
const mostKept = 100

const keptOf = new WeakMap<Db, Map<RoundId, Kept>>()

/**
 * Gives the results of a round for what is entered in it now, computed once however many ask: the same state gives the same
 * results. Whether somebody may see them is asked before.
 */
export function keptResults(
  db: Db,
  { round, state }: { readonly round: RoundId; readonly state: string },
  compute: () => Promise<RoundResults>,
): Promise<RoundResults> {
  const kept = keptOf.get(db) ?? new Map<RoundId, Kept>()
  keptOf.set(db, kept)
  const found = kept.get(round)
  // The newest use stands last: the first is the one to forget.
  kept.delete(round)
  const entry = found?.state === state ? found : { state, results: compute() }
  kept.set(round, entry)
  entry.results.catch(() => kept.get(round) === entry && kept.delete(round))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest) kept.delete(oldest)
  return entry.results
}
