import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './is-alive.ts'

const patienceMilliseconds = 10_000

/**
 * Stops a PostgreSQL that still works on the database although its server is gone, its helpers included; does nothing if
 * none does. Only the holder of the folder may call it.
 */
export async function stopOrphan(database: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const pids = await processesOn(database)
    if (pids.length === 0) break
    const main = await postmasterPid(database)
    // The main process ends its helpers in order; helpers without one end by themselves, if late.
    const asked = signal === 'SIGINT' && main !== undefined && pids.includes(main) ? [main] : pids
    for (const pid of asked) send(pid, signal)
    if (await allEnd(pids)) break
  }
  await dropPidFile(database)
}

/**
 * PostgreSQL does not start while its lock file names a process, even one that has nothing to do with it or has ended and
 * still has its number. The file also guards against helpers left over, so it goes only where it is certain that none is.
 */
async function dropPidFile(database: string): Promise<void> {
  const canTell = (await readdir('/proc').catch(() => [])).length > 0
  if (canTell && (await processesOn(database)).length === 0) {
    await rm(join(database, 'postmaster.pid'), { force: true })
  }
}

/** The processes of PostgreSQL that work in the database's folder. */
async function processesOn(database: string): Promise<readonly number[]> {
  const folder = await realpath(database).catch(() => undefined)
  if (folder === undefined) return []
  const numbers = await readdir('/proc').catch(() => undefined)
  if (numbers === undefined) return processNamedByPidFile(database)
  const pids = numbers.filter((name) => /^\d+$/.test(name)).map(Number)
  const working = await Promise.all(
    pids.map(async (pid) => (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder && (await isPostgres(pid))),
  )
  return pids.filter((_, index) => working[index])
}

async function isPostgres(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres'
}

/** Where the system tells nothing of processes, the lock file is believed. */
async function processNamedByPidFile(database: string): Promise<readonly number[]> {
  const pid = await postmasterPid(database)
  return pid !== undefined && isAlive(pid) ? [pid] : []
}

/** The process that PostgreSQL says works on the database: the first line of its lock file. */
async function postmasterPid(database: string): Promise<number | undefined> {
  const text = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function allEnd(pids: readonly number[]): Promise<boolean> {
  const deadline = Date.now() + patienceMilliseconds
  while (Date.now() < deadline) {
    if (!pids.some(isAlive)) return true
    await wait(20)
  }
  return false
}
