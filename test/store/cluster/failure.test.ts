import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spawnPostgres } from '../../../src/store/cluster/cluster-process.ts'
import { findFolderHolder } from '../../../src/store/cluster/folder-lock.ts'
import { binariesIn } from '../../../src/store/cluster/postgres-binaries.ts'
import { reachCluster } from '../../../src/store/cluster/reach-cluster.ts'
import { startCluster } from '../../../src/store/cluster/start-cluster.ts'
import { openDatabase, openPool } from '../../../src/store/database.ts'
import { ask, end, otherServer, postmasterOn, started, usedFolder } from '../../support/cluster.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('a database that ends by itself while serving is told, and the folder can be freed and used again', async () => {
  const folder = usedFolder()
  const cluster = await startCluster(folder)
  const db = openDatabase(openPool(cluster.connection, undefined, 2))
  await db.selectNoFrom((select) => select.lit(1).as('one')).execute()
  process.kill(postmasterOn(folder), 'SIGQUIT')
  expect((await cluster.failed).message).toContain('PostgreSQL ended by itself')
  await expect(db.selectNoFrom((select) => select.lit(1).as('one')).execute()).rejects.toThrow()
  await db.destroy()
  await cluster.stop()
  expect(await ask(await started(folder), 'select 1')).toBe(1)
})

test('a stop that was asked for is no failure', async () => {
  const cluster = await startCluster(usedFolder())
  await cluster.stop()
  const later = new Promise((resolve) => setImmediate(() => resolve('nothing told')))
  expect(await Promise.race([cluster.failed, later])).toBe('nothing told')
})

test('a database that cannot start is told with its log, and the folder is free', async () => {
  const folder = usedFolder()
  const first = await startCluster(folder)
  await first.stop()
  writeFileSync(join(folder, 'postgres', 'postgresql.conf'), 'no such setting\n')
  await expect(startCluster(folder)).rejects.toThrow('see postgres.log')
  expect(await findFolderHolder(folder)).toBeUndefined()
})

test('binaries that are not there are told as an error, not as a broken process', async () => {
  const folder = temporaryFolder()
  const launch = { database: folder, socket: folder, uid: undefined, log: 2, owner: 'chiso_owner' }
  await expect(spawnPostgres({ ...launch, binaries: binariesIn('/nowhere', '0') })).rejects.toThrow('ENOENT')
})

test('a command reaches the database beside the server that runs it, and leaves it running', async () => {
  const folder = usedFolder()
  const server = await otherServer(folder)
  const reached = await reachCluster(folder)
  expect(await ask(reached, 'select 1')).toBe(1)
  await reached.stop()
  expect(await ask(reached, 'select 1')).toBe(1)
  await end(server, 'SIGTERM')
})

test('without a server it starts the database for as long as the command takes', async () => {
  const folder = usedFolder()
  const reached = await reachCluster(folder)
  expect(await ask(reached, 'select 1')).toBe(1)
  await reached.stop()
  await expect(ask(reached, 'select 1')).rejects.toThrow()
  expect(await findFolderHolder(folder)).toBeUndefined()
})
