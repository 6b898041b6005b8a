import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
  const path = lockPath(folder)
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${process.pid} ${await startOf(process.pid)}\n`)
  try {
    const pid = await take(path, draft)
    if (pid !== undefined) throw new Problem('already-running', { folder, pid })
    return () => rm(path, { force: true })
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Puts the draft in the lock's place. Of several processes that find the same stale lock, only the one that holds a second
 * lock beside it may replace it, and only while it still is what was found.
 *
 * @returns the process that has the lock, if it is another
 */
async function take(path: string, draft: string): Promise<number | undefined> {
  for (;;) {
    // A link appears whole or not at all: nobody ever reads a lock that is half written.
    if (await isMade(link(draft, path))) return undefined
    const found = await readFile(path, 'utf8').catch(() => undefined)
    if (found === undefined) continue
    const holder = (await holderIn(found)) ?? (await take(`${path}.over`, draft))
    if (holder !== undefined) return holder
    const isReplaced = await replace(path, found, draft).finally(() => rm(`${path}.over`, { force: true }))
    if (isReplaced) return undefined
  }
}

async function replace(path: string, found: string, draft: string): Promise<boolean> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== found) return false
  const copy = `${draft}.copy`
  await link(draft, copy)
  await rename(copy, path)
  return true
}

/** The process that has a data folder; undefined if none has, or the one that had it is gone. */
export async function findFolderHolder(folder: string): Promise<number | undefined> {
  return holderIn(await readFile(lockPath(folder), 'utf8').catch(() => ''))
}

function lockPath(folder: string): string {
  return join(folder, 'server.pid')
}

async function holderIn(text: string): Promise<number | undefined> {
  const held = text.trim()
  const pid = Number.parseInt(held, 10)
  return Number.isInteger(pid) && isAlive(pid) && held === `${pid} ${await startOf(pid)}` ? pid : undefined
}

async function isMade(linking: Promise<void>): Promise<boolean> {
  return linking.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    },
  )
}

/** When the process began, as the kernel counts it: a number given out again to another process does not match. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
}
