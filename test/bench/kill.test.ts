import { readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { killRounds } from '../../bench/kill/kill-rounds.ts'
import { processesBelow } from '../../bench/kill/processes.ts'
import { openFolderToKeep } from '../support/open-folder-to-keep.ts'

/** The command as people start it, killed with its database; all that it makes lies in a folder for temporary files of its own. */

let temporary: ReturnType<typeof openFolderToKeep>

beforeEach(() => {
  temporary = openFolderToKeep()
  vi.stubEnv('TMPDIR', temporary.folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  temporary.remove()
})

/** Names of files and numbers of processes; a copy of PostgreSQL's programs is kept for the next start. */
function left(): readonly unknown[] {
  const names = readdirSync(temporary.folder).filter((name) => !name.startsWith('chiso-postgres-'))
  return [...names, ...processesBelow(temporary.folder)]
}

test('what was acknowledged is there once after the server and the database were killed at random moments', async () => {
  const outcome = await killRounds({ rounds: 5, seed: 1 })
  expect(outcome).toMatchObject({ rounds: 5, lost: 0, torn: 0, doubled: 0, faults: [] })
  expect(outcome.kills).toMatchObject({ server: 1, database: 1, postmaster: 1, helper: 1, everything: 1 })
  expect(outcome.fewest).toBeGreaterThan(0)
  expect(outcome.acknowledged.evidence).toBeGreaterThan(0)
  expect(left()).toEqual([])
}, 300_000)

test('the harness counts what a database loses that tells commits before they are written', async () => {
  const outcome = await killRounds({ rounds: 1, seed: 2, target: 'database', isCareless: true })
  expect(outcome.lost).toBeGreaterThan(0)
}, 120_000)

test('rounds that are given up leave no process and no file', async () => {
  const given = new AbortController()
  const rounds = killRounds({ rounds: 5, seed: 3, signal: given.signal })
  await Promise.race([rounds, runningIn(temporary.folder)])
  given.abort(new Error('given up'))
  await expect(rounds).rejects.toThrow('given up')
  expect(left()).toEqual([])
}, 120_000)

async function runningIn(folder: string): Promise<void> {
  while (processesBelow(folder).length === 0) await wait(50)
}
