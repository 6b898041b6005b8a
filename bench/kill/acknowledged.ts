/** What the server said was done. */
export interface Acknowledged {
  /** Versions of figures: figure, version, source. */
  readonly figures: Set<string>
  /** Ids of evidence, with the SHA-256 of their file. */
  readonly evidence: Map<string, string>
  /** Uploads under way, by id. */
  readonly uploads: Map<string, UploadState>
}

export interface UploadState {
  /** The whole file. */
  readonly file: Uint8Array
  /** How many of its bytes the server said are safe. */
  safeBytes: number
}

export function nothingAcknowledged(): Acknowledged {
  return { figures: new Set(), evidence: new Map(), uploads: new Map() }
}

/** Acknowledged writes: each version of a figure and each piece of evidence. */
export function countAcknowledged({ figures, evidence }: Acknowledged): number {
  return figures.size + evidence.size
}
