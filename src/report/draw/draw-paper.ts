import type { Exact } from '../../number/exact.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'

/** Who drew a sample, where and when, as the paper tells it; null where room is left to write by hand. */
export interface DrawScene {
  /** In capitals, as it is printed. */
  readonly office: string
  /** '' for an office without one above it. */
  readonly superior: string
  /** The number and symbol of the paper. */
  readonly number: string | null
  readonly place: string | null
  readonly day: CalendarDate | null
  readonly drawnBy: string | null
  readonly witness: string | null
}

/** A draw as its paper tells it, from the protocol. */
export interface DrawPaper extends DrawScene {
  /** The day of the file. */
  readonly date: CalendarDate
  readonly seed: string
  readonly committedOn: CalendarDate | null
  readonly hashes: readonly { readonly kind: PaperHash; readonly sha256: string }[]
  readonly unitsInFrame: number
  readonly algorithm: string
  readonly stages: readonly PaperStage[]
}

export type PaperHash = 'plan' | 'frame' | 'commitment' | 'previous' | 'replacements' | 'protocol'

export interface PaperStage {
  /** The level in the frame, which tells stages apart. */
  readonly unit: string
  readonly name: string
  readonly method: 'simple' | 'systematic' | 'pps-systematic'
  readonly hasStrata: boolean
  /** How many reserves the plan asks for in each group. */
  readonly reservesAsked: number
  readonly groups: readonly PaperGroup[]
}

/** Units that were drawn from together. */
export interface PaperGroup {
  /** Code of the unit that they lie in; '' at the first stage. */
  readonly parent: string
  /** What more is known of that unit: its name, or whose place it has; '' for nothing. */
  readonly about: string
  readonly stratum: string
  /** How many units there were, their sizes added up, and how many were drawn. */
  readonly units: number
  readonly size: number
  readonly places: number
  readonly drawn: readonly PaperUnit[]
  readonly reserves: readonly { readonly order: number; readonly code: string; readonly name: string }[]
}

export interface PaperUnit {
  readonly order: number
  readonly code: string
  readonly name: string
  readonly size: number
  readonly isCertain: boolean
  readonly probability: Exact
  readonly overall: Exact
}
