/**
 * How weights are brought to known totals: `post-stratification` to those of one column, exactly; `raking` to those of several
 * columns, by factors of their categories, so that no weight becomes negative; `linear` to those of several, by sums of
 * terms of their categories, in one step (generalized regression).
 */
export const calibrationMethods = ['post-stratification', 'raking', 'linear'] as const
export type CalibrationMethod = (typeof calibrationMethods)[number]

/** Known totals of the population by the categories of one column. */
export interface Margin {
  readonly column: string
  /** Of each category: how many people there are, above 0. */
  readonly totals: ReadonlyMap<string, number>
}

export interface Calibration {
  readonly method: CalibrationMethod
  readonly margins: readonly Margin[]
}
