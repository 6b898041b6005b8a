/** What a sample says of the error of a figure. */
export interface SampleError {
  /** Null where there is none. */
  readonly standardError: number | null
  /** Whether it is 0 for want of spread, so that it says nothing: not all was drawn, and what was drawn answered alike. */
  readonly isWithoutSpread: boolean
}

/** Up to this share of the value, a standard error is what rounding left of 0. */
const roundingShare = 1e-9

/**
 * The standard error of a figure, and whether the sample shows any spread at all. An error of 0 is the truth of a census, and of a
 * figure that follows from the known totals that weights were brought to; of any other sample it only says that the people, or the
 * units, that were drawn happen to agree.
 *
 * @param figure `isExplained`: whether answers differ, and the known totals account for all of it
 * @param spread `isWhole`: whether nothing was left undrawn at any stage
 */
export function sampleError(
  { value, isExplained }: { readonly value: number; readonly isExplained: boolean },
  { variance, isWhole }: { readonly variance: number | null; readonly isWhole: boolean },
): SampleError {
  if (variance === null) return { standardError: null, isWithoutSpread: false }
  const standardError = Math.sqrt(variance)
  if (!isRounding(standardError, value)) return { standardError, isWithoutSpread: false }
  return { standardError: 0, isWithoutSpread: !isWhole && !isExplained }
}

/** Whether a standard error is 0 but for rounding. */
export function isRounding(standardError: number, value: number): boolean {
  return standardError <= roundingShare * Math.abs(value)
}
