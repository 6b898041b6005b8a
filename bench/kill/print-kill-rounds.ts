import { killRounds } from './kill-rounds.ts'
import type { Killing } from './run.ts'

/** Prints what rounds of killing found; anything lost, torn, doubled or left fails the process. Ctrl+C ends it in order. */
export async function printKillRounds(killing: Killing): Promise<void> {
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort(new Error(signal)))
  const outcome = await killRounds({ ...killing, signal: stopped.signal })
  const { rounds, kills, acknowledged, fewest, lost, torn, doubled, unacknowledged, replayed, faults } = outcome
  const each = Object.entries(kills).map(([target, count]) => `${target} ${count}`)
  console.log(`${rounds} rounds of kill -9 under writing load, seed ${killing.seed}: ${each.join(', ')}`)
  const { figures, evidence } = acknowledged
  console.log(
    `acknowledged writes ${figures + evidence}: figures ${figures}, evidence ${evidence}; in a round at least ${fewest}`,
  )
  console.log(`lost ${lost}, torn ${torn}, doubled ${doubled}, faults ${faults.length}`)
  console.log(`there though not acknowledged ${unacknowledged}, of these told when sent again ${replayed}`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (lost + torn + doubled + faults.length > 0 || rounds < killing.rounds) process.exitCode = 1
}
