import { type IncomingMessage, request } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Actor } from '../../src/operations/context.ts'
import { listen } from '../../src/server/listen.ts'
import { mostFileBytes } from '../../src/store/blobs/blobs.ts'
import {
  appOf,
  cancelOf,
  decision,
  type EvidenceServer,
  jsonOf,
  portionOf,
  progressOf,
  startEvidence,
  startOf,
  told,
  tus,
  viewOf,
  xuan,
} from '../support/evidence-server.ts'
import { pdfOf } from '../support/files.ts'
import { hoa, khach, lan, minh } from '../support/people.ts'
import { streamOf } from '../support/stream-of.ts'

let server: EvidenceServer
let base: string
const defects: Error[] = []

beforeAll(async () => {
  server = await startEvidence()
  base = `/api/rounds/${server.round}/evidence`
})
afterAll(async () => {
  await server.close()
  expect([...server.defects, ...defects]).toEqual([])
})

async function start(actor: Actor, name: string, sizeBytes: number): Promise<string> {
  const response = await server.ask(actor, `${base}/uploads`, startOf(name, sizeBytes))
  expect(response.status).toBe(201)
  return response.headers.get('location') ?? ''
}

async function offsetOf(actor: Actor, path: string): Promise<number> {
  return Number((await server.ask(actor, path, progressOf)).headers.get('upload-offset'))
}

async function finish(path: string, bytes: Uint8Array): Promise<void> {
  const source = { kind: 'upload', upload: path.slice(-36) }
  const { id } = await viewOf(server.ask(minh, base, jsonOf('POST', { ...decision, source })))
  const content = await (await server.ask(minh, `${base}/${id}/file`)).arrayBuffer()
  expect(Buffer.from(content).equals(bytes)).toBe(true)
}

/** The application on a port of the loopback, serving one person. */
async function onPort(actor: Actor): Promise<string> {
  const listening = await listen(appOf(server.context, actor, defects).fetch, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => listening.close())
  return listening.url
}

test('a file comes in pieces, each told where it ends, and becomes evidence', async () => {
  const bytes = pdfOf(250_000)
  const path = await start(minh, 'a.pdf', bytes.byteLength)
  for (const [from, to] of [
    [0, 100_000],
    [100_000, 100_000],
    [100_000, 250_000],
  ] as const) {
    const response = await server.ask(minh, path, portionOf(from, bytes.subarray(from, to)))
    expect([response.status, response.headers.get('upload-offset')]).toEqual([204, String(to)])
  }
  const progress = await server.ask(minh, path, progressOf)
  expect(Object.fromEntries(progress.headers)).toMatchObject({
    'upload-offset': '250000',
    'upload-length': '250000',
    'cache-control': 'no-store',
    'tus-resumable': '1.0.0',
    'upload-expires': 'Tue, 04 Feb 2025 04:05:06 GMT',
  })
  await finish(path, bytes)
  expect((await server.ask(minh, path, progressOf)).status).toBe(404)
})

test('a client of the protocol sends a file in pieces with progress, over a real connection', async () => {
  const [bytes, url] = [pdfOf(700_000, 3), await onPort(minh)]
  const progress: number[] = []
  const path = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(Buffer.from(bytes), {
      endpoint: `${url}${base}/uploads`,
      chunkSize: 200_000,
      metadata: { filename: 'Báo cáo.pdf' },
      headers: { 'sec-fetch-site': 'same-origin' },
      onProgress: (sent) => progress.push(sent),
      onError: reject,
      onSuccess: () => resolve(new URL(upload.url ?? '').pathname),
    })
    upload.start()
  })
  expect(progress.at(-1)).toBe(700_000)
  expect(progress.length).toBeGreaterThan(3)
  await finish(path, bytes)
})

