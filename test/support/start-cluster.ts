import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../src/server/prepare-database.ts'
import { type Cluster, startCluster } from '../../src/store/cluster/start-cluster.ts'
import { type TestCluster, templateName } from './database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly cluster: TestCluster
  }
}

/** The PostgreSQL of the test run, and how many projects use it: each project imports this file for itself. */
const shared = globalThis as { runningCluster?: Promise<StartedCluster>; clusterUsers?: number }

interface StartedCluster extends TestCluster {
  stop(): Promise<void>
}

/** Lets a project use the one PostgreSQL of the whole test run; the last that is done with it stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.runningCluster ??= start()
  shared.clusterUsers = (shared.clusterUsers ?? 0) + 1
  const { host, user, made, stop } = await shared.runningCluster
  project.provide('cluster', { host, user, made })
  return async () => {
    shared.clusterUsers = (shared.clusterUsers ?? 1) - 1
    if (shared.clusterUsers === 0) await stop()
  }
}

/** Makes and migrates it once: for the template that each test's database is a copy of, and for data folders of tests. */
async function start(): Promise<StartedCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-test-'))
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(folder, 0o755)
  const prepared = await prepareDatabase({ databaseUrl: undefined, dataFolder: folder }, () => crypto.randomUUID())
  await prepared.close()
  const made = join(folder, 'made')
  await mkdir(made)
  await promisify(execFile)('cp', ['-a', join(folder, 'postgres'), made])
  const cluster = await startCluster(folder)
  const { host, user, database } = cluster.connection
  await becomeFast({ host, user, database })
  return {
    ...{ host, user, made },
    async stop() {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Nothing in the test cluster has to outlive a power cut. */
async function becomeFast(connection: Cluster['connection']): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`)
  }
  await client.query('select pg_reload_conf()')
  await client.query(`create database ${templateName} template ${connection.database}`)
  await client.end()
}
