import type { DrawnUnit } from '../design/unit-path.ts'
import type { DrawMethod } from './plan-stage.ts'

/**
 * What a unit is in a sample: it was drawn; it waits as a reserve; as a reserve it took a place; or it lost its place to one, or
 * lies in a unit that did.
 */
export type SampleStanding = 'drawn' | 'waiting' | 'stands-in' | 'replaced'

/** A unit that protocols name, with all that was drawn above it. */
export interface SampleUnit {
  /** Counts from 0, from the primary units. */
  readonly stage: number
  readonly code: string
  readonly name: string
  /** The unit that it was drawn in; null at the first stage. */
  readonly above: SampleUnit | null
  /** '' without strata. */
  readonly stratum: string
  /** What a draw by size goes by; 1 in other draws; null of a reserve, whose size no protocol states. */
  readonly size: number | null
  /** How many units there were to draw from, in its stratum of its parent, certain ones among them. */
  readonly available: number
  /** Its place in the order of the draw, or of the reserves; counts from 1. */
  readonly order: number
  readonly standing: SampleStanding
  /** Of one that stands in: the unit whose place it has; of a unit that was replaced: the reserve in it; else null. */
  readonly counterpart: string | null
  readonly isCertain: boolean
  /** The chance at this stage and over all stages, 0 to 1; null of one that waits. A reserve in a place has those of the unit drawn there. */
  readonly probability: number | null
  readonly overall: number | null
  /** 1 by the overall chance. */
  readonly weight: number | null
  /** What the variance takes it for; null of a unit without a place. */
  readonly drawn: DrawnUnit | null
}

/** A stage that was drawn. */
export interface SampleStage {
  /** The word for the level in the frame, and the name for people. */
  readonly unit: string
  readonly name: string
  readonly method: DrawMethod
  readonly hasStrata: boolean
  /** Whether units of different parents may have the same code. */
  readonly nestedCodes: boolean
}

/** Who was drawn, over all stages of which there are protocols. */
export interface DrawnSample {
  /** From the primary units down. */
  readonly stages: readonly SampleStage[]
  /** Names of the stages of the plan that no protocol draws, all of them below. */
  readonly left: readonly string[]
  /** By `sampleKey`, stage by stage, in the order of the protocols and in those of the draw. */
  readonly units: ReadonlyMap<string, SampleUnit>
  /** One for each stage and code. */
  readonly byCode: ReadonlyMap<string, SampleUnit>
  /** The units that were drawn in, by `sampleKey` of the stage drawn and the unit above, with no code. */
  readonly drawnIn: ReadonlySet<string>
  /** The hashes of the protocols, in the order of their stages. */
  readonly protocols: readonly string[]
  /** A file to name where something is wrong with the sample as a whole. */
  readonly file: string
}

/** What units are told apart by: codes may be told apart inside their parents only. */
export function sampleKey(stage: number, parent: string, code: string): string {
  return JSON.stringify([stage, parent, code])
}

/** The unit and those that it was drawn in, from the primary one down. */
export function sampleChain(unit: SampleUnit): readonly SampleUnit[] {
  return unit.above ? [...sampleChain(unit.above), unit] : [unit]
}

/** Whether a unit has a place in the sample. */
export function holdsPlace({ standing }: SampleUnit): boolean {
  return standing === 'drawn' || standing === 'stands-in'
}