test('after a connection that broke half-way the rest is sent, and the bytes are the same', async () => {
  const [bytes, url] = [pdfOf(6_000_000, 5), await onPort(minh)]
  const path = await start(minh, 'a.pdf', bytes.byteLength)
  const { headers } = portionOf(0, bytes)
  const broken = request(`${url}${path}`, {
    method: 'PATCH',
    headers: { ...(headers as Record<string, string>), 'content-length': bytes.byteLength },
  })
  broken.on('error', () => undefined)
  await new Promise<void>((resolve) => broken.write(bytes.subarray(0, 5_000_000), () => resolve()))
  await expect.poll(() => offsetInDatabase(path), { timeout: 20_000 }).toBeGreaterThan(0)
  broken.destroy()
  const offset = await offsetOf(minh, path)
  expect(offset).toBeGreaterThanOrEqual(4 * 1024 * 1024)
  expect(offset).toBeLessThanOrEqual(5_000_000)
  expect((await server.ask(minh, path, portionOf(offset, bytes.subarray(offset)))).status).toBe(204)
  await finish(path, bytes)
})

test('whoever goes on ends a connection that still hangs', async () => {
  const [bytes, url] = [pdfOf(5_000_000, 6), await onPort(minh)]
  const path = await start(minh, 'a.pdf', bytes.byteLength)
  const { headers } = portionOf(0, bytes)
  const hanging = request(`${url}${path}`, {
    method: 'PATCH',
    headers: { ...(headers as Record<string, string>), 'content-length': bytes.byteLength },
  })
  const ended = new Promise<IncomingMessage | Error>((resolve) => hanging.on('response', resolve).on('error', resolve))
  hanging.write(bytes.subarray(0, 4_500_000))
  await expect.poll(() => offsetInDatabase(path), { timeout: 20_000 }).toBeGreaterThan(0)
  const offset = await offsetOf(minh, path)
  expect((await server.ask(minh, path, portionOf(offset, bytes.subarray(offset)))).status).toBe(204)
  const end = await ended
  if (!(end instanceof Error)) expect(end.statusCode).toBe(400)
  await finish(path, bytes)
})

async function offsetInDatabase(path: string): Promise<number> {
  const row = await server.database.owner
    .selectFrom('evidence_uploads')
    .select('received_bytes')
    .where('id', '=', path.slice(-36))
    .executeTakeFirstOrThrow()
  return row.received_bytes
}

test('two people, and one person twice, send files at once', async () => {
  const sent = await Promise.all(
    [
      [minh, 11],
      [minh, 12],
      [lan, 13],
    ].map(async ([actor, seed]) => {
      const bytes = pdfOf(400_000, seed as number)
      const path = await start(actor as Actor, 'a.pdf', bytes.byteLength)
      for (let at = 0; at < bytes.byteLength; at += 100_000) {
        await server.ask(actor as Actor, path, portionOf(at, bytes.subarray(at, at + 100_000)))
      }
      return { path, bytes, isOwn: actor === minh }
    }),
  )
  for (const { path, bytes, isOwn } of sent) if (isOwn) await finish(path, bytes)
})

test('the same piece twice at once is never taken twice', async () => {
  const bytes = pdfOf(300_000, 8)
  const path = await start(minh, 'a.pdf', bytes.byteLength)
  const both = await Promise.all([1, 2].map(() => server.ask(minh, path, portionOf(0, bytes))))
  // Whichever came second ends the first, with what had come of it by then; it is taken itself only if that was nothing.
  const taken = both.filter(({ status }) => status === 204)
  const refused = await Promise.all(both.filter(({ status }) => status !== 204).map(told))
  for (const { code } of refused) expect(['upload-interrupted', 'wrong-offset']).toContain(code)
  expect(refused.length).toBeGreaterThanOrEqual(1)
  const offset = await offsetOf(minh, path)
  if (taken.length > 0) expect(offset).toBe(300_000)
  if (offset < 300_000) {
    expect((await server.ask(minh, path, portionOf(offset, bytes.subarray(offset)))).status).toBe(204)
  }
  await finish(path, bytes)
})

