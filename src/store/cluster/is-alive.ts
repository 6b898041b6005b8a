import { readFileSync } from 'node:fs'

/**
 * Tells whether a process works, whoever owns it. One that ended but was not yet taken leave of by its parent does not: where
 * the first process of a container takes no leave, it would be there for ever.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return !hasEnded(pid)
}

/** The state after the name in parentheses: Z for a process that has ended. */
function hasEnded(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z'
  } catch {
    return false
  }
}
