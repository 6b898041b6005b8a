import { createHash, randomUUID } from 'node:crypto'
import type { Acknowledged } from './acknowledged.ts'

/** A server that is written to. */
interface Target {
  readonly url: string
  readonly round: string
  readonly acknowledged: Acknowledged
}

const figures = ['handled_online', 'dossiers_full_online_services'] as const
const tus = { 'tus-resumable': '1.0.0' }
const fileBytes = 60_000
const portions = 3

/** Writes until the server no longer answers: four people enter two figures, two bring files. What it answers is kept. */
export async function writeUntilDead(target: Target): Promise<void> {
  const writers = [...figures, ...figures].map((figure) => enterFigures(target, figure))
  await Promise.allSettled([...writers, bringFiles(target), bringFiles(target)])
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

/** Uploads file after file in portions, and adds each as evidence. */
async function bringFiles(target: Target): Promise<never> {
  for (;;) {
    const file = Buffer.from(`ma;${randomUUID()}\n${'1;2\n'.repeat(fileBytes / 4)}`)
    const upload = await sendFile(target, file)
    const added = await fetch(`${target.url}/api/rounds/${target.round}/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: '7.3.6', source: { kind: 'upload', upload } }),
    })
    const body = (await added.json()) as { id?: string }
    if (added.status !== 201 || body.id === undefined) throw new Error(`${added.status}`)
    target.acknowledged.evidence.set(body.id, createHash('sha256').update(file).digest('hex'))
  }
}

async function sendFile({ url, round, acknowledged }: Target, file: Uint8Array): Promise<string> {
  const started = await fetch(`${url}/api/rounds/${round}/evidence/uploads`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(file.byteLength),
      'upload-metadata': `filename ${Buffer.from('so-lieu.csv').toString('base64')}`,
    },
  })
  const path = started.headers.get('location')
  if (started.status !== 201 || path === null) throw new Error(`${started.status}`)
  const state = { file, safeBytes: 0 }
  acknowledged.uploads.set(path.slice(-36), state)
  for (let part = 1; part <= portions; part++) {
    const end = Math.floor((file.byteLength * part) / portions)
    const sent = await fetch(url + path, {
      method: 'PATCH',
      headers: {
        ...tus,
        'upload-offset': String(state.safeBytes),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(file.subarray(state.safeBytes, end)),
    })
    if (sent.status !== 204) throw new Error(`${sent.status}`)
    state.safeBytes = Number(sent.headers.get('upload-offset'))
  }
  return path.slice(-36)
}
