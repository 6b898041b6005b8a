import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from '../../src/operations/back-up.ts'
import { restore } from '../../src/operations/restore.ts'
import { type S3Settings, s3Blobs } from '../../src/store/blobs/s3/s3-blobs.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { gather, inPieces, pdfOf } from '../support/files.ts'
import { moment } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'chiso-s3-'))
const buckets = ['tai-lieu', 'noi-khac']
let server: S3rver
let database: TestDatabase
let bucketCalled: (name: string) => S3Settings

beforeAll(async () => {
  database = await createTestDatabase()
  const configureBuckets = buckets.map((name) => ({ name, configs: [] }))
  server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: folder, configureBuckets })
  const { port } = await server.run()
  const key = { region: 'vn', key: 'S3RVER', secret: 'S3RVER' }
  bucketCalled = (bucket) => ({ endpoint: `http://127.0.0.1:${port}`, bucket, ...key })
})
afterAll(async () => {
  await Promise.all([server.close(), database.close()])
  rmSync(folder, { recursive: true, force: true })
})

const blobsOf = (name: string) => s3Blobs(bucketCalled(name), join(temporaryFolder(), 'staging'))
const all = new Date('9999-01-01T00:00:00Z')

test('evidence in a bucket is in the backup, and comes back into another bucket or onto a disk, byte for byte', async () => {
  const files = [pdfOf(1000), pdfOf(200_000, 2)]
  const source = blobsOf('tai-lieu')
  const hashes = []
  for (const bytes of files) hashes.push((await source.put(inPieces(bytes), async () => 'fine')).sha256)
  const dataFolder = temporaryFolder()
  const file = join(temporaryFolder(), 'a.zip')
  const { manifest, damaged } = await backUp(
    { databaseUrl: database.url, dataFolder, s3: bucketCalled('tai-lieu') },
    file,
    moment,
  )
  expect([manifest.evidence.map(({ sha256 }) => sha256).toSorted(), damaged]).toEqual([hashes.toSorted(), []])

  const other = await createTestDatabase('template0')
  const target = { databaseUrl: other.url, dataFolder: temporaryFolder(), s3: bucketCalled('noi-khac') }
  await restore(target, file, { isReplacing: false })
  const restored = blobsOf('noi-khac')
  expect((await gather(restored.listBefore(all))).toSorted()).toEqual(hashes.toSorted())
  for (const [at, bytes] of files.entries()) {
    expect((await buffer((await restored.open(hashes[at]!))!)).equals(bytes)).toBe(true)
  }
  expect(
    readdirSync(target.dataFolder, { recursive: true }).filter((name) => /[0-9a-f]{64}/.test(String(name))),
  ).toEqual([])
  await other.close()

  const third = await createTestDatabase('template0')
  const disk = { databaseUrl: third.url, dataFolder: temporaryFolder() }
  await restore(disk, file, { isReplacing: false })
  const onDisk = readdirSync(join(disk.dataFolder, 'evidence'), { recursive: true }).map(String)
  for (const sha256 of hashes) expect(onDisk.some((name) => name.endsWith(sha256))).toBe(true)
  await third.close()
})

test('a bucket that cannot be reached fails the backup, and no file appears', async () => {
  const file = join(temporaryFolder(), 'b.zip')
  const s3 = { ...bucketCalled('khong-co'), endpoint: 'http://127.0.0.1:1' }
  const places = { databaseUrl: database.url, dataFolder: temporaryFolder(), s3 }
  await expect(backUp(places, file, moment)).rejects.toMatchObject({ code: 'storage-failed' })
  expect(readdirSync(join(file, '..'))).toEqual([])
})
