import type { PublishedRound } from '../../contract/publication-schema.ts'
import { standingEntries } from '../../store/standing-entries.ts'
import type { StandingRound } from './standing-rounds.ts'

/** What a publication says of a round: the newest of everything that was entered. */
export function publishedRound({ round, organisation, columns }: StandingRound): PublishedRound {
  return { round, organisation: { ...organisation }, ...standingEntries(columns) }
}
