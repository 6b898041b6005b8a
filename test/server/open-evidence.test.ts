import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openEvidence } from '../../src/server/open-evidence.ts'
import { createTestDatabase } from '../support/database.ts'
import { inPieces, pdfOf } from '../support/files.ts'
import { moment } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function opened(dataFolder: string, s3: Parameters<typeof openEvidence>[0]['config']['s3']) {
  const database = await createTestDatabase()
  const failures: Error[] = []
  const { store, close } = await openEvidence({
    config: { s3, scanner: undefined },
    dataFolder,
    owner: database.owner,
    now: () => moment,
    report: (error) => failures.push(error),
  })
  onTestFinished(async () => {
    close()
    await database.close()
  })
  return { store, failures }
}

test('what a crash left is swept when the server starts; files are kept below the data folder', async () => {
  const folder = temporaryFolder()
  const left = [join('staging', crypto.randomUUID()), join('uploads', crypto.randomUUID())]
  for (const path of left) {
    mkdirSync(join(folder, 'evidence', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'evidence', path), 'half')
  }
  const { store, failures } = await opened(folder, undefined)
  expect([left.map((path) => existsSync(join(folder, 'evidence', path))), failures]).toEqual([[false, false], []])
  const { sha256 } = await store.blobs.put(inPieces(pdfOf(10)), async () => undefined)
  expect(existsSync(join(folder, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toBe(true)
})

test('an S3 server that cannot be reached is reported, and the server starts', async () => {
  const s3 = { endpoint: 'http://127.0.0.1:1', bucket: 'b', region: 'r', key: 'k', secret: 's' }
  const { failures } = await opened(temporaryFolder(), s3)
  expect(failures).toMatchObject([{ code: 'storage-failed' }])
})
