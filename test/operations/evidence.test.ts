import { open, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { UploadId } from '../../src/framework/ids.ts'
import { addEvidence } from '../../src/operations/add-evidence.ts'
import { continueUpload, readUpload } from '../../src/operations/continue-upload.ts'
import { startUpload } from '../../src/operations/start-upload.ts'
import { sweepEvidence } from '../../src/operations/sweep-evidence.ts'
import type { OpenFile } from '../../src/store/blobs/file-sink.ts'
import { localBlobs } from '../../src/store/blobs/local-blobs.ts'
import { uploadParts } from '../../src/store/blobs/upload-parts.ts'
import { clamavScan } from '../../src/store/blobs/virus-scan.ts'
import { asPerson } from '../../src/store/database.ts'
import { insertEvidenceFile } from '../../src/store/evidence.ts'
import { startClamd } from '../support/clamd.ts'
import {
  add,
  decision,
  type EvidenceServer,
  jsonOf,
  portionOf,
  startEvidence,
  startOf,
  told,
  upload,
  viewOf,
} from '../support/evidence-server.ts'
import { gate, inPieces, pdfOf } from '../support/files.ts'
import { lan, minh, moment } from '../support/people.ts'
import { streamOf } from '../support/stream-of.ts'

async function started(...parts: Parameters<typeof startEvidence>): Promise<EvidenceServer> {
  const server = await startEvidence(...parts)
  onTestFinished(async () => {
    await server.close()
    expect(server.defects).toEqual([])
  })
  return server
}

const later = (hours: number) => new Date(moment.getTime() + hours * 3600 * 1000)
const sweep = ({ database, context }: EvidenceServer, hours: number) =>
  sweepEvidence(database.owner, context.evidence, later(hours))
const items = ({ database }: EvidenceServer) => database.owner.selectFrom('evidence_items').selectAll().execute()

test('an infected file is refused, deleted and told in the log; a clean one is taken', async () => {
  const clamd = await startClamd()
  const server = await started(clamavScan(clamd.address))
  const infected = Buffer.concat([pdfOf(5000), Buffer.from('EICAR')])
  const response = await add(server, minh, 'a.pdf', infected)
  expect([response.status, await told(response)]).toEqual([
    422,
    expect.objectContaining({ code: 'infected-file', title: expect.stringContaining('Eicar-Test-Signature') }),
  ])
  expect([await server.files(), await items(server)]).toEqual([[], []])
  const { rows } = await told(server.ask(lan, `/api/audit?chain=${server.round}&action=refuse-evidence`))
  expect(rows).toMatchObject([
    { person: { id: 'minh' }, details: { fileName: 'a.pdf', signature: 'Eicar-Test-Signature' } },
  ])
  expect((await add(server, minh, 'a.pdf', pdfOf(5000))).status).toBe(200)
  expect(clamd.scanned.map(({ length }) => length)).toEqual([5005, 5000])
})

test('where scanning is asked for and cannot be done no file is taken; it is once scanning works', async () => {
  let answer = 'stream: ERROR\0'
  const clamd = await startClamd(() => answer)
  const server = await started(clamavScan(clamd.address))
  const source = { kind: 'upload', upload: await upload(server, minh, 'a.pdf', pdfOf(100)) }
  const complete = () =>
    server.ask(minh, `/api/rounds/${server.round}/evidence`, jsonOf('POST', { ...decision, source }))
  const refused = await complete()
  expect([refused.status, (await told(refused)).code]).toEqual([503, 'scanner-unavailable'])
  expect([await items(server), await server.files()]).toEqual([[], [source.upload]])
  answer = 'stream: OK\0'
  expect((await complete()).status).toBe(200)
})

test('a full disk while bytes come is a problem; what was safe before it stays and is gone on with', async () => {
  let isFull = true
  const openFile: OpenFile = async (path, flags) => {
    const file = await open(path, flags)
    const write = file.write.bind(file) as (...values: unknown[]) => unknown
    file.write = ((...values: [Uint8Array, number, number, number]) => {
      if (isFull && values[3] >= 500) throw Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' })
      return write(...values)
    }) as typeof file.write
    return file
  }
  const server = await started(undefined, (folder) => ({
    blobs: localBlobs(folder),
    parts: uploadParts(join(folder, 'uploads'), openFile),
    scan: undefined,
  }))
  const bytes = pdfOf(1000)
  const response = await server.ask(minh, `/api/rounds/${server.round}/evidence/uploads`, startOf('a.pdf', 1000))
  const path = response.headers.get('location') ?? ''
  await server.ask(minh, path, portionOf(0, bytes.subarray(0, 500)))
  const full = await server.ask(minh, path, portionOf(500, bytes.subarray(500)))
  expect([full.status, (await told(full)).code]).toEqual([507, 'storage-failed'])
  isFull = false
  expect((await server.ask(minh, path, portionOf(500, bytes.subarray(500)))).status).toBe(204)
})

test('a full disk while a file is kept leaves no evidence and no file, and the upload can be finished later', async () => {
  let isFull = true
  const server = await started(undefined, (folder) => ({
    blobs: localBlobs(folder, (path, flags) => {
      if (isFull) throw Object.assign(new Error('ENOSPC: open'), { code: 'ENOSPC' })
      return open(path, flags)
    }),
    parts: uploadParts(join(folder, 'uploads')),
    scan: undefined,
  }))
  const source = { kind: 'upload', upload: await upload(server, minh, 'a.pdf', pdfOf(100)) }
  const complete = () =>
    server.ask(minh, `/api/rounds/${server.round}/evidence`, jsonOf('POST', { ...decision, source }))
  expect((await complete()).status).toBe(507)
  expect([await items(server), await server.files()]).toEqual([[], [source.upload]])
  isFull = false
  expect((await complete()).status).toBe(200)
})

test('bytes that were written and not told safe are dropped: a crash cannot leave a hole in a file', async () => {
  const server = await started()
  const bytes = pdfOf(1000)
  const response = await server.ask(minh, `/api/rounds/${server.round}/evidence/uploads`, startOf('a.pdf', 1000))
  const path = response.headers.get('location') ?? ''
  await server.ask(minh, path, portionOf(0, bytes.subarray(0, 300)))
  const file = await open(join(server.folder, 'uploads', path.slice(-36)), 'r+')
  await file.write(Buffer.alloc(1700, 7), 0, 1700, 300)
  await file.close()
  await server.ask(minh, path, portionOf(300, bytes.subarray(300, 600)))
  await server.ask(minh, path, portionOf(600, bytes.subarray(600)))
  const source = { kind: 'upload', upload: path.slice(-36) }
  const { id } = await viewOf(
    server.ask(minh, `/api/rounds/${server.round}/evidence`, jsonOf('POST', { ...decision, source })),
  )
  const content = await (await server.ask(minh, `/api/rounds/${server.round}/evidence/${id}/file`)).arrayBuffer()
  expect(Buffer.from(content).equals(bytes)).toBe(true)
})

test('an upload of a day is swept, a younger one and evidence are not', async () => {
  const server = await started()
  expect((await add(server, minh, 'kept.pdf', pdfOf(50))).status).toBe(200)
  const id = await upload(server, minh, 'a.pdf', pdfOf(100))
  expect(await sweep(server, 23)).toEqual({ uploads: 0, files: 0 })
  expect(await server.files()).toContain(id)
  expect(await sweep(server, 24)).toEqual({ uploads: 1, files: 0 })
  expect(await server.files()).toHaveLength(1)
  expect(await server.database.owner.selectFrom('evidence_uploads').selectAll().execute()).toEqual([])
})

test('an upload of a day cannot be gone on with before it is swept', async () => {
  const server = await started()
  const { context, round } = server
  const begun = await startUpload(context, minh, round, { fileName: 'a.pdf', sizeBytes: 10 })
  const tomorrow = { ...context, now: () => later(24) }
  await expect(readUpload(tomorrow, minh, { round, upload: begun.id })).rejects.toMatchObject({ code: 'not-found' })
})

test('bytes that no row knows, and files that never became evidence, are swept after a day', async () => {
  const server = await started()
  const { blobs, parts } = server.context.evidence
  const { sha256 } = await blobs.put(inPieces(pdfOf(77)), async () => undefined)
  const [stray] = ['11111111-2222-3333-4444-555555555555' as UploadId]
  const content = streamOf([pdfOf(10)])
  const portion = {
    offset: 0,
    mostBytes: 10,
    content,
    signal: new AbortController().signal,
    onSafe: async () => undefined,
  }
  await parts.append(stray!, portion)
  const kept = join(server.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  await utimes(kept, moment, moment)
  expect(await sweep(server, 23)).toEqual({ uploads: 1, files: 0 })
  expect(await sweep(server, 25)).toEqual({ uploads: 0, files: 1 })
  expect(await server.files()).toEqual([])
})

test('an old file that is just becoming evidence is not swept away under it', async () => {
  const server = await started()
  const { blobs } = server.context.evidence
  const { sha256 } = await blobs.put(inPieces(pdfOf(77)), async () => undefined)
  await utimes(join(server.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), moment, moment)
  const [inserted, finish] = [gate<void>(), gate<void>()]
  const adding = asPerson(server.database.db, minh.id, async (tx) => {
    const id = crypto.randomUUID()
    await tx
      .insertInto('evidence_uploads')
      .values({
        round_id: server.round,
        id,
        person_id: minh.id,
        file_name: 'a',
        declared_bytes: 77,
        sha256,
        created_at: moment,
      })
      .execute()
    await insertEvidenceFile(tx, { sha256, sizeBytes: 77, mediaType: 'application/pdf' }, moment)
    inserted.open()
    await finish.promise
  })
  await inserted.promise
  const sweeping = sweep(server, 48)
  await expect.poll(() => waiting(server)).toBeGreaterThan(0)
  finish.open()
  await adding
  expect(await sweeping).toEqual({ uploads: 0, files: 0 })
  expect(await blobs.has(sha256)).toBe(true)
})

/** Transactions that wait for another. */
async function waiting({ database }: EvidenceServer): Promise<number> {
  const { rows } = await sql`select from pg_locks where not granted and locktype = 'transactionid'`.execute(
    database.owner,
  )
  return rows.length
}

test('a sweep that was faster costs an upload nothing: its file is put again', async () => {
  const server = await started()
  const { blobs } = server.context.evidence
  const id = await upload(server, minh, 'a.pdf', pdfOf(300, 4))
  const has = blobs.has.bind(blobs)
  let isFirst = true
  const racing = {
    ...server.context,
    evidence: {
      ...server.context.evidence,
      blobs: {
        ...blobs,
        has: async (sha256: string) => {
          if (isFirst) await blobs.remove(sha256)
          isFirst = false
          return has(sha256)
        },
      },
    },
  }
  const { quoted, issuedOn: _, ...said } = decision
  const source = { kind: 'upload', upload: id as UploadId, allowZip: false } as const
  const { file } = await addEvidence(racing, minh, server.round, { ...said, quoted, issuedOn: null, source })
  expect(await blobs.has(file.sha256)).toBe(true)
})

test('whose right ends in the middle of an upload gets a problem, and the bytes stop counting', async () => {
  const server = await started()
  const { context, round, database } = server
  const { id } = await startUpload(context, minh, round, { fileName: 'a.pdf', sizeBytes: 1000 })
  async function* bytes() {
    yield pdfOf(500)
    await database.owner
      .updateTable('role_grants')
      .set({ ended_by: 'quan', ended_at: moment })
      .where('person_id', '=', 'minh')
      .execute()
    yield pdfOf(500)
  }
  const content = streamOf(bytes())
  const going = continueUpload(context, minh, { round, upload: id }, { offset: 0, content })
  await expect(going).rejects.toMatchObject({ code: 'not-permitted' })
  const row = await database.owner.selectFrom('evidence_uploads').select('received_bytes').executeTakeFirst()
  expect(row).toEqual({ received_bytes: 0 })
})

test('who asks for the upload of another does not interrupt it', async () => {
  const { context, round } = await started()
  const { id } = await startUpload(context, minh, round, { fileName: 'a.pdf', sizeBytes: 1000 })
  const [first, rest] = [gate<void>(), gate<void>()]
  async function* bytes() {
    yield pdfOf(400)
    first.open()
    await rest.promise
    yield pdfOf(600)
  }
  const content = streamOf(bytes())
  const going = continueUpload(context, minh, { round, upload: id }, { offset: 0, content })
  await first.promise
  await expect(readUpload(context, lan, { round, upload: id })).rejects.toMatchObject({ code: 'not-found' })
  rest.open()
  expect(await going).toMatchObject({ receivedBytes: 1000 })
})
