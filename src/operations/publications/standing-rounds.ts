import type { PublishedRound } from '../../contract/publication-schema.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { listStandingEntries } from '../../store/campaign-entries.ts'
import type { Db } from '../../store/database.ts'
import { listPublishable } from '../../store/publications.ts'
import type { TellProgress } from '../../store/tell-progress.ts'
import { contextDocument } from '../round-context.ts'

/** Rounds read at once: few questions to the database, and few rounds in memory. */
const batch = 200

/** What stands in all rounds of a campaign that the acting person sees now, by the name of the organisation. */
export async function* standingRounds(
  db: Db,
  campaign: CampaignId,
  tell: TellProgress = () => {},
): AsyncGenerator<PublishedRound> {
  const rounds = await listPublishable(db, campaign)
  for (let from = 0; from < rounds.length; from += batch) {
    await tell(from, rounds.length)
    const some = rounds.slice(from, from + batch)
    const ids = some.map(({ round }) => round)
    const entries = await listStandingEntries(db, ids, contextDocument)
    for (const { round, organisation } of some) {
      const standing = entries.get(round)
      if (standing) yield { round, organisation: { ...organisation }, ...standing }
    }
  }
  await tell(rounds.length, rounds.length)
}
