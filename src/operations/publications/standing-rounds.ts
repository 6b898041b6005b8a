import { setImmediate as turn } from 'node:timers/promises'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import type { Db } from '../../store/database.ts'
import { type EntryColumns, listEntryColumns } from '../../store/entry-columns.ts'
import { listPublishable, type PublishableRound } from '../../store/publications.ts'
import type { TellProgress } from '../../store/tell-progress.ts'
import { contextDocument } from '../round-context.ts'

/** Rounds read at once: few questions to the database, and few rounds in memory. */
const batch = 500
/** Of rounds that something is done with before they are read: each statement ends in good time. */
const workedBatch = 200
/** Rounds after which whoever follows the work is told how far it is. */
const tellEvery = 100
/** Rounds after which other work of the server has its turn: a few milliseconds. */
const yieldEvery = 5

/** What stands in a round. */
export interface StandingRound extends PublishableRound {
  readonly columns: EntryColumns
}

/** How all rounds of a campaign are gone through. */
export interface StandingAsked {
  /** Told how far it is. */
  readonly tell?: TellProgress | undefined
  /** Whether sources and causes are wanted, which say nothing about points; true where it is left out. */
  readonly texts?: boolean
  /** What is done with each set of rounds before it is read. */
  readonly before?: ((rounds: readonly RoundId[]) => Promise<void>) | undefined
}

/**
 * What stands in all rounds of a campaign that the acting person sees now, by the name of the organisation. While some are
 * being worked at the next are read.
 */
export async function* standingRounds(
  db: Db,
  campaign: CampaignId,
  { tell = () => {}, texts = true, before }: StandingAsked = {},
): AsyncGenerator<StandingRound> {
  const rounds = await listPublishable(db, campaign)
  const size = before ? workedBatch : batch
  const readSome = async (some: readonly RoundId[]) => {
    if (some.length === 0) return new Map<RoundId, EntryColumns>()
    await before?.(some)
    return listEntryColumns(db, some, contextDocument, texts)
  }
  const read = (from: number) => {
    const reading = readSome(rounds.slice(from, from + size).map(({ round }) => round))
    // A failure is met where it is waited for.
    reading.catch(() => undefined)
    return reading
  }
  let entries: Awaited<ReturnType<typeof read>> = new Map()
  let next = read(0)
  try {
    for (const [at, { round, organisation }] of rounds.entries()) {
      if (at % size === 0) {
        entries = await next
        next = read(at + size)
      }
      if (at % tellEvery === 0) await tell(at, rounds.length)
      if (at % yieldEvery === 0) await turn()
      const columns = entries.get(round)
      if (columns) yield { round, organisation, columns }
    }
  } finally {
    // Whoever gives up leaves nothing behind that is still under way.
    await next.catch(() => undefined)
  }
  await tell(rounds.length, rounds.length)
}
