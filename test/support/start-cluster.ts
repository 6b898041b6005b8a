import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../src/server/prepare-database.ts'
import { startCluster } from '../../src/store/cluster/start-cluster.ts'
import { databaseUrl, type TestCluster, templateName } from './database.ts'

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
  const { host, user, stop } = await shared.runningCluster
  project.provide('cluster', { host, user })
  return async () => {
    shared.clusterUsers = (shared.clusterUsers ?? 1) - 1
    if (shared.clusterUsers === 0) await stop()
  }
}

/** Starts it and migrates the template that each test's database is a copy of. */
async function start(): Promise<StartedCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-test-'))
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(folder, 0o755)
  const cluster = await startCluster(folder)
  const { host, user } = cluster.connection
  await becomeFast({ host, user })
  const template = await prepareDatabase(
    { databaseUrl: databaseUrl({ host, user }, templateName), dataFolder: folder },
    () => crypto.randomUUID(),
  )
  await template.close()
  return {
    ...{ host, user },
    async stop() {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Nothing in the test cluster has to outlive a power cut. */
async function becomeFast({ host, user }: TestCluster): Promise<void> {
  const client = new Client({ host, user, database: 'postgres' })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`)
  }
  await client.query('select pg_reload_conf()')
  await client.query(`create database ${templateName}`)
  await client.end()
}
