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

/** An area that is filled and too thick for a line, such as the bar of a chart or the ground of a cell. */
export interface Shape {
  readonly left: number
  readonly right: number
  readonly low: number
  readonly high: number
}

/** A drawing of a chart: a line that goes up and down from point to point, or a slice of a pie. */
export interface Drawing extends Shape {
  /** Where the slices of its pie meet; null for a line. */
  readonly centre: readonly [number, number] | null
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
  readonly shapes: readonly Shape[]
  readonly drawings: readonly Drawing[]
}

export interface PageContent {
  /** Of the page, in points. */
  readonly width: number
  /** The share of it that pictures cover, 0–1: 1 for drawings without a letter, 0 wherever more than a few lines of text stand. */
  readonly picture: number
  readonly pieces: readonly Piece[]
  readonly rules: Rules
}
