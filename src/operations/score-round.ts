import { type RoundResults, roundResults } from '../analysis/round-results.ts'
import type { Fault } from '../fault.ts'
import { openRound } from './open-round.ts'

/**
 * Opens the folder of a round and computes its results.
 *
 * @throws Problem as `openRound` does
 */
export async function scoreRound(folder: string): Promise<{ results: RoundResults; warnings: readonly Fault[] }> {
  const { round, par, sipas, warnings } = await openRound(folder)
  return { results: roundResults(round, par, sipas), warnings }
}
