/** A line of a text without the blanks around it. */
export interface TextLine {
  readonly text: string
  /** Counts from 1. */
  readonly line: number
}

/** A block read from lines, how many lines before it belong to it, and where reading goes on. */
export interface FoundBlock<B> {
  readonly block: B
  readonly taken: number
  readonly next: number
}
