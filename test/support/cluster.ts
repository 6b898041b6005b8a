import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Cluster, startCluster } from '../../src/store/cluster/start-cluster.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A folder that every user may pass through, so that PostgreSQL may work in it as another user. */
export function openFolder(): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  return folder
}

/** Puts a database that was made before into a data folder: for tests of what comes after the first start. */
export function fillFolder(folder: string): void {
  execFileSync('cp', ['-a', join(inject('cluster').made, 'postgres'), folder])
}

/** An open folder with a database in it. */
export function usedFolder(): string {
  const folder = openFolder()
  fillFolder(folder)
  return folder
}

/** Starts a cluster that is stopped when the test is over. */
export async function started(folder: string): Promise<Cluster> {
  const cluster = await startCluster(folder)
  onTestFinished(() => cluster.stop())
  return cluster
}

export async function ask({ connection }: Pick<Cluster, 'connection'>, sql: string): Promise<unknown> {
  const client = new Client(connection)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return Object.values(rows[0] ?? {})[0]
}

/** The main process of the PostgreSQL on a data folder, as it says itself. */
export function postmasterOn(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

/** A process of its own that runs the cluster of a folder, up when it says so; it stops in order when it is told to. */
export async function otherServer(folder: string): Promise<ChildProcess> {
  const code = `const { startCluster } = await import('./src/store/cluster/start-cluster.ts')
    const cluster = await startCluster(${JSON.stringify(folder)}); setInterval(() => {}, 1000)
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => cluster.stop().then(() => process.exit(0)))
    console.log('up')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  return child
}

/** Sends a signal to a process and waits until it is gone; its exit code, null if the signal ended it. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return gone
}
