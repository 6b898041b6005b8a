import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { isAlive } from '../../../src/store/cluster/is-alive.ts'
import { socketFolderOf } from '../../../src/store/cluster/socket-folder.ts'
import { startCluster } from '../../../src/store/cluster/start-cluster.ts'
import { ask, end, otherServer, postmasterOn, started, usedFolder } from '../../support/cluster.ts'

test('a database that a killed server left running is stopped by the next start, which takes over', async () => {
  const folder = usedFolder()
  const other = await otherServer(folder)
  const orphan = postmasterOn(folder)
  await end(other, 'SIGKILL')
  expect(isAlive(orphan)).toBe(true)
  const cluster = await started(folder)
  expect([isAlive(orphan), await ask(cluster, 'select 1')]).toEqual([false, 1])
})

test('so is one whose connection is busy', async () => {
  const folder = usedFolder()
  const cluster = await startCluster(folder)
  const client = new Client(cluster.connection)
  await client.connect()
  const busy = client.query('select pg_sleep(600)').catch(() => 'broken')
  client.on('error', () => undefined)
  process.kill(postmasterOn(folder), 'SIGKILL')
  await cluster.stop()
  expect(await ask(await started(folder), 'select 1')).toBe(1)
  expect(await busy).toBe('broken')
})

test('a foreign process that got the number of a dead database is left alone, and the start goes on', async () => {
  const folder = usedFolder()
  const first = await startCluster(folder)
  await first.stop()
  const foreign = spawn('sleep', ['600'], process.getuid?.() === 0 ? { uid: 65534 } : {})
  onTestFinished(() => void foreign.kill())
  writeFileSync(
    join(folder, 'postgres', 'postmaster.pid'),
    `${foreign.pid}\n${join(folder, 'postgres')}\n1\n5432\n/tmp\n\n1 1\n`,
  )
  expect(await ask(await started(folder), 'select 1')).toBe(1)
  expect(isAlive(foreign.pid ?? 0)).toBe(true)
})

test('locks that name a process which ended, but still has its number, do not keep the next start away', async () => {
  const folder = usedFolder()
  const first = await startCluster(folder)
  await first.stop()
  // The child ends once the shell has become a program that never takes leave of it; before that the shell would.
  const script = '(until grep -q sleep /proc/$$/comm; do :; done) & echo $!; exec sleep 600'
  const parent = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void parent.kill())
  const pid = Number(String(await new Promise((resolve) => parent.stdout.once('data', resolve))))
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ')
  const start = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]
  const lines = `${pid}\n${join(folder, 'postgres')}\n1\n5432\n/tmp\n\n1 1\n`
  mkdirSync(socketFolderOf(folder))
  writeFileSync(join(socketFolderOf(folder), '.s.PGSQL.5432.lock'), lines)
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), lines)
  writeFileSync(join(folder, 'server.pid'), `${pid} ${start}\n`)
  expect(await ask(await started(folder), 'select 1')).toBe(1)
})
