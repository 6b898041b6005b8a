import { randomUUID } from 'node:crypto'
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compareWith } from '../../bench/kill/compare.ts'
import { emptyLedger, type Ledger } from '../../bench/kill/ledger.ts'
import { blobPath } from '../../src/store/blobs/blobs.ts'
import { localBlobs } from '../../src/store/blobs/local-blobs.ts'
import { uploadParts } from '../../src/store/blobs/upload-parts.ts'
import { add, type EvidenceServer, jsonOf, startEvidence, upload, viewOf } from '../support/evidence-server.ts'
import { minh } from '../support/people.ts'
import { tamper } from '../support/tamper.ts'

/** What the comparison of the kill harness counts, one thing amiss at a time. */

let server: EvidenceServer
let ledger: Ledger

const whole = { lost: 0, torn: 0, doubled: 0, unacknowledged: [] }
const evidenceOf = (folder: string) => join(folder, 'evidence')
const bytesOf = (mark: string) => Buffer.from(`ma;${mark}\n`)
const compared = () => compareWith(ledger, server.database.owner, server.folder)

beforeAll(async () => {
  server = await startEvidence(undefined, (folder) => ({
    blobs: localBlobs(evidenceOf(folder)),
    parts: uploadParts(join(evidenceOf(folder), 'uploads')),
    scan: undefined,
  }))
})

afterAll(() => server.close())

beforeEach(async () => {
  ledger = emptyLedger()
  expect(await compared()).toEqual(whole)
})

async function bring(mark: string) {
  ledger.sent.add(mark)
  return viewOf(add(server, minh, 'so-lieu.csv', bytesOf(mark), { note: mark }))
}

async function enter(mark: string, seen: number) {
  ledger.sent.add(mark)
  const path = `/api/rounds/${server.round}/figures/7.3.6/handled_online`
  await server.ask(minh, path, jsonOf('PUT', { value: '7', source: mark }, seen))
}

test('what was acknowledged and is there is whole; what nobody was told is listed', async () => {
  const [figure, file, unheard] = [randomUUID(), randomUUID(), randomUUID()]
  await enter(figure, 1)
  ledger.figures.set(figure, { figure: 'handled_online', version: 2, value: '7' })
  const { id, file: kept } = await bring(file)
  ledger.evidence.set(file, { id, sha256: kept.sha256 })
  expect(await compared()).toEqual(whole)
  await enter(unheard, 2)
  expect(await compared()).toEqual({ ...whole, unacknowledged: [unheard] })
})

test('a figure that is not there or says something else is lost', async () => {
  const mark = randomUUID()
  await enter(mark, 3)
  ledger.figures.set(mark, { figure: 'handled_online', version: 4, value: '8' })
  ledger.figures.set(randomUUID(), { figure: 'handled_online', version: 5, value: '7' })
  expect(await compared()).toMatchObject({ lost: 2, torn: 0 })
})

test('bytes of an upload that were safe and are not there are lost', async () => {
  const file = bytesOf(randomUUID())
  const id = await upload(server, minh, 'so-lieu.csv', file)
  ledger.uploads.set(id, { file, safeBytes: file.byteLength })
  expect(await compared()).toEqual(whole)
  await truncate(join(evidenceOf(server.folder), 'uploads', id), 5)
  expect(await compared()).toMatchObject({ lost: 1 })
  ledger.uploads.clear()
})

test('evidence whose file is half there is lost and torn, and a half file that nothing refers to is torn', async () => {
  const mark = randomUUID()
  const { id, file } = await bring(mark)
  ledger.evidence.set(mark, { id, sha256: file.sha256 })
  const path = join(evidenceOf(server.folder), blobPath(file.sha256))
  await truncate(path, 5)
  expect(await compared()).toMatchObject({ lost: 1, torn: 1 })
  await writeFile(path, bytesOf(mark))
  const stray = join(evidenceOf(server.folder), blobPath('ab'.repeat(32)))
  await mkdir(dirname(stray), { recursive: true })
  await writeFile(stray, 'half')
  expect(await compared()).toMatchObject({ lost: 0, torn: 1 })
  await rm(stray)
})

test('evidence that was added twice is doubled', async () => {
  const mark = randomUUID()
  await bring(mark)
  const { id } = await bring(mark)
  expect(await compared()).toMatchObject({ doubled: 1, torn: 0 })
  await tamper(server.database, (tx) =>
    tx.updateTable('evidence_items').set({ note: randomUUID() }).where('id', '=', id).execute(),
  )
})

test('a row of the log that is gone is torn, once as a write without its row and once as a broken chain', async () => {
  await tamper(server.database, async (tx) => {
    const last = await tx
      .selectFrom('audit_log')
      .selectAll()
      .where('action', '=', 'enter-figure')
      .executeTakeFirstOrThrow()
    await tx.deleteFrom('audit_log').where('chain', '=', last.chain).where('seq', '=', last.seq).execute()
  })
  expect(await compared()).toMatchObject({ torn: 2 })
})
