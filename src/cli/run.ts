import { CommanderError } from 'commander'
import { describeProblem, Problem } from '../problem.ts'
import { messages } from './messages.ts'
import { createProgram } from './program.ts'
import type { Config } from './read-config.ts'
import { usageText } from './usage-text.ts'

/** Exit codes: the work is done; files or names were refused; the command was not understood; a defect of ours. */
const exitCodes = { done: 0, refused: 1, usage: 2, bug: 70 } as const

/** Runs one command. The one place of the command line that catches: a refusal says what to do, a defect says it is ours. */
export async function run(argv: readonly string[], config: Config): Promise<number> {
  const say = messages[config.language]
  try {
    await createProgram(config).parseAsync(argv, { from: 'user' })
    return exitCodes.done
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.done
      console.error(`${say.error}: ${usageText(error, say)}; ${say.seeHelp}`)
      return exitCodes.usage
    }
    if (error instanceof Problem) {
      const text = describeProblem(error, config.language)
      console.error(error.code === 'faulty-files' ? `${text}\n${say.error}: ${say.faults}` : `${say.error}: ${text}`)
      return exitCodes.refused
    }
    console.error(`${say.error}: ${say.bug}\n${error instanceof Error ? error.stack : String(error)}`)
    return exitCodes.bug
  }
}
