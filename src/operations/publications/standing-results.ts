import type { PublishedResult, PublishedRound } from '../../contract/publication-schema.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { Db } from '../../store/database.ts'
import { type Measures, resultOf, type UnrankedResult, withRanks } from './published-results.ts'
import { publishedRound } from './published-round.ts'
import { standingRounds } from './standing-rounds.ts'

/** A round, as far as results and gaps tell it. */
export type ResultRound = Pick<PublishedRound, 'round' | 'organisation' | 'exempt'>

/** All rounds of a campaign that the acting person sees now, and what follows from what stands in them; both in the same order. */
export async function standingResults(
  db: Db,
  { campaign, measures }: { readonly campaign: CampaignId; readonly measures: Measures },
): Promise<{ readonly rounds: readonly ResultRound[]; readonly results: readonly PublishedResult[] }> {
  const rounds: ResultRound[] = []
  const unranked: UnrankedResult[] = []
  for await (const standing of standingRounds(db, campaign, { texts: false })) {
    const published = publishedRound(standing)
    const { round, organisation, exempt } = published
    rounds.push({ round, organisation, exempt })
    unranked.push(resultOf(published, measures))
  }
  return { rounds, results: withRanks(unranked) }
}
