import { inflateSync } from 'node:zlib'

const { DecompressionStream } = globalThis

/**
 * Reads while the library for PDF has its packed streams unpacked at once, in this thread. It unpacks them through
 * `DecompressionStream`, and Node's hands each of them to other threads and back in pieces, which takes longer than the
 * unpacking. What runs in this thread after the reading has Node's again.
 */
export async function withUnpackingAtOnce<Read>(read: () => Promise<Read>): Promise<Read> {
  globalThis.DecompressionStream = UnpackingAtOnce
  try {
    return await read()
  } finally {
    // Not what it was before: of two readings at a time the one that ends later would leave ours behind.
    globalThis.DecompressionStream = DecompressionStream
  }
}

const UnpackingAtOnce = new Proxy(DecompressionStream, {
  construct: (_, [format]) => (format === 'deflate' ? unpackingAtOnce() : new DecompressionStream(format)),
})

/** As much of a stream as the library uses: it writes once, closes and reads to the end, and takes errors for damage. */
function unpackingAtOnce() {
  const packed: Uint8Array[] = []
  const write = async (bytes: Uint8Array) => void packed.push(bytes)
  const read = async () => {
    const bytes = packed.pop()
    return bytes === undefined ? { done: true } : { done: false, value: unpacked(bytes) }
  }
  return {
    writable: { getWriter: () => ({ write, close: async () => {} }) },
    readable: { getReader: () => ({ read }) },
  }
}

/** Not as a `Buffer`, a part of which is no copy. */
function unpacked(packed: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = inflateSync(packed)
  return new Uint8Array(buffer, byteOffset, length)
}
