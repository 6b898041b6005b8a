import { pathProblem } from '../operations/path-problem.ts'
import { describeProblem, Problem } from '../problem.ts'
import { messages } from './messages.ts'
import type { Config } from './read-config.ts'

/**
 * Ends the process quietly when whoever reads its output has gone, as `| head -1` does. An output that cannot be written
 * for another reason, such as a full disk, is said and ends with exit code 1.
 */
export function endWithReader({ language }: Config): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    const problem = pathProblem('write', 'stdout', error)
    const text = problem instanceof Problem ? describeProblem(problem, language) : error.message
    console.error(`${messages[language].error}: ${text}`)
    process.exit(1)
  })
  process.stderr.on('error', () => process.exit())
}
