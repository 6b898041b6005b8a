/**
 * How units are drawn in a group: `simple` at random without replacement; `systematic` at equal steps from a random start,
 * in the order of codes; `pps-systematic` so with steps in the size of the units.
 *
 * @see Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, 3.3, 3.4, 3.6
 */
export const drawMethods = ['simple', 'systematic', 'pps-systematic'] as const
export type DrawMethod = (typeof drawMethods)[number]

/** A stage of a sampling plan: what is drawn, of what, and how. */
export interface PlanStage {
  /** For people: Thôn, Village. */
  readonly name: string
  /** The word for the level in the frame. */
  readonly unit: string
  /**
   * How many are drawn: in each unit of the stage before, or over all of them. Either is shared out to strata, a total also to
   * the units of the stage before, as `allocate` does.
   */
  readonly draw: { readonly kind: 'per-parent' | 'total'; readonly units: number }
  readonly method: DrawMethod
  /** The column with sizes; null unless they are drawn by. */
  readonly size: string | null
  /** The column with strata; null for a stage without. */
  readonly stratum: string | null
  /** Codes of units that are drawn for certain. */
  readonly certainty: readonly string[]
  /** How many units wait, in order, for one that drops out, in each group. */
  readonly reserves: number
  /** Whether units of different parents may have the same code. */
  readonly nestedCodes: boolean
  /** The units are listed after the stage before was drawn, and drawn from those lists. */
  readonly listedLater: boolean
}
