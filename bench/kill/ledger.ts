/** What was asked of the server, and what it said was done. Each write bears a mark of its own in its text. */
export interface Ledger {
  /** Marks of all writes that were sent. */
  readonly sent: Set<string>
  /** Versions of figures, by mark. */
  readonly figures: Map<string, EnteredFigure>
  /** Evidence, by mark. */
  readonly evidence: Map<string, KeptEvidence>
  /** Uploads under way, by id. */
  readonly uploads: Map<string, UploadState>
  /** Answers to a second request under the same key that told what the first had done. */
  replayed: number
  /** Answers that no writer may get. */
  readonly refusals: string[]
}

export interface EnteredFigure {
  readonly figure: string
  readonly version: number
  readonly value: string
}

export interface KeptEvidence {
  readonly id: string
  readonly sha256: string
}

export interface UploadState {
  /** The whole file. */
  readonly file: Uint8Array
  /** How many of its bytes the server said are safe. */
  safeBytes: number
}

export function emptyLedger(): Ledger {
  return { sent: new Set(), figures: new Map(), evidence: new Map(), uploads: new Map(), replayed: 0, refusals: [] }
}

/** Acknowledged writes: each version of a figure and each piece of evidence. */
export function countAcknowledged({ figures, evidence }: Ledger): number {
  return figures.size + evidence.size
}
