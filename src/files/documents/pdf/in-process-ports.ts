type Listener = (event: { readonly data: unknown }) => void

/** One end of a line within this process, as far as the library for PDF uses it. */
export interface InProcessPort {
  postMessage(message: unknown): void
  addEventListener(name: 'message', listener: Listener, options?: { readonly signal?: AbortSignal }): void
  removeEventListener(name: 'message', listener: Listener): void
}

/**
 * Two ends of a line within this process. Messages go over as they are, not copied: copying what a page is drawn by takes
 * as long as reading it. Chunks of a stream alone are copied, for the sender empties and fills them again.
 *
 * @param onOperators is told how many operators a chunk brings, 0 for text without them
 */
export function inProcessPorts(onOperators: (count: number) => void): readonly [InProcessPort, InProcessPort] {
  const listeners = [new Set<Listener>(), new Set<Listener>()] as const
  const portOf = (own: Set<Listener>, other: Set<Listener>): InProcessPort => ({
    postMessage(message) {
      const data = kept(message, onOperators)
      queueMicrotask(() => {
        for (const listener of other) listener({ data })
      })
    },
    addEventListener(_, listener, options) {
      own.add(listener)
      options?.signal?.addEventListener('abort', () => own.delete(listener))
    },
    removeEventListener(_, listener) {
      own.delete(listener)
    },
  })
  const [one, other] = listeners
  return [portOf(one, other), portOf(other, one)]
}

interface ChunkMessage {
  readonly chunk: { readonly fnArray?: readonly number[]; readonly argsArray?: readonly unknown[] }
}

function kept(message: unknown, onOperators: (count: number) => void): unknown {
  if (!hasChunk(message)) return message
  const { fnArray, argsArray } = message.chunk
  onOperators(fnArray?.length ?? 0)
  if (!fnArray || !argsArray) return { ...message, chunk: { ...message.chunk } }
  return { ...message, chunk: { ...message.chunk, fnArray: fnArray.slice(), argsArray: argsArray.slice() } }
}

function hasChunk(message: unknown): message is ChunkMessage {
  const { chunk } = message as { readonly chunk?: unknown }
  return typeof chunk === 'object' && chunk !== null && !ArrayBuffer.isView(chunk)
}
