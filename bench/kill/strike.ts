import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { killAll, postmasterOf, processesBelow } from './processes.ts'
import { dataFolderOf, type Serving } from './serve.ts'

/**
 * What is killed: the server, PostgreSQL whole, its main process alone, one of its helpers (it then restarts itself), or
 * everything at once.
 */
export const targets = ['server', 'database', 'postmaster', 'helper', 'everything'] as const
export type Target = (typeof targets)[number]

const patienceMilliseconds = 30_000

interface Strike {
  readonly base: string
  readonly target: Target
  readonly random: () => number
  /** Tells whether writes are acknowledged again. */
  readonly goesOn: () => Promise<boolean>
}

/**
 * Kills what is meant, and what is left of the server: one whose database is gone has to end by itself, one whose database
 * restarts itself has to go on writing first.
 *
 * @returns what did not come about
 */
export async function strike({ child, closed }: Serving, { base, target, random, goesOn }: Strike) {
  const dataFolder = dataFolderOf(base)
  const main = postmasterOf(dataFolder)
  const all = processesBelow(join(dataFolder, 'postgres'))
  const helpers = all.filter((pid) => pid !== main)
  const struck: Readonly<Record<Target, readonly (number | undefined)[]>> = {
    server: [child.pid],
    database: all,
    postmaster: [main],
    helper: [helpers[Math.floor(random() * helpers.length)]],
    everything: random() < 0.5 ? [child.pid, ...all] : [...all, child.pid],
  }
  killAll(struck[target])
  const faults: string[] = []
  if (target === 'helper' && !(await goesOn())) faults.push('nothing was written after a helper of the database died')
  if (target === 'database' || target === 'postmaster') {
    const isLate = random() < 0.5
    const patience = isLate ? patienceMilliseconds : random() * 100
    const ended = await Promise.race([closed.then(() => true), wait(patience).then(() => false)])
    if (isLate && !ended) faults.push('the server still ran long after its database had ended')
  }
  child.kill('SIGKILL')
  await closed
  return { postmaster: main, faults }
}
