import type { CalibrationMethod } from './calibration.ts'

/** What was done to the weights of a survey. */
export interface WeightReport {
  /** Null where all who were drawn are taken to have answered. */
  readonly response: {
    /** People drawn at first who answered. */
    readonly answered: number
    /** Reserves who answered in the place of others. */
    readonly replacements: number
    /** People who did not answer, with nobody in their place. */
    readonly unanswered: number
    /** Of the people drawn at first, the share who answered, 0 to 1: each reserve stands for one who did not. */
    readonly rate: number
    /** The greatest number that a class has its weights multiplied by. */
    readonly greatest: number
  } | null
  readonly calibration: {
    readonly method: CalibrationMethod
    readonly columns: readonly string[]
    /** The least and the greatest number that weights are multiplied by. */
    readonly least: number
    readonly greatest: number
  } | null
}
