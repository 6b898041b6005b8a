import { setImmediate as turn } from 'node:timers/promises'
import type { PublishedRound } from '../../contract/publication-schema.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { listStandingEntries, type StandingEntries } from '../../store/campaign-entries.ts'
import type { Db } from '../../store/database.ts'
import { listPublishable } from '../../store/publications.ts'
import type { TellProgress } from '../../store/tell-progress.ts'
import { contextDocument } from '../round-context.ts'

/** Rounds read at once: few questions to the database, and few rounds in memory. */
const batch = 500
/** Rounds after which whoever follows the work is told how far it is. */
const tellEvery = 100
/** Rounds after which other work of the server has its turn: a few milliseconds. */
const yieldEvery = 5

/**
 * What stands in all rounds of a campaign that the acting person sees now, by the name of the organisation. While some are
 * being worked at the next are read.
 */
export async function* standingRounds(
  db: Db,
  campaign: CampaignId,
  tell: TellProgress = () => {},
): AsyncGenerator<PublishedRound> {
  const rounds = await listPublishable(db, campaign)
  const read = async (from: number) => {
    const some = rounds.slice(from, from + batch).map(({ round }) => round)
    return some.length === 0 ? new Map<RoundId, StandingEntries>() : listStandingEntries(db, some, contextDocument)
  }
  let entries = await read(0)
  let next = read(batch)
  // Whoever gives up does not wait for what is still being read.
  next.catch(() => undefined)
  for (const [at, { round, organisation }] of rounds.entries()) {
    if (at > 0 && at % batch === 0) {
      entries = await next
      next = read(at + batch)
      next.catch(() => undefined)
    }
    if (at % tellEvery === 0) await tell(at, rounds.length)
    if (at % yieldEvery === 0) await turn()
    const standing = entries.get(round)
    if (standing) yield { round, organisation: { ...organisation }, ...standing }
  }
  await tell(rounds.length, rounds.length)
}