test('a piece at a wrong place is refused and changes nothing', async () => {
  const bytes = pdfOf(1000)
  const path = await start(minh, 'a.pdf', 1000)
  await server.ask(minh, path, portionOf(0, bytes.subarray(0, 400)))
  for (const offset of [0, 399, 401, 1000]) {
    const response = await server.ask(minh, path, portionOf(offset, bytes.subarray(400)))
    expect([response.status, (await told(response)).code]).toEqual([409, 'wrong-offset'])
  }
  expect(await offsetOf(minh, path)).toBe(400)
})

test('more bytes than were declared are refused, and what came before them stays', async () => {
  const bytes = pdfOf(2000)
  const path = await start(minh, 'a.pdf', 1000)
  await server.ask(minh, path, portionOf(0, bytes.subarray(0, 400)))
  const response = await server.ask(minh, path, portionOf(400, bytes.subarray(400)))
  expect([response.status, (await told(response)).code]).toEqual([400, 'invalid-input'])
  expect(await offsetOf(minh, path)).toBe(400)
})

test('an upload that is not whole is no evidence yet', async () => {
  const path = await start(minh, 'a.pdf', 1000)
  await server.ask(minh, path, portionOf(0, pdfOf(999)))
  const source = { kind: 'upload', upload: path.slice(-36) }
  const response = await server.ask(minh, base, jsonOf('POST', { ...decision, source }))
  expect([response.status, (await told(response)).code]).toEqual([409, 'upload-incomplete'])
})

test('an upload that is given up leaves nothing', async () => {
  const path = await start(minh, 'a.pdf', 1000)
  await server.ask(minh, path, portionOf(0, pdfOf(500)))
  expect(await server.files()).toContain(path.slice(-36))
  expect((await server.ask(minh, path, cancelOf)).status).toBe(204)
  expect(await server.files()).not.toContain(path.slice(-36))
  expect((await server.ask(minh, path, cancelOf)).status).toBe(404)
})

test.each([
  ['another person of the round', lan, 404],
  ['a viewer', xuan, 403],
  ['a coordinator of another province', hoa, 403],
  ['a person without a role', khach, 403],
])('%s does not touch an upload', async (_, actor, status) => {
  const path = await start(minh, 'a.pdf', 1000)
  await server.ask(minh, path, portionOf(0, pdfOf(500)))
  const tries = [progressOf, portionOf(500, pdfOf(500)), cancelOf].map((init) => server.ask(actor, path, init))
  expect((await Promise.all(tries)).map((each) => each.status)).toEqual([status, status, status])
  expect(await offsetOf(minh, path)).toBe(500)
  await server.ask(minh, path, cancelOf)
})

test.each<[string, string, number | string, number, string]>([
  ['a file without a byte', 'a.pdf', 0, 400, 'empty-file'],
  ['more than 50 MB', 'a.pdf', mostFileBytes + 1, 413, 'too-large'],
  ['a size that is none', 'a.pdf', '-1', 400, 'invalid-input'],
  ['a size beyond numbers', 'a.pdf', '9'.repeat(30), 400, 'invalid-input'],
  ['a name of nothing but a path', '../..', 10, 400, 'invalid-input'],
  ['a name of 300 letters', `${'ữ'.repeat(300)}.pdf`, 10, 400, 'invalid-input'],
])('%s is refused before a byte comes', async (_, name, size, status, code) => {
  const response = await server.ask(minh, `${base}/uploads`, startOf(name, size))
  expect([response.status, (await told(response)).code]).toEqual([status, code])
})

