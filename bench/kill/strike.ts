import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What is killed: the server, PostgreSQL whole, its main process alone, one of its helpers (it then restarts itself),
 * everything at once, or a server that is starting.
 */
export const targets = ['server', 'database', 'postmaster', 'helper', 'everything', 'start'] as const
export type Target = (typeof targets)[number]

/** Sends `kill -9` to what is meant, and only to processes that work on the harness's own folder. */
export function strike(target: Target, server: ChildProcess, folder: string, random: () => number): void {
  const main = postmasterOf(folder)
  const all = processesOn(join(folder, 'postgres'))
  const helpers = all.filter((pid) => pid !== main)
  const struck: Readonly<Record<Target, readonly (number | undefined)[]>> = {
    server: [server.pid],
    start: [server.pid],
    database: all,
    postmaster: [main],
    helper: [helpers[Math.floor(random() * helpers.length)]],
    everything: [server.pid, ...all],
  }
  for (const pid of struck[target]) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // It ended a moment before.
    }
  }
}

export function postmasterOf(folder: string): number | undefined {
  const path = join(folder, 'postgres', 'postmaster.pid')
  const pid = existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : Number.NaN
  return Number.isInteger(pid) ? pid : undefined
}

/** The main process and its helpers: they work in the folder of their database. */
function processesOn(database: string): readonly number[] {
  if (!existsSync(database)) return []
  const folder = realpathSync(database)
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => cwdOf(pid) === folder).map(Number)
}

function cwdOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}
