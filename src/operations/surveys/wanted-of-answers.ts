/** What is wanted of answers. */
export interface WantedOfAnswers {
  /** The column whose values are the domains; null for figures of all people only. */
  readonly domain: string | null
  /** Whether design effects are wanted. Without them large files are grouped by the database, which is ten times quicker. */
  readonly designEffects: boolean
  /** Paths of records of replacements, which say who answered for others; none where the answers alone say it. */
  readonly replacements?: readonly string[]
}
