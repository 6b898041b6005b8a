/** A unit that can be drawn. */
export interface FrameUnit {
  /** Told apart in its stage; where the plan says so, inside its parent only. */
  readonly code: string
  readonly name: string
  /** Code of the unit of the stage before; '' at the first stage. */
  readonly parent: string
  /** '' without strata. */
  readonly stratum: string
  /** What a draw by size goes by, a whole number from 1; 1 in other draws. */
  readonly size: number
}

/** The units of the stages of a plan, a list for each stage, in the order that `inDrawOrder` gives. */
export type Frame = readonly (readonly FrameUnit[])[]

/**
 * Puts the units of a stage in the order in which they are drawn from: by parent, stratum and code, compared character by
 * character as Unicode counts them. No order of rows, no locale has a say.
 */
export function inDrawOrder(units: readonly FrameUnit[]): readonly FrameUnit[] {
  return units.toSorted((a, b) => order(a.parent, b.parent) || order(a.stratum, b.stratum) || order(a.code, b.code))
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Adds up the sizes of units. */
export function sizeOf(units: readonly FrameUnit[]): number {
  return units.reduce((sum, { size }) => sum + size, 0)
}
