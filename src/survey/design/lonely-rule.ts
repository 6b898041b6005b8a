/**
 * What is done with a unit that is alone in its stratum at some stage, so that the stratum shows no spread:
 * `fail` refuses the design; `certainty` takes it as drawn for certain, without a variance of its own stage; `adjust` takes
 * its distance from the mean of all; `average` gives its stratum the mean variance of the other strata.
 *
 * @see R survey 4.1, `survey.lonely.psu`
 */
export const lonelyRules = ['fail', 'certainty', 'adjust', 'average'] as const
export type LonelyRule = (typeof lonelyRules)[number]
