/** What a backup holds, as its `manifest.json` says. */
export interface BackupManifest {
  readonly format: 'chiso-backup'
  readonly version: 1
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** The steps of the schema that the database had taken, in order. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  readonly tables: readonly BackupTable[]
  /** The last number given out by each sequence; null if none was. */
  readonly sequences: readonly { readonly name: string; readonly last: string | null }[]
  /** The end of each chain of the audit log. */
  readonly chains: readonly { readonly chain: string; readonly seq: string; readonly hash: string }[]
  /** Files of evidence, by their path below the evidence folder. */
  readonly evidence: readonly BackupPart[]
}

/** Bytes and SHA-256 are those of the unpacked part. */
export interface BackupPart {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** A table as text of PostgreSQL's COPY, its columns in this order. */
export interface BackupTable extends BackupPart {
  readonly columns: readonly string[]
  readonly rows: number
}

export const manifestPart = 'manifest.json'
export const tablePart = (name: string) => `tables/${name}.copy`
export const evidencePart = (name: string) => `evidence/${name}`
