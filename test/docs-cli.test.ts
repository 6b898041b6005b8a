import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageApi } from '../src/cli/calling/package-api.ts'
import { end, fillFolder } from './support/cluster.ts'
import { openFolderToKeep } from './support/open-folder-to-keep.ts'
import { type Served, serve } from './support/serve.ts'

/** The page is run as it stands: its blocks in one shell, in their order, against a server with the example in it. */

const page = readFileSync('docs/cli.md', 'utf8')
const blocks = [...page.matchAll(/```sh\n([^`]*)```/g)].map(([, text]) => text!)
const [{ folder, remove }, { folder: work, remove: removeWork }] = [openFolderToKeep(), openFolderToKeep()]
let server: Served

beforeAll(async () => {
  fillFolder(folder)
  server = await serve(folder)
})

afterAll(async () => {
  await end(server.process, 'SIGTERM')
  remove()
  removeWork()
})

test('every operation that it names is there', () => {
  const named = [...page.matchAll(/chiso do ([a-z-]+)/g)].map(([, name]) => name!)
  const names = packageApi().operations.map(({ name }) => name)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !names.includes(name))).toEqual([])
})

test('its worked example works, line by line, and leaves the report', async () => {
  const own = `chiso() { '${process.execPath}' '${join(process.cwd(), 'bin/chiso.mjs')}' "$@"; }\n`
  const lines = blocks
    .map((text) => (text.startsWith('chiso() {') ? own : text.replace('http://127.0.0.1:8080', server.address)))
    .join('\n')
  const { CHISO_LANG: _, NODE_OPTIONS: __, CHISO_TOKEN: ___, ...environment } = process.env
  const child = spawn('bash', ['-c', `set -euo pipefail\n${lines}`], {
    cwd: work,
    env: { ...environment, LC_ALL: 'C' },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text))
  child.stdin.end(`${server.password}\n`)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  const text = said.join('')
  expect([code, text]).toEqual([0, expect.stringMatching(/đã ghi bao-cao\.pdf/)])
  expect(text).not.toContain(server.password)
  expect(text).not.toMatch(/chiso_[\w-]{20}/)
  expect(readFileSync(join(work, 'bao-cao.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(existsSync(join(work, 'so-lieu.xlsx'))).toBe(true)
})
