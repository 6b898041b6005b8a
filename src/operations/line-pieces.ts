import { open } from 'node:fs/promises'
import { onPath } from './path-problem.ts'

const lineEnd = 0x0a

/**
 * Reads a file some whole lines at a time; the last line need not end.
 *
 * @param size bytes that are read at once; a piece may have more, by less than a line
 * @returns null, and nothing behind it, where a line is longer than that
 * @throws Problem `unusable-path`
 */
export async function* linePieces(path: string, size: number): AsyncGenerator<Uint8Array | null> {
  const file = await onPath('read', path, () => open(path))
  try {
    let rest = new Uint8Array()
    while (rest.length <= size) {
      const piece = new Uint8Array(rest.length + size)
      piece.set(rest)
      const { bytesRead } = await onPath('read', path, () => file.read(piece, rest.length, size))
      const end = rest.length + bytesRead
      const cut = bytesRead === 0 ? end : piece.subarray(0, end).lastIndexOf(lineEnd) + 1
      if (cut > 0) yield piece.subarray(0, cut)
      if (bytesRead === 0) return
      rest = piece.slice(cut, end)
    }
    yield null
  } finally {
    await file.close()
  }
}
