import type { Compared } from './compare.ts'
import { makeHarnessFolder, removeHarnessFolder } from './harness-folder.ts'
import { leftovers } from './leftovers.ts'
import { type Killing, newRun, type Run } from './run.ts'
import { startAgain } from './start-again.ts'
import { type Target, targets } from './strike.ts'
import { writeAndStrike } from './write-and-strike.ts'

export interface KillOutcome extends Omit<Compared, 'unacknowledged'> {
  /** Rounds in which something was acknowledged. */
  readonly rounds: number
  readonly kills: Run['kills']
  readonly acknowledged: { readonly figures: number; readonly evidence: number }
  /** Acknowledged writes of the round that had the fewest. */
  readonly fewest: number
  /** Writes that were there although nobody had been told. */
  readonly unacknowledged: number
  /** Writes that were done, not told, sent again under their key and told then. */
  readonly replayed: number
  readonly faults: readonly string[]
}

/**
 * Kills `chiso serve` and its database with `kill -9` at random moments while they are written to, starts it again on the
 * same folder, and counts what is missing. Nothing of it is left when it ends, whichever way.
 *
 * @throws Error if the command does not start
 */
export async function killRounds(killing: Killing): Promise<KillOutcome> {
  const base = await makeHarnessFolder()
  const run = newRun(killing, base)
  try {
    for (let round = 0; round < killing.rounds; round++) {
      killing.signal?.throwIfAborted()
      await writeAndStrike(run, await startAgain(run), killing.target ?? nextTarget(run))
    }
    await startAgain(run)
    await stop(run)
    return outcomeOf(run)
  } finally {
    run.serving?.child.kill('SIGKILL')
    await run.serving?.closed
    await removeHarnessFolder(base)
  }
}

function nextTarget({ targets: left, random }: Run): Target {
  if (left.length === 0) left.push(...targets)
  return left.splice(Math.floor(random() * left.length), 1)[0] ?? 'server'
}

async function stop({ serving, base, faults }: Run): Promise<void> {
  serving?.child.kill('SIGTERM')
  const code = await serving?.closed
  if (code !== 0) faults.push(`told to stop, the server ended with ${code}`)
  faults.push(...leftovers(base))
}

function outcomeOf({ ledger, found, kills, acknowledged, unacknowledged, faults }: Run): KillOutcome {
  return {
    ...{ ...found, kills },
    rounds: acknowledged.filter((count) => count > 0).length,
    acknowledged: { figures: ledger.figures.size, evidence: ledger.evidence.size },
    fewest: Math.min(...acknowledged),
    unacknowledged: unacknowledged.size,
    replayed: ledger.replayed,
    faults: [...faults, ...ledger.refusals],
  }
}
