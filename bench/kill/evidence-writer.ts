import { createHash, randomUUID } from 'node:crypto'
import type { Ledger, UploadState } from './ledger.ts'
import { type Site, toldBy } from './site.ts'
import { countReplay, type Writer } from './writer.ts'

const tus = { 'tus-resumable': '1.0.0' }
const fileBytes = 60_000
const portionBytes = 25_000

interface Bringing {
  readonly mark: string
  readonly key: string
  readonly file: Buffer
  /** Undefined until the server named it. */
  id?: string
}

/** Uploads file after file in portions and adds each as evidence; a file that did not get whole goes on where it stopped. */
export function evidenceWriter(ledger: Ledger): Writer {
  let bringing: Bringing | undefined
  return {
    async write(site) {
      bringing ??= newFile()
      const { mark, key, file } = bringing
      bringing.id ??= await begin(site, bringing)
      const { id } = bringing
      const state = ledger.uploads.get(id) ?? { file, safeBytes: 0 }
      ledger.uploads.set(id, state)
      // A file that is whole may have become evidence already, though nobody was told: then the upload is gone.
      if (state.safeBytes < file.byteLength) await sendRest(site, id, state)
      ledger.sent.add(mark)
      const answer = await site.ask({
        method: 'POST',
        path: 'evidence',
        headers: { 'idempotency-key': key },
        body: { code: '7.3.6', note: mark, source: { kind: 'upload', upload: id } },
        expected: [200],
      })
      countReplay(ledger, answer)
      const sha256 = createHash('sha256').update(file).digest('hex')
      ledger.evidence.set(mark, { id: toldBy<{ id: string }>(answer).id, sha256 })
      ledger.uploads.delete(id)
      bringing = undefined
    },
  }
}

function newFile(): Bringing {
  const mark = randomUUID()
  return { mark, key: `evidence-${mark}`, file: Buffer.from(`ma;${mark}\n${'1;2\n'.repeat(fileBytes / 4)}`) }
}

async function begin(site: Site, { mark, file }: Bringing): Promise<string> {
  const started = await site.ask({
    method: 'POST',
    path: 'evidence/uploads',
    headers: {
      ...tus,
      'idempotency-key': `upload-${mark}`,
      'upload-length': String(file.byteLength),
      'upload-metadata': `filename ${Buffer.from('so-lieu.csv').toString('base64')}`,
    },
    expected: [201],
  })
  return started.headers.get('location')?.slice(-36) ?? ''
}

async function sendRest(site: Site, id: string, state: UploadState): Promise<void> {
  const path = `evidence/uploads/${id}`
  const asked = await site.ask({ method: 'HEAD', path, headers: tus, expected: [200] })
  let offset = Number(asked.headers.get('upload-offset'))
  while (offset < state.file.byteLength) {
    const sent = await site.ask({
      method: 'PATCH',
      path,
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      bytes: state.file.subarray(offset, offset + portionBytes),
      expected: [204],
    })
    offset = Number(sent.headers.get('upload-offset'))
    state.safeBytes = offset
  }
  state.safeBytes = offset
}