test.each<[string, RequestInit, number]>([
  ['no version of the protocol', { method: 'HEAD' }, 412],
  ['another version', { method: 'HEAD', headers: { ...tus, 'tus-resumable': '0.2.2' } }, 412],
  ['no offset', { method: 'PATCH', headers: { ...tus, 'content-type': 'application/offset+octet-stream' } }, 400],
  ['an offset that is none', portionOf('NaN', pdfOf(1)), 400],
  [
    'another kind of body',
    { method: 'PATCH', headers: { ...tus, 'upload-offset': '0', 'content-type': 'text/plain' } },
    400,
  ],
])('a request with %s is refused', async (_, init, status) => {
  const path = await start(minh, 'a.pdf', 1000)
  const response = await server.ask(minh, path, init)
  expect([response.status, response.headers.get('tus-resumable')]).toEqual([status, '1.0.0'])
  await server.ask(minh, path, cancelOf)
})

test.each(['', 'filename', 'filename %%%', 'filename /w==', 'name YQ=='])(
  'metadata %j names no file',
  async (metadata) => {
    const headers = { ...tus, 'upload-length': '10', 'upload-metadata': metadata }
    expect((await server.ask(minh, `${base}/uploads`, { method: 'POST', headers })).status).toBe(400)
  },
)

test.each(['%00', '..%2f..', "1'--"])('an upload called %s leads nowhere', async (id) => {
  expect([400, 404]).toContain((await server.ask(minh, `${base}/uploads/${id}`, progressOf)).status)
  expect([400, 404]).toContain((await server.ask(minh, `${base}/uploads/${id}`, portionOf(0, pdfOf(10)))).status)
})

test('what is spoken is told', async () => {
  const { headers } = await server.ask(minh, `${base}/uploads`, { method: 'OPTIONS' })
  expect(headers.get('tus-extension')).toBe('creation,termination,expiration')
  expect(headers.get('tus-max-size')).toBe('52428800')
})

test('only the way of uploads takes large bodies', async () => {
  for (const path of [`${base}/x`, `/api/rounds/${server.round}/evidence`, `${base}/uploads/a/b`]) {
    const response = await server.ask(minh, path, portionOf(0, new Uint8Array(2 * 1024 * 1024)))
    expect(response.status).toBe(413)
  }
})

test('nobody has more than 20 unfinished uploads', async () => {
  const open = await server.database.owner
    .selectFrom('evidence_uploads')
    .select('id')
    .where('person_id', '=', 'lan')
    .execute()
  for (let count = open.length; count < 20; count++) await start(lan, 'a.pdf', 10)
  const response = await server.ask(lan, `${base}/uploads`, startOf('a.pdf', 10))
  expect([response.status, (await told(response)).code]).toEqual([429, 'too-many-uploads'])
})

test('50 MB are never in memory at once, neither while they come nor while they are kept and sent', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const [url, piece] = [await onPort(minh), pdfOf(1024 * 1024)]
  const path = await start(minh, 'lớn.pdf', mostFileBytes)
  collect()
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const measure = () => {
    collect()
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }
  async function* pieces() {
    for (let sent = 0; sent < mostFileBytes; sent += piece.byteLength) {
      // To collect garbage takes longer than to send a piece.
      if (sent % (4 * piece.byteLength) === 0) measure()
      yield piece
    }
  }
  const { method, headers } = portionOf(0, new Uint8Array())
  const sent = await fetch(`${url}${path}`, {
    ...{ method, headers },
    body: streamOf(pieces()),
    duplex: 'half',
  } as RequestInit)
  expect([sent.status, sent.headers.get('upload-offset')]).toEqual([204, String(mostFileBytes)])
  const source = { kind: 'upload', upload: path.slice(-36) }
  const { id, file } = await viewOf(server.ask(minh, base, jsonOf('POST', { ...decision, source })))
  measure()
  let received = 0
  const download = await fetch(`${url}${base}/${id}/file`)
  for await (const bytes of download.body as unknown as AsyncIterable<Uint8Array>) {
    if (received % (8 * 1024 * 1024) < bytes.byteLength) measure()
    received += bytes.byteLength
  }
  expect([file.sizeBytes, received]).toEqual([mostFileBytes, mostFileBytes])
  // The sender lives in this process too, and runs ahead of a disk that others use.
  expect(most).toBeLessThan(mostFileBytes * 0.8)
})
