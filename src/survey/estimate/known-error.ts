import type { SampleError } from './sample-error.ts'

/** The error of a figure as ranks and tests take it. */
export interface FigureError {
  /** Null where it is not known. */
  readonly standardError: number | null
  /** How far the standard error itself is known; null for one that is known exactly, as 0 is of a census. */
  readonly df: number | null
}

export const unknownError: FigureError = { standardError: null, df: null }

/** Whether the error of a figure can be told: without degrees of freedom the standard error says nothing, nor does one of 0 beside them. */
export function hasKnownError({ standardError, df }: FigureError): boolean {
  return standardError !== null && (df === null || (df >= 1 && standardError > 0))
}

/** The error of a figure with its degrees of freedom, which one that is 0 in truth does not need. */
export function figureError({ standardError, isWithoutSpread }: SampleError, df: number): FigureError {
  return { standardError, df: standardError === 0 && !isWithoutSpread ? null : df }
}
