import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EvidenceView } from '../../src/contract/evidence-views.ts'
import type { OrganisationId, RoundId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import type { EvidenceContext, EvidenceStore } from '../../src/operations/evidence-context.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { createApp } from '../../src/server/app.ts'
import { localBlobs } from '../../src/store/blobs/local-blobs.ts'
import { uploadParts } from '../../src/store/blobs/upload-parts.ts'
import type { VirusScan } from '../../src/store/blobs/virus-scan.ts'
import { exampleFolder } from './command-line.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { contextOf, hoa, introduce, khach, lan, minh, provinceCalled, quan } from './people.ts'

/** The routes on a database and a folder of their own, with a round of Điện Biên. */
export interface EvidenceServer {
  readonly database: TestDatabase
  readonly folder: string
  readonly province: OrganisationId
  readonly round: RoundId
  readonly context: EvidenceContext
  /** Every defect that was reported: there should be none. */
  readonly defects: readonly Error[]
  /** Makes a request on behalf of a person, or of a stranger. */
  ask(actor: Actor | null, path: string, init?: RequestInit): Promise<Response>
  /** Names of all files in the store and under way. */
  files(): Promise<readonly string[]>
  close(): Promise<void>
}

/** A viewer of Điện Biên. */
export const xuan = { ...khach, id: 'xuan' as Actor['id'], name: 'Xuân' }

/** lan and minh enter evidence in Điện Biên, xuan reads it, hoa coordinates another province, khach has no role. */
export async function startEvidence(
  scan?: VirusScan,
  store?: (folder: string) => EvidenceStore,
): Promise<EvidenceServer> {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'chiso-evidence-'))
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  await introduce(database, xuan, { role: 'viewer', at: province })
  await introduce(database, hoa, { role: 'coordinator', at: await provinceCalled(database, 'lai chau') })
  await introduce(database, khach, null)
  const round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
  const evidence = store?.(folder) ?? { blobs: localBlobs(folder), parts: uploadParts(join(folder, 'uploads')), scan }
  const context = { ...contextOf(database), evidence }
  const defects: Error[] = []
  const sent: Response[] = []
  return {
    ...{ database, folder, province, round, context, defects },
    async ask(actor, path, init = {}) {
      const response = await appOf(context, actor, defects).request(path, init)
      if (response.headers.has('content-disposition')) sent.push(response)
      return response
    },
    async files() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    async close() {
      // A file that nobody read stays open: closing it is the browser's work otherwise.
      for (const { body, bodyUsed } of sent) if (!bodyUsed) await body?.cancel()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The application as it serves one person. */
export function appOf(context: EvidenceContext, actor: Actor | null, defects: Error[]) {
  return createApp({
    context,
    evidence: context.evidence,
    findActor: async () => actor ?? undefined,
    report: (error) => defects.push(error),
    pages: '/nowhere',
    isHttps: false,
  })
}

/** As a browser sends from our own pages. */
export const tus = { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin' }

export function startOf(fileName: string, sizeBytes: number | string): RequestInit {
  const metadata = `filename ${Buffer.from(fileName).toString('base64')}`
  return { method: 'POST', headers: { ...tus, 'upload-length': String(sizeBytes), 'upload-metadata': metadata } }
}

export function portionOf(offset: number | string, bytes: Uint8Array): RequestInit {
  return {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  }
}

export const progressOf: RequestInit = { method: 'HEAD', headers: tus }
export const cancelOf: RequestInit = { method: 'DELETE', headers: tus }

export function jsonOf(method: string, body: unknown, version?: number): RequestInit {
  const seen = version === undefined ? {} : { 'if-match': `"${version}"` }
  return { method, headers: { 'content-type': 'application/json', ...seen }, body: JSON.stringify(body) }
}

/** What a person says of a document. */
export const decision = {
  code: '7.3.6',
  documentNumber: '123/QĐ-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Điện Biên',
  issuedOn: '2024-12-28',
  page: '3–4',
  quoted: { figure: 'handled_online', value: '44399' },
  note: 'Số liệu đến hết năm\nxem phụ lục II',
  reason: 'bổ sung theo yêu cầu',
}

/** Uploads a file as a person and gives the upload's id. */
export async function upload(
  { ask, round }: EvidenceServer,
  actor: Actor,
  fileName: string,
  bytes: Uint8Array,
): Promise<string> {
  const started = await ask(actor, `/api/rounds/${round}/evidence/uploads`, startOf(fileName, bytes.byteLength))
  const path = started.headers.get('location')
  if (started.status !== 201 || !path) throw new Error(`${started.status} ${await started.text()}`)
  const sent = await ask(actor, path, portionOf(0, bytes))
  if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`)
  return path.slice(-36)
}

/** What a response tells, whatever it is. */
export async function told(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>
}

/** Uploads a file and adds it as evidence. */
export async function add(
  server: EvidenceServer,
  actor: Actor,
  fileName: string,
  bytes: Uint8Array,
  change: Record<string, unknown> = {},
): Promise<Response> {
  const source = { kind: 'upload', upload: await upload(server, actor, fileName, bytes), ...(change.source ?? {}) }
  return server.ask(actor, `/api/rounds/${server.round}/evidence`, jsonOf('POST', { ...decision, ...change, source }))
}

export async function viewOf(response: Response | Promise<Response>): Promise<EvidenceView> {
  return (await told(response)) as unknown as EvidenceView
}
