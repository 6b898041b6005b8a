/**
 * What the degrees of freedom of intervals, tests and ranks are: `units` the primary units less their strata; `satterthwaite` those that
 * the variances of all stages have together, so that error from stages with many units, which is well known, counts as such.
 *
 * @see R survey 4.1, `degf`, for `units`; docs/decisions/0116-satterthwaite.md
 */
export const degreesRules = ['units', 'satterthwaite'] as const
export type DegreesRule = (typeof degreesRules)[number]
