import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../src/store/cluster/is-alive.ts'

/** The main process of the PostgreSQL on a data folder, as it says itself. */
export function postmasterOf(dataFolder: string): number | undefined {
  const path = join(dataFolder, 'postgres', 'postmaster.pid')
  const pid = existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : Number.NaN
  return Number.isInteger(pid) ? pid : undefined
}

/** The processes that work in a folder or below it: PostgreSQL and its helpers do in that of their database. */
export function processesBelow(folder: string): readonly number[] {
  if (!existsSync(folder)) return []
  const path = realpathSync(folder)
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids
    .filter((pid) => `${cwdOf(pid)}/`.startsWith(`${path}/`))
    .map(Number)
    .filter(isAlive)
}

function cwdOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

export function killAll(pids: readonly (number | undefined)[]): void {
  for (const pid of pids) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // It ended a moment before.
    }
  }
}
