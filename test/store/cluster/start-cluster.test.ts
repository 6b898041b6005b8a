import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { describeProblem, type Problem } from '../../../src/problem.ts'
import { isAlive } from '../../../src/store/cluster/is-alive.ts'
import { socketFolderOf } from '../../../src/store/cluster/socket-folder.ts'
import { startCluster } from '../../../src/store/cluster/start-cluster.ts'
import { ask, end, openFolder, otherServer, postmasterOn, started, usedFolder } from '../../support/cluster.ts'

const isRoot = process.getuid?.() === 0
const refusalOf = (folder: string) => startCluster(folder).catch((error: unknown) => error) as Promise<Problem>

describe('what is written is there after a stop and a start', () => {
  test.each([
    ['in a plain folder', 'data'],
    ['in a folder with blanks and Vietnamese letters', "dữ liệu của 'tỉnh' Điện Biên"],
    ['in a folder whose path is longer than a socket may have', Array(5).fill('x'.repeat(60)).join('/')],
  ])('%s', async (_, name) => {
    const folder = join(openFolder(), name)
    const cold = await startCluster(folder)
    await ask(cold, "create table t as select 'Điện Biên' as name").finally(() => cold.stop())
    expect(await ask(await started(folder), 'select name from t')).toBe('Điện Biên')
  })
})

test('Vietnamese is put in its own order, and no port is open', async () => {
  const cluster = await started(usedFolder())
  const letters = "select string_agg(x, '' order by x) from unnest('{e,đ,d,â,ă,a}'::text[]) x"
  expect(await ask(cluster, letters)).toBe('aăâdđe')
  expect(await ask(cluster, 'show listen_addresses')).toBe('')
})

test('what is acknowledged is on the disk: nothing of that is switched off', async () => {
  const cluster = await started(usedFolder())
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    expect(await ask(cluster, `show ${setting}`)).toBe('on')
  }
})

test('a second server on the folder is refused with a sentence that names the first, which goes on', async () => {
  const folder = usedFolder()
  const first = await started(folder)
  const refusal = await refusalOf(folder)
  expect(describeProblem(refusal, 'vi')).toContain(`đang được một máy chủ khác dùng (tiến trình ${process.pid})`)
  expect(describeProblem(refusal, 'en')).toContain(`another server uses the data folder "${folder}"`)
  expect(await ask(first, 'select 1')).toBe(1)
})

test('a database that was half made is made again', async () => {
  const folder = openFolder()
  mkdirSync(join(folder, 'postgres.new'))
  writeFileSync(join(folder, 'postgres.new', 'half'), '')
  expect(await ask(await started(folder), 'select 1')).toBe(1)
  expect(existsSync(join(folder, 'postgres.new'))).toBe(false)
})

test('killed while the database is made, the next start makes it where nobody still works on the half', async () => {
  const folder = openFolder()
  const drafts = () => readdirSync(folder).filter((name) => name.startsWith('postgres.new'))
  const code = `const { startCluster } = await import('./src/store/cluster/start-cluster.ts')
    await startCluster(${JSON.stringify(folder)}, () => console.log('at work'))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const [half] = drafts()
  await end(child, 'SIGKILL')
  expect(existsSync(join(folder, 'postgres'))).toBe(false)
  const later: string[] = []
  const cluster = await startCluster(folder, () => later.push(...drafts()))
  onTestFinished(() => cluster.stop())
  expect([later.length, later.includes(half ?? '')]).toEqual([1, false])
  expect(await ask(cluster, 'select 1')).toBe(1)
  expect(drafts()).toEqual([])
})

test('others are told once that they can work meanwhile, and whether the database is new', async () => {
  const folder = openFolder()
  const told: unknown[] = []
  const first = await startCluster(folder, (each) => told.push(each))
  await first.stop()
  const second = await startCluster(folder, (each) => told.push(each))
  await second.stop()
  expect(told).toEqual([{ isNew: true }, { isNew: false }])
})

test.each(['SIGTERM', 'SIGINT'] as const)('a server that stops on %s leaves nothing behind', async (signal) => {
  const folder = usedFolder()
  const server = await otherServer(folder)
  const database = postmasterOn(folder)
  expect(await end(server, signal)).toBe(0)
  expect([isAlive(database), existsSync(socketFolderOf(folder))]).toEqual([false, false])
  expect(readdirSync(folder).toSorted()).toEqual(['postgres', 'postgres.log'])
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('database system is shut down')
})

test('a log that has grown is put aside once', async () => {
  const folder = usedFolder()
  writeFileSync(join(folder, 'postgres.log'), 'x'.repeat(10_000_001))
  await started(folder)
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('xxx')
  expect(readFileSync(join(folder, 'postgres.log.1'), 'utf8')).toHaveLength(10_000_001)
})

describe.runIf(isRoot)('started by the superuser', () => {
  const uidOf = (pid: number) => /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]

  test('the database works as nobody', async () => {
    const folder = openFolder()
    await started(folder)
    expect(uidOf(postmasterOn(folder))).toBe('65534')
  })

  test('a database that belongs to another plain user works as that user', async () => {
    const folder = usedFolder()
    for (const name of ['.', ...readdirSync(join(folder, 'postgres'), { recursive: true, encoding: 'utf8' })]) {
      chownSync(join(folder, 'postgres', name), 4321, 4321)
    }
    expect(await ask(await started(folder), 'select 1')).toBe(1)
    expect(uidOf(postmasterOn(folder))).toBe('4321')
  })

  test('a folder that a plain user cannot come to is refused with what to do', async () => {
    const folder = openFolder()
    chmodSync(folder, 0o700)
    const refusal = await refusalOf(join(folder, 'data'))
    expect(refusal.code).toBe('unreachable-folder')
    expect(describeProblem(refusal, 'en')).toContain(`folder "${folder}" lets nobody pass`)
  })

  test('a socket folder that somebody else made is not used', async () => {
    const folder = usedFolder()
    mkdirSync(socketFolderOf(folder))
    chownSync(socketFolderOf(folder), 4321, 4321)
    expect(describeProblem(await refusalOf(folder), 'en')).toContain('somebody else made it')
    chownSync(socketFolderOf(folder), 0, 0)
    expect(await ask(await started(folder), 'select 1')).toBe(1)
  })
})
