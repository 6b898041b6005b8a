import { asProblem, reach, unreachable } from '../api/request.ts'

const pieceBytes = 512 * 1024
const tus = { 'tus-resumable': '1.0.0' }

interface Uploading {
  readonly round: string
  readonly file: File
  readonly signal: AbortSignal
  /** Told of every piece that is safe: 0–1. */
  readonly onShare: (share: number) => void
}

/**
 * Sends a file in pieces; a piece that a broken connection loses is sent again from where the server has got to.
 *
 * @returns the id of the finished upload
 * @throws ApiProblem for every refusal and when the connection stays away; what `signal` was aborted with
 */
export async function uploadFile({ round, file, signal, onShare }: Uploading): Promise<string> {
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)))
  const start = await reach(`/api/rounds/${encodeURIComponent(round)}/evidence/uploads`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(file.size), 'upload-metadata': `filename ${name}` },
    signal,
  })
  const place = start.headers.get('location')
  if (!start.ok || place === null) throw await asProblem(start)
  signal.addEventListener('abort', () => void reach(place, { method: 'DELETE', headers: tus }).catch(() => undefined))
  for (let offset = 0; offset < file.size; onShare(offset / file.size)) {
    offset = await sendPiece({ place, file, signal }, offset)
  }
  return place.slice(place.lastIndexOf('/') + 1)
}

interface Sending {
  readonly place: string
  readonly file: File
  readonly signal: AbortSignal
}

const waitsMs = [500, 2000, 5000]

/** @returns how far the server has got */
async function sendPiece({ place, file, signal }: Sending, offset: number): Promise<number> {
  let at = offset
  for (const waitMs of waitsMs) {
    try {
      const response = await reach(place, {
        method: 'PATCH',
        headers: { ...tus, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
        body: file.slice(at, at + pieceBytes),
        signal,
      })
      if (response.ok) return Number(response.headers.get('upload-offset'))
      if (response.status !== 409 && response.status < 500) throw await asProblem(response)
    } catch (error) {
      if (signal.aborted || !(error instanceof Error && 'status' in error && error.status === 0)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    at = await offsetOf(place, signal).catch(() => at)
  }
  throw unreachable()
}

async function offsetOf(place: string, signal: AbortSignal): Promise<number> {
  const response = await reach(place, { method: 'HEAD', headers: tus, signal })
  if (!response.ok) throw await asProblem(response)
  return Number(response.headers.get('upload-offset'))
}
