import { setTimeout as wait } from 'node:timers/promises'
import { countAcknowledged } from './ledger.ts'
import type { Run } from './run.ts'
import { siteAt } from './site.ts'
import { strike, type Target } from './strike.ts'
import { writeUntil } from './writer.ts'

const longestLoadMilliseconds = 2000
const patienceMilliseconds = 30_000

/** Lets everybody write and kills what is meant, at a random moment after the first write of the round is acknowledged. */
export async function writeAndStrike(run: Run, url: string, target: Target): Promise<void> {
  const { serving, access, ledger, random, base } = run
  if (!serving || !access) throw new Error('nothing is served')
  const over = new AbortController()
  const before = countAcknowledged(ledger)
  const writing = writeUntil(run.writers, siteAt(url, access, over.signal), { ledger, signal: over.signal })
  try {
    if (!(await hasMore(run, before + 1))) return
    await wait(random() * longestLoadMilliseconds)
    run.kills[target]++
    // More than can have been under way: the writers go on after the strike.
    const goesOn = () => hasMore(run, countAcknowledged(ledger) + run.writers.length + 1)
    const { postmaster, faults } = await strike(serving, { base, target, random, goesOn })
    run.postmaster = postmaster
    run.faults.push(...faults.map((fault) => `round ${run.acknowledged.length}, ${target}: ${fault}`))
  } finally {
    serving.child.kill('SIGKILL')
    await serving.closed
    over.abort()
    await writing
    run.acknowledged.push(countAcknowledged(ledger) - before)
  }
}

/** Waits until so many writes are acknowledged; false if the server ends before, or it takes too long. */
async function hasMore({ serving, ledger, killing }: Run, count: number): Promise<boolean> {
  const waiting = { isOver: false }
  void serving?.closed.then(() => {
    waiting.isOver = true
  })
  const deadline = Date.now() + patienceMilliseconds
  while (countAcknowledged(ledger) < count) {
    killing.signal?.throwIfAborted()
    if (waiting.isOver || Date.now() > deadline) return false
    await wait(5)
  }
  return true
}
