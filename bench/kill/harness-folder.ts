import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { socketFolderOf } from '../../src/store/cluster/socket-folder.ts'
import { killAll, processesBelow } from './processes.ts'
import { dataFolderOf } from './serve.ts'

/** A folder that every user may pass through: PostgreSQL works as another one where the harness runs as root. */
export async function makeHarnessFolder(): Promise<string> {
  const base = await mkdtemp(join(tmpdir(), 'chiso-kill-'))
  await chmod(base, 0o755)
  return base
}

/** Ends what still works in the folder and removes it, with the folder of its socket. */
export async function removeHarnessFolder(base: string): Promise<void> {
  for (let left = processesBelow(base); left.length > 0; left = processesBelow(base)) {
    killAll(left)
    await wait(20)
  }
  for (const folder of [base, socketFolderOf(dataFolderOf(base))]) await rm(folder, { recursive: true, force: true })
}
