/** A stretch of letters on a page, in points from the lower left corner; `y` is its baseline. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of its letters. */
  readonly size: number
}

/** A straight line that is drawn along an edge of the page: `from` and `to` run along it, `at` is its other coordinate. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

export interface PageContent {
  readonly pieces: readonly Piece[]
  readonly rules: Rules
}
