/** A point of a series over years; null where there is no value. */
export interface YearValue {
  readonly year: number
  readonly value: number | null
}

export interface KnownValue extends YearValue {
  readonly value: number
}

/**
 * Cuts a series into the runs that a line may be drawn through: years that follow one another, each with a value. A year
 * that is missing, or has no value, ends a run.
 */
export function lineRuns(points: readonly YearValue[]): readonly (readonly KnownValue[])[] {
  const runs: KnownValue[][] = []
  for (const { year, value } of points) {
    if (value === null) continue
    const run = runs.at(-1)
    if (run?.at(-1)?.year === year - 1) run.push({ year, value })
    else runs.push([{ year, value }])
  }
  return runs
}

/**
 * The years without a value, each stretch from its first to its last.
 *
 * @returns nothing for a series without any year
 */
export function gapsOf(points: readonly YearValue[]): readonly { readonly from: number; readonly to: number }[] {
  const gaps: { from: number; to: number }[] = []
  for (const { year, value } of points) {
    if (value !== null) continue
    const gap = gaps.at(-1)
    if (gap?.to === year - 1) gap.to = year
    else gaps.push({ from: year, to: year })
  }
  return gaps
}
