/** A unit as it was drawn at one stage. */
export interface DrawnUnit {
  /** The stratum inside the unit of the stage before; '' where that stage has no strata. */
  readonly stratum: string
  /** Told apart inside its stratum of its parent; null for a person of a last stage of people, who is never met again. */
  readonly unit: string | null
  /** How many units there were to draw from in that stratum; null where it is not known or without limit. */
  readonly population: number | null
  /** The chance with which the unit was drawn, where those of a stratum differ; stands in the place of a population. */
  readonly probability?: number | null
}

/**
 * The units that a respondent was drawn in, from the primary unit down to the last stage that the variance is made of. Only
 * the first stage may have no population size: then what lies below it adds nothing that the primary units do not show.
 */
export type UnitPath = readonly DrawnUnit[]
