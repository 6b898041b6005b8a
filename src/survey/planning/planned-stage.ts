/** A stage as it is planned: how many are drawn, and what is supposed of the units. */
export interface PlannedStage {
  readonly name: string
  /** Units drawn in each unit of the stage before, on the average. */
  readonly drawn: number
  /** Units that there are in each unit of the stage before; null where they are so many that it does not matter. */
  readonly population: number | null
  /** Share of the variance between people that lies between these units, inside those of the stage before, 0–1. */
  readonly share: number
  /** Cost of one unit, in đồng. */
  readonly cost: number
}
