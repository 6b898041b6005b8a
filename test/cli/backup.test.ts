import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { prepareDatabase } from '../../src/server/prepare-database.ts'
import { appendAudit } from '../../src/store/audit.ts'
import { asPerson } from '../../src/store/database.ts'
import { fillFolder, openFolder } from '../support/cluster.ts'
import { createTestDatabase } from '../support/database.ts'
import { contentsOf } from '../support/database-contents.ts'
import { introduce, moment, provinceCalled, quan } from '../support/people.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const at = (dataFolder: string) => ({ language: 'en' as const, database: { databaseUrl: undefined, dataFolder } })

test('a data folder is backed up beside its running server and restored into another folder', async () => {
  const [first, second] = [join(openFolder(), 'dữ liệu'), openFolder()]
  const file = join(temporaryFolder(), 'backup.zip')
  mkdirSync(first)
  fillFolder(first)
  const server = await prepareDatabase({ databaseUrl: undefined, dataFolder: first }, randomUUID)
  onTestFinished(() => server.close())
  const test = { ...server, url: '' }
  await introduce(test, quan, { role: 'administrator', at: await provinceCalled(test, 'dien bien') })
  await asPerson(server.db, quan.id, (tx) =>
    appendAudit(tx, { round: null, at: moment, person: quan.id, action: 'try', subject: 'x', details: {} }),
  )
  expect(await runHere(['audit', 'verify'], at(first))).toMatchObject({ code: 0, stderr: '' })
  const made = await runHere(['backup', file], at(first))
  expect(made.stderr).toBe('')
  expect(made.stdout).toMatch(/^written .*backup\.zip: \d+ rows, 0 files of evidence, 1 chains of the log\n$/)

  const running = await runHere(['restore', file, '--replace'], at(first))
  expect([running.code, running.stderr]).toEqual([1, expect.stringContaining('another server uses the data folder')])

  expect(await runHere(['restore', file], at(second))).toMatchObject({ code: 0, stderr: '' })
  expect(await runHere(['audit', 'verify'], at(second))).toMatchObject({ code: 0, stderr: '' })
  const again = await runHere(['restore', file], at(second))
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('add --replace')])
  expect(await runHere(['restore', file, '--replace'], at(second))).toMatchObject({ code: 0, stderr: '' })

  const restored = await prepareDatabase({ databaseUrl: undefined, dataFolder: second }, randomUUID)
  onTestFinished(() => restored.close())
  expect(await contentsOf(restored.connection)).toEqual(await contentsOf(server.connection))
})

test('a folder without a database is refused, and none is made in it', async () => {
  const dataFolder = temporaryFolder()
  const { code, stderr } = await runHere(['backup', join(dataFolder, 'backup.zip')], at(dataFolder))
  expect([code, stderr]).toEqual([1, `error: database in the folder "${dataFolder}" does not exist; check the path\n`])
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(false)
})

/** Peak memory in megabytes of a command as a process of its own, garbage left by the work included. */
async function peakMemory(url: string, ...command: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', './bench/memory-probe.mjs', 'src/cli/main.ts', ...command], {
    env: { ...process.env, DATABASE_URL: url, CHISO_DATA: temporaryFolder() },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  expect(await new Promise((resolve) => child.once('close', resolve)), text).toBe(0)
  return Number(/peak memory (\d+) KiB/.exec(text)?.[1]) / 1024
}

test('two hundred megabytes of rows take no more memory than none', async () => {
  const [full, empty] = [await createTestDatabase(), await createTestDatabase()]
  onTestFinished(() => Promise.all([full.close(), empty.close()]).then(() => undefined))
  await sql`insert into people (id, name, email)
    select n::text, repeat(md5(n::text), 150), n || '@example.vn' from generate_series(1, 40000) n`.execute(full.owner)
  const folder = temporaryFolder()
  const [small, large] = [join(folder, 'small.zip'), join(folder, 'large.zip')]
  const none = await peakMemory(empty.url, 'backup', small)
  const many = await peakMemory(full.url, 'backup', large)
  const noneBack = await peakMemory(empty.url, 'restore', small, '--replace')
  const manyBack = await peakMemory(empty.url, 'restore', large, '--replace')
  const { count } = await empty.owner
    .selectFrom('people')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  expect([count, statSync(large).size > statSync(small).size]).toEqual(['40000', true])
  // The rows are 200 MB.
  expect(
    { backup: many - none < 120, restore: manyBack - noneBack < 120 },
    `${none} ${many} ${noneBack} ${manyBack} MB`,
  ).toEqual({ backup: true, restore: true })
}, 300_000)
