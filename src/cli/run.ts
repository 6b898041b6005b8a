import { CommanderError } from 'commander'
import { describeFault, faultCount, isError } from '../fault.ts'
import { describeProblem, Problem } from '../problem.ts'
import { ErrorsFound } from './errors-found.ts'
import { messages } from './messages.ts'
import { printWarnings } from './print-warnings.ts'
import { createProgram, withOperations } from './program.ts'
import type { Config } from './read-config.ts'
import { usageText } from './usage-text.ts'

/** Exit codes: the work is done; files or names were refused, or errors found; the command was not understood; a defect of ours. */
const exitCodes = { done: 0, refused: 1, usage: 2, bug: 70 } as const

/** Commands whose exit code 1 says that they found errors: what they refuse is told by 2, as `grep` and `diff` do. */
const judging: ReadonlySet<string> = new Set(['proofread'])

/** Commands that write no file, or none but what they are asked for: of what they refuse it is not said that nothing was written. */
const reading: ReadonlySet<string> = new Set([
  'score',
  'explain',
  'check',
  'estimate',
  'ranks',
  'compare',
  'plan',
  'verify-draw',
  'proofread',
])

/** Runs one command. The one place of the command line that catches: a refusal says what to do, a defect says it is ours. */
export async function run(argv: readonly string[], config: Config): Promise<number> {
  const say = messages[config.language]
  let refused: number = exitCodes.refused
  let writes = true
  try {
    const program = await withOperations(await createProgram(config, argv), argv, config)
    program.hook('preAction', (_, command) => {
      writes = !reading.has(command.name())
      if (judging.has(command.name())) refused = exitCodes.usage
    })
    await program.parseAsync(argv, { from: 'user' })
    return exitCodes.done
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.done
      console.error(`${say.error}: ${usageText(error, config.language)}; ${say.seeHelp}`)
      return exitCodes.usage
    }
    if (error instanceof ErrorsFound) return exitCodes.refused
    if (error instanceof Problem) {
      printProblem(error, config, writes)
      return refused
    }
    console.error(`${say.error}: ${say.bug}\n${error instanceof Error ? error.stack : String(error)}`)
    return exitCodes.bug
  }
}

/** A fault a line, so that an editor or a terminal can jump to its place; then how many there are. */
function printProblem(problem: Problem, config: Config, writes: boolean): void {
  const say = messages[config.language]
  if (!isFaulty(problem)) {
    console.error(`${say.error}: ${describeProblem(problem, config.language)}`)
    return
  }
  const { faults } = problem.details
  const errors = faults.filter(isError)
  printWarnings(
    faults.filter((fault) => !isError(fault)),
    config,
  )
  for (const fault of errors) console.error(describeFault(fault, config.language))
  console.error(`${say.error}: ${say.outOf(faultCount(errors), writes)}`)
}

function isFaulty(problem: Problem): problem is Problem<'faulty-files'> {
  return problem.code === 'faulty-files'
}
