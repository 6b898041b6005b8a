import { votesNeeded } from '../../assessment/council/votes-needed.ts'
import type { PersonId, RoundId } from '../../framework/ids.ts'
import { type Exact, exact } from '../../number/exact.ts'
import { Problem } from '../../problem.ts'
import type { Campaign } from '../../store/campaigns.ts'
import { type CouncilSeat, type CouncilVote, listSeats, listVotes } from '../../store/council.ts'
import type { Db } from '../../store/database.ts'

/** How a vote of the council stands: who sits in it now, and the votes of these. */
export interface CouncilTally {
  readonly members: number
  /** Votes that count: of who sits in the council now, those taken back left out; the oldest first. */
  readonly votes: readonly CouncilVote[]
  /** How many must vote. */
  readonly needed: number
}

/** What is voted on. */
interface Matter {
  readonly round: RoundId
  readonly code: string
}

export function tallyOf(
  seats: readonly CouncilSeat[],
  votes: readonly CouncilVote[],
  { round, code }: Matter,
  quorumPercent: Exact,
): CouncilTally {
  const members = new Set<PersonId>(
    seats.filter((seat) => seat.round === null || seat.round === round).map(({ person }) => person),
  )
  const isCast = (vote: CouncilVote) =>
    vote.round === round && vote.code === code && vote.choice !== 'none' && members.has(vote.by)
  return {
    members: members.size,
    votes: votes.filter(isCast),
    needed: votesNeeded(members.size, quorumPercent),
  }
}

/**
 * The votes on a matter, once enough of the council have voted.
 *
 * @throws Problem `no-quorum`
 */
export async function requireQuorum(
  db: Db,
  campaign: Campaign,
  matter: Matter,
  quorumPercent: Exact,
): Promise<CouncilTally> {
  const [seats, votes] = [await listSeats(db, campaign.id), await listVotes(db, campaign.id, matter)]
  const tally = tallyOf(seats, votes, matter, quorumPercent)
  if (!hasQuorum(tally)) {
    const { votes: cast, needed, members } = tally
    throw new Problem('no-quorum', { voted: cast.length, needed, members })
  }
  return tally
}

export function hasQuorum({ votes, needed }: CouncilTally): boolean {
  return votes.length >= needed
}

/** The share that a campaign asks for. */
export function quorumOf({ quorumPercent }: Campaign): Exact {
  return exact(BigInt(quorumPercent))
}
