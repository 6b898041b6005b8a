import type { Readable } from 'node:stream'

/** A part of a file: first and last byte, both included, counted from 0. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** A whole file that can be looked at in any place before it is kept. */
export interface StagedFile {
  readonly sha256: string
  readonly sizeBytes: number
  /** Bytes from a position on; fewer than asked for at the end. */
  readAt(position: number, length: number): Promise<Uint8Array>
  stream(): Readable
}

/** What was kept, and what its inspection found. */
export interface KeptFile<Finding> {
  readonly sha256: string
  readonly sizeBytes: number
  readonly finding: Finding
}

/** Files by the SHA-256 of their content; the same content is kept once. */
export interface Blobs {
  /**
   * Keeps a file if its inspection does not throw: exactly the bytes that were inspected. A failure at any point leaves
   * nothing behind.
   *
   * @throws Problem `storage-failed`, `too-large`
   */
  put<Finding>(
    content: AsyncIterable<Uint8Array>,
    inspect: (staged: StagedFile) => Promise<Finding>,
  ): Promise<KeptFile<Finding>>
  /** Undefined if the content is not here. */
  open(sha256: string, range?: ByteRange): Promise<Readable | undefined>
  has(sha256: string): Promise<boolean>
  /** For content that no row refers to. */
  remove(sha256: string): Promise<void>
  /** Hashes of what was put before a moment and not since. */
  listBefore(moment: Date): AsyncIterable<string>
  /** Removes what a crash left of files that were being put. To be called before anything is put. */
  clearStaging(): Promise<void>
}

/** The most that a file of evidence may have. */
export const mostFileBytes = 50 * 1024 * 1024

/** The path of a file below the store's own: two levels of folders keep each of them small. */
export function blobPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`no hash: ${sha256}`)
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}
