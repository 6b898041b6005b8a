import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { describeProblem, Problem } from '../../src/problem.ts'
import { isAlive } from '../../src/store/cluster/is-alive.ts'
import { type Cluster, startCluster } from '../../src/store/cluster/start-cluster.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const running: Cluster[] = []

/** A folder that every user may pass through. */
function openFolder(): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  return folder
}

afterEach(async () => {
  for (const cluster of running.splice(0)) await cluster.stop()
})

async function started(folder: string): Promise<Cluster> {
  const cluster = await startCluster(folder)
  running.push(cluster)
  return cluster
}

async function ask(cluster: Cluster, sql: string): Promise<unknown> {
  const client = new Client(cluster.connection)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return Object.values(rows[0] ?? {})[0]
}

const postmaster = (folder: string) =>
  Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)

/** A server of another process on a folder, up when it says so. */
async function otherServer(folder: string): Promise<ChildProcess> {
  const code = `const { startCluster } = await import('./src/store/cluster/start-cluster.ts')
    await startCluster(${JSON.stringify(folder)}); console.log('up'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  return child
}

test('what is written is there after a stop and a start, in a folder with blanks and Vietnamese letters', async () => {
  const folder = join(openFolder(), 'dữ liệu của tỉnh')
  const cluster = await started(folder)
  await ask(cluster, "create table t as select 'Điện Biên' as name")
  await running.pop()?.stop()
  expect(await ask(await started(folder), 'select name from t')).toBe('Điện Biên')
})

test('Vietnamese is put in its own order, and no port is open', async () => {
  const cluster = await started(openFolder())
  const letters = "select string_agg(x, '' order by x) from unnest('{e,đ,d,â,ă,a}'::text[]) x"
  expect(await ask(cluster, letters)).toBe('aăâdđe')
  expect(await ask(cluster, 'show listen_addresses')).toBe('')
})

test('a second server on the folder is refused with a sentence that names the first', async () => {
  const folder = openFolder()
  await started(folder)
  const refusal = await startCluster(folder).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Problem)
  expect(describeProblem(refusal as Problem, 'vi')).toContain(
    `đang được một máy chủ khác dùng (tiến trình ${process.pid})`,
  )
  expect(describeProblem(refusal as Problem, 'en')).toContain(`another server uses the data folder "${folder}"`)
})

test('a server that was killed leaves a database that the next start stops and takes over', async () => {
  const folder = openFolder()
  const other = await otherServer(folder)
  const orphan = postmaster(folder)
  const gone = new Promise((resolve) => other.once('exit', resolve))
  other.kill('SIGKILL')
  await gone
  expect(isAlive(orphan)).toBe(true)
  const cluster = await started(folder)
  expect([isAlive(orphan), await ask(cluster, 'select 1')]).toEqual([false, 1])
})

test('a lock whose process number was given to another process is taken over', async () => {
  const folder = openFolder()
  writeFileSync(join(folder, 'server.pid'), `${process.pid} 1\n`)
  expect(await ask(await started(folder), 'select 1')).toBe(1)
})

test('a database that was half made is made again', async () => {
  const folder = openFolder()
  mkdirSync(join(folder, 'postgres.new'))
  writeFileSync(join(folder, 'postgres.new', 'half'), '')
  expect(await ask(await started(folder), 'select 1')).toBe(1)
})

test.runIf(process.getuid?.() === 0)(
  'a folder that a plain user cannot come to is refused with what to do',
  async () => {
    const folder = openFolder()
    chmodSync(folder, 0o700)
    const refusal = (await startCluster(join(folder, 'data')).catch((error: unknown) => error)) as Problem
    expect(refusal.code).toBe('unreachable-folder')
    expect(describeProblem(refusal, 'en')).toContain(`folder "${folder}" lets nobody pass`)
  },
)

test.runIf(process.getuid?.() === 0)('started by the superuser, the database works as nobody', async () => {
  const folder = openFolder()
  await started(folder)
  const status = readFileSync(`/proc/${postmaster(folder)}/status`, 'utf8')
  expect(/^Uid:\t(\d+)/m.exec(status)?.[1]).toBe('65534')
})
