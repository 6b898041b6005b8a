/** Files that say who was drawn, and who took whose place. */
export interface SampleFiles {
  /** Paths of the protocols that drew the sample; none where the answers say how it was drawn. */
  readonly protocols?: readonly string[]
  /** Paths of records of replacements, which say who answered for others; none where the answers alone say it. */
  readonly replacements?: readonly string[]
  /** Path of the public key that protocols and records are signed with; null to leave signatures alone. */
  readonly publicKey?: string | null
}

/** What is wanted of answers. */
export interface WantedOfAnswers extends SampleFiles {
  /** The column whose values are the domains; null for figures of all people only. */
  readonly domain: string | null
  /** Whether design effects are wanted. Without them large files are grouped by the database, which is ten times quicker. */
  readonly designEffects: boolean
}
