import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import { isAlive } from './is-alive.ts'

/**
 * Takes a data folder for this process, so that two servers never work on one. A lock whose process is gone is taken over.
 *
 * @returns what frees the folder again
 * @throws Problem `already-running` with the process that has it
 */
export async function takeFolderLock(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'server.pid')
  const mine = `${process.pid} ${await startOf(process.pid)}\n`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(mine)
      await file.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const held = (await readFile(path, 'utf8').catch(() => '')).trim()
      const pid = Number.parseInt(held, 10)
      if (isAlive(pid) && held === `${pid} ${await startOf(pid)}`) throw new Problem('already-running', { folder, pid })
      await rm(path, { force: true })
    }
  }
  throw new Problem('already-running', { folder, pid: 0 })
}

/** When the process began, as the kernel counts it: a number given out again to another process does not match. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
}
