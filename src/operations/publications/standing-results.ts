import type { PublishedResult, PublishedRound } from '../../contract/publication-schema.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { Db } from '../../store/database.ts'
import type { TellProgress } from '../../store/tell-progress.ts'
import { type Measures, resultOf, type UnrankedResult, withRanks } from './published-results.ts'
import { standingRounds } from './standing-rounds.ts'

/** What stands in all rounds of a campaign that the acting person sees now, and what follows from it; both in the same order. */
export async function standingResults(
  db: Db,
  {
    campaign,
    indexYear,
    measures,
  }: { readonly campaign: CampaignId; readonly indexYear: number; readonly measures: Measures },
  tell?: TellProgress,
): Promise<{ readonly rounds: readonly PublishedRound[]; readonly results: readonly PublishedResult[] }> {
  const rounds: PublishedRound[] = []
  const unranked: UnrankedResult[] = []
  for await (const round of standingRounds(db, campaign, tell)) {
    rounds.push(round)
    unranked.push(resultOf(round, measures, indexYear))
  }
  return { rounds, results: withRanks(unranked) }
}
