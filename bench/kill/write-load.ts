import { createHash, randomUUID } from 'node:crypto'
import type { Acknowledged, UploadState } from './acknowledged.ts'

/** A server that is written to. */
interface Target {
  readonly url: string
  readonly round: string
  readonly acknowledged: Acknowledged
}

const figures = ['handled_online', 'dossiers_full_online_services'] as const
const tus = { 'tus-resumable': '1.0.0' }
const fileBytes = 60_000
const portionBytes = 25_000

/** Writes until the server no longer answers: four people enter two figures, two bring files. What it answers is kept. */
export async function writeUntilDead(target: Target): Promise<void> {
  const writers = [...figures, ...figures].map((figure) => enterFigures(target, figure))
  const interrupted = [...target.acknowledged.uploads.keys()]
  await Promise.allSettled([...writers, bringFiles(target, interrupted), bringFiles(target, interrupted)])
}

/** Enters a figure again and again; where two come at once, one is told the newest version and goes on from there. */
async function enterFigures({ url, round, acknowledged }: Target, figure: string): Promise<never> {
  let seen = 1
  for (;;) {
    const source = randomUUID()
    const response = await fetch(`${url}/api/rounds/${round}/figures/7.3.6/${figure}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${seen}"` },
      body: JSON.stringify({ value: String(seen), source }),
    })
    const body = (await response.json()) as { version?: number; currentVersion?: number }
    if (response.status === 409) seen = newestVersion(body, seen)
    else if (response.status === 200 && body.version !== undefined) {
      seen = body.version
      acknowledged.figures.add(`${figure} ${seen} ${source}`)
    } else throw new Error(`${response.status}`)
  }
}

/** A writer that came a moment too late is told no version: the next one is there then. */
function newestVersion({ currentVersion = 0 }: { readonly currentVersion?: number }, seen: number): number {
  return currentVersion > seen ? currentVersion : seen + 1
}

/** Uploads file after file in portions and adds each as evidence; files that an earlier server did not get whole go on first. */
async function bringFiles(target: Target, interrupted: string[]): Promise<never> {
  for (;;) {
    const id = interrupted.pop() ?? (await beginUpload(target))
    const state = target.acknowledged.uploads.get(id)
    if (!state || !(await sendRest(target, id, state))) continue
    const added = await fetch(`${target.url}/api/rounds/${target.round}/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: '7.3.6', source: { kind: 'upload', upload: id } }),
    })
    const body = (await added.json()) as { id?: string }
    if (added.status !== 201 || body.id === undefined) throw new Error(`${added.status}`)
    target.acknowledged.evidence.set(body.id, createHash('sha256').update(state.file).digest('hex'))
    target.acknowledged.uploads.delete(id)
  }
}

async function beginUpload({ url, round, acknowledged }: Target): Promise<string> {
  const file = Buffer.from(`ma;${randomUUID()}\n${'1;2\n'.repeat(fileBytes / 4)}`)
  const headers = {
    ...tus,
    'upload-length': String(file.byteLength),
    'upload-metadata': `filename ${Buffer.from('so-lieu.csv').toString('base64')}`,
  }
  const started = await fetch(`${url}/api/rounds/${round}/evidence/uploads`, { method: 'POST', headers })
  const id = started.headers.get('location')?.slice(-36)
  if (started.status !== 201 || id === undefined) throw new Error(`${started.status}`)
  acknowledged.uploads.set(id, { file, safeBytes: 0 })
  return id
}

/** @returns false if the upload is gone: it became evidence, though nobody was told any more; the comparison looks for it */
async function sendRest({ url, round }: Target, id: string, state: UploadState): Promise<boolean> {
  const path = `${url}/api/rounds/${round}/evidence/uploads/${id}`
  const asked = await fetch(path, { method: 'HEAD', headers: tus })
  if (asked.status === 404) return false
  let offset = Number(asked.headers.get('upload-offset'))
  while (offset < state.file.byteLength) {
    const end = Math.min(offset + portionBytes, state.file.byteLength)
    const sent = await fetch(path, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(state.file.subarray(offset, end)),
    })
    if (sent.status !== 204) throw new Error(`${sent.status}`)
    offset = Number(sent.headers.get('upload-offset'))
    state.safeBytes = offset
  }
  return true
}
