import { ReadableStream as NodeStream } from 'node:stream/web'

/** A stream of pieces that are made as they are asked for. */
export function streamOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return NodeStream.from(pieces) as unknown as ReadableStream<Uint8Array>
}
