import { asProblem, reach, unreachable } from '../api/request.ts'

/**
 * Receives a file and tells how many bytes of it have come, after each piece.
 *
 * @throws ApiProblem for every refusal and when the connection breaks
 */
export async function receiveFile(path: string, onBytes: (bytes: number) => void): Promise<Blob> {
  const response = await reach(path, {})
  if (!response.ok || response.body === null) throw await asProblem(response)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body.getReader()
  const read = () => reader.read().catch(() => Promise.reject(unreachable()))
  for (let piece = await read(); !piece.done; piece = await read()) {
    pieces.push(piece.value)
    bytes += piece.value.byteLength
    onBytes(bytes)
  }
  return new Blob(pieces, { type: response.headers.get('content-type') ?? 'application/octet-stream' })
}

/** Hands a file to the browser, which asks where to or puts it among the downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
