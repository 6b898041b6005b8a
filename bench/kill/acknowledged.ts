/** What the server said was done, by the number of the round of killing in which it said so. */
export interface Acknowledged {
  /** Versions of figures: figure, version, source. */
  readonly figures: Set<string>
  /** Ids of evidence, with the SHA-256 of their file. */
  readonly evidence: Map<string, string>
  /** Uploads under way: the whole file, and how many of its bytes are safe. */
  readonly uploads: Map<string, { readonly file: Uint8Array; safeBytes: number }>
}

export function nothingAcknowledged(): Acknowledged {
  return { figures: new Set(), evidence: new Map(), uploads: new Map() }
}

/** Acknowledged writes: each version, each piece of evidence, and each upload of which bytes came. */
export function countAcknowledged({ figures, evidence, uploads }: Acknowledged): number {
  return figures.size + evidence.size + uploads.size
}
