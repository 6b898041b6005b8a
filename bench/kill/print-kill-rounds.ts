import { type Killing, killRounds } from './kill-rounds.ts'

/** Prints what rounds of killing found; anything lost, torn or left fails the process. */
export async function printKillRounds(killing: Killing): Promise<void> {
  const { kills, acknowledged, lost, torn, faults } = await killRounds(killing)
  const each = Object.entries(kills).map(([target, count]) => `${target} ${count}`)
  console.log(`${killing.rounds} rounds of kill -9 under writing load, seed ${killing.seed}: ${each.join(', ')}`)
  console.log(`acknowledged writes ${acknowledged}, lost ${lost}, torn ${torn}, faults of restarting ${faults.length}`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (lost + torn + faults.length > 0) process.exitCode = 1
}
