import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './is-alive.ts'

const fastMilliseconds = 10_000

/** Stops a PostgreSQL that still runs on the database although its server is gone; does nothing if none does. */
export async function stopOrphan(database: string): Promise<void> {
  const pid = await postmasterPid(database)
  if (pid === undefined || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  if (await ends(pid, fastMilliseconds)) return
  process.kill(pid, 'SIGQUIT')
  if (!(await ends(pid, fastMilliseconds))) throw new Error(`PostgreSQL ${pid} does not end`)
}

/** The process that PostgreSQL says works on the database: the first line of its lock file. */
async function postmasterPid(database: string): Promise<number | undefined> {
  const text = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

async function ends(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true
    await wait(20)
  }
  return false
}
