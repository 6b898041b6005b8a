import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from '../../src/store/cluster/is-alive.ts'
import { withOwner } from '../../src/store/with-owner.ts'
import { becomeCareless } from './become-careless.ts'
import { compareWith } from './compare.ts'
import { killAll, postmasterOf, processesBelow } from './processes.ts'
import { readBack } from './read-back.ts'
import type { Run } from './run.ts'
import { dataFolderOf, serve } from './serve.ts'
import { gainAccess, siteAt } from './site.ts'

const startKillShare = 0.2
const longestStartMilliseconds = 1500

/**
 * Starts the server on the folder as the last strike left it, now and then after one more that is killed while it starts, and
 * compares all that was ever acknowledged with what is there.
 *
 * @returns where it is reached
 */
export async function startAgain(run: Run): Promise<string> {
  if (run.access && run.random() < startKillShare) await killWhileStarting(run)
  run.serving = serve(run.base)
  const { url, password = '' } = await run.serving.ready
  const isFirst = run.access === undefined
  run.access ??= await gainAccess(url, password)
  const dataFolder = dataFolderOf(run.base)
  if (isFirst && run.killing.isCareless) await becomeCareless(dataFolder)
  if (!isFirst) await compare(run, url)
  const { postmaster } = run
  if (postmaster !== undefined && postmaster !== postmasterOf(dataFolder) && isAlive(postmaster))
    run.faults.push(`process ${postmaster} of the database before still runs`)
  return url
}

async function killWhileStarting(run: Run): Promise<void> {
  run.kills.start++
  const { child, closed } = serve(run.base)
  await wait(run.random() * longestStartMilliseconds)
  const isAlone = run.random() < 0.5
  killAll([child.pid, ...(isAlone ? [] : processesBelow(join(dataFolderOf(run.base), 'postgres')))])
  await closed
}

async function compare(run: Run, url: string): Promise<void> {
  const { ledger, base, found } = run
  const dataFolder = dataFolderOf(base)
  const { unacknowledged, ...now } = await withOwner({ databaseUrl: undefined, dataFolder }, (owner) =>
    compareWith(ledger, owner, dataFolder),
  )
  for (const mark of unacknowledged) run.unacknowledged.add(mark)
  run.found = {
    lost: Math.max(found.lost, now.lost),
    torn: Math.max(found.torn, now.torn),
    doubled: Math.max(found.doubled, now.doubled),
  }
  if (!run.access || now.lost > 0) return
  const newest = [...ledger.evidence.values()].slice(run.downloaded)
  run.faults.push(...(await readBack(siteAt(url, run.access, AbortSignal.timeout(60_000)), newest)))
  run.downloaded += newest.length
}
