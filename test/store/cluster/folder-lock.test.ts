import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFolderHolder, takeFolderLock } from '../../../src/store/cluster/folder-lock.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const noProcess = 4_194_305

test.each([
  ['of a process that is gone', `${noProcess} 1\n`],
  ['whose number was given to another process', `${process.pid} 1\n`],
  ['that is empty', ''],
  ['that holds something else', 'hello\n'],
])('a lock %s is taken over', async (_, text) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'server.pid'), text)
  const free = await takeFolderLock(folder)
  expect(await findFolderHolder(folder)).toBe(process.pid)
  await free()
  expect(readdirSync(folder)).toEqual([])
})

test('a lock that is held is refused, and stays', async () => {
  const folder = temporaryFolder()
  await takeFolderLock(folder)
  await expect(takeFolderLock(folder)).rejects.toMatchObject({
    code: 'already-running',
    details: { folder, pid: process.pid },
  })
  expect(readdirSync(folder)).toEqual(['server.pid'])
})

test('of many processes that find the same stale lock at once, one takes the folder', async () => {
  const folder = temporaryFolder()
  const code = `const { takeFolderLock } = await import('./src/store/cluster/folder-lock.ts')
    console.log('ready'); await new Promise((resolve) => process.stdin.once('data', resolve))
    console.log(await takeFolderLock(${JSON.stringify(folder)}).then(() => 'taken', (error) => error.code))
    await new Promise((resolve) => process.stdin.once('data', resolve)); process.exit(0)`
  const children = Array.from({ length: 6 }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] })
    const lines: string[] = []
    child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(...text.trim().split('\n')))
    return { child, lines }
  })
  const saying = (count: number) =>
    expect.poll(() => children.every(({ lines }) => lines.length === count), { timeout: 30_000 }).toBe(true)
  await saying(1)
  writeFileSync(join(folder, 'server.pid'), `${noProcess} 1\n`)
  for (const { child } of children) child.stdin.write('go\n')
  await saying(2)
  const answers = children.map(({ lines }) => lines[1]).toSorted()
  for (const { child } of children) child.stdin.write('end\n')
  expect(answers).toEqual([...Array(5).fill('already-running'), 'taken'])
})
