import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type S3Settings, s3Blobs } from '../../../src/store/blobs/s3/s3-blobs.ts'
import { gather, inPieces, pdfOf } from '../../support/files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'chiso-s3-'))
let server: S3rver
let settings: S3Settings
const pass = async () => 'fine'

beforeAll(async () => {
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'tai-lieu', configs: [] }],
  })
  const { port } = await server.run()
  settings = { endpoint: `http://127.0.0.1:${port}`, bucket: 'tai-lieu', region: 'vn', key: 'S3RVER', secret: 'S3RVER' }
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a file goes to the bucket under its hash and comes back byte for byte, in whole and in part', async () => {
  const [staging, bytes] = [join(temporaryFolder(), 'staging'), pdfOf(6_000_000)]
  const blobs = s3Blobs(settings, staging)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await blobs.has(sha256)).toBe(false)
  expect(await blobs.put(inPieces(bytes), pass)).toEqual({ sha256, sizeBytes: 6_000_000, finding: 'fine' })
  expect(await blobs.put(inPieces(bytes), pass)).toMatchObject({ sha256 })
  expect(await blobs.has(sha256)).toBe(true)
  expect((await buffer((await blobs.open(sha256))!)).equals(bytes)).toBe(true)
  const part = await buffer((await blobs.open(sha256, { first: 5_999_990, last: 5_999_999 }))!)
  expect(part.equals(bytes.subarray(5_999_990))).toBe(true)
  expect(await readdir(staging)).toEqual([])
  expect(await gather(blobs.listBefore(new Date(Date.now() + 60_000)))).toEqual([sha256])
  expect(await gather(blobs.listBefore(new Date(2020, 1)))).toEqual([])
  await blobs.remove(sha256)
  expect([await blobs.has(sha256), await blobs.open(sha256)]).toEqual([false, undefined])
})

test('a file that is refused is never sent', async () => {
  const blobs = s3Blobs(settings, temporaryFolder())
  await expect(blobs.put(inPieces(pdfOf(100)), () => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  expect(await gather(blobs.listBefore(new Date(Date.now() + 60_000)))).toEqual([])
})

test.each([
  ['a bucket that is not there', { bucket: 'nowhere' }],
  ['a key that nobody has', { key: 'NOBODY' }],
  ['a server that is not there', { endpoint: 'http://127.0.0.1:1' }],
])('%s is a problem, and nothing is left', async (_, change) => {
  const staging = temporaryFolder()
  const put = s3Blobs({ ...settings, ...change }, staging).put(inPieces(pdfOf(100)), pass)
  await expect(put).rejects.toMatchObject({ code: 'storage-failed' })
  expect(await readdir(staging)).toEqual([])
})
