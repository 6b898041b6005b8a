import type { FigureCode } from '../framework/rule.ts'

/** What people fill in for a figure. */
export interface FigureContents {
  /** Plain decimal text, exact; null where missing. Yes is 1, no is 0. */
  readonly value: string | null
  readonly source: string | null
  readonly explanation: string | null
}

/** A figure as it is now. */
export interface PresentFigure extends FigureContents {
  /** Code of its sub-criterion. */
  readonly code: string
  readonly figure: FigureCode
  /** 0 where nothing was ever entered. */
  readonly version: number
}
