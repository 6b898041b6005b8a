import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { takesGzip } from '../../src/server/gzip.ts'
import { staticPages } from '../../src/server/static-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'chiso-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['gzip', true],
  ['gzip, deflate, br', true],
  ['br;q=1.0, gzip;q=0.8', true],
  ['gzip;q=0', false],
  ['br, gzip;q=0.0', false],
  ['identity', false],
  ['', false],
])('"%s" takes gzip: %s', (header, expected) => {
  expect(takesGzip(new Request('http://x/', { headers: { 'accept-encoding': header } }))).toBe(expected)
})

test('a page is sent packed to who takes it, plain to who does not, and anew when it was built anew', async () => {
  const app = new Hono().use(staticPages(folder))
  const ask = (path: string, encoding: string) => app.request(path, { headers: { 'accept-encoding': encoding } })
  writeFileSync(join(folder, 'a.js'), 'const xin = "chào"')
  const packed = await ask('/a.js', 'gzip')
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')).toBe('Accept-Encoding')
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe('const xin = "chào"')
  const plain = await ask('/a.js', 'identity')
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'const xin = "chào"'])
  await new Promise((resolve) => setTimeout(resolve, 20))
  writeFileSync(join(folder, 'a.js'), 'const xin = "mới"')
  expect(gunzipSync(await (await ask('/a.js', 'gzip')).arrayBuffer()).toString()).toBe('const xin = "mới"')
  writeFileSync(join(folder, 'b.png'), 'x')
  expect((await ask('/b.png', 'gzip')).headers.get('content-encoding')).toBeNull()
})
