import { type Exact, one, ratio } from '../../number/exact.ts'
import type { DrawBelow } from '../../stats/seeded-random.ts'
import { certainBySize } from './certain-units.ts'
import { type FrameUnit, sizeOf } from './frame-unit.ts'
import type { PlanStage } from './plan-stage.ts'
import { shuffled } from './shuffled.ts'
import { systematic } from './systematic.ts'

/** A unit that was drawn in its group. */
export interface SelectedUnit {
  readonly unit: FrameUnit
  readonly isCertain: boolean
  /** The chance that the group's draw gave it. */
  readonly probability: Exact
}

/** What was drawn of a group. */
export interface GroupDraw {
  /** Certain units first, in the order of codes; then in the order of the draw. */
  readonly drawn: readonly SelectedUnit[]
  /** In the order in which they take the places of units that drop out; fewer where the group has no more. */
  readonly reserves: readonly FrameUnit[]
}

/**
 * Draws in one group. Reserves are drawn at random from what is left, whatever the method.
 *
 * @param units of the group, in draw order
 * @param places at most as many as there are units; more than there are listed certain units, unless those are all units
 */
export function drawGroup(
  units: readonly FrameUnit[],
  { method, certainty, reserves }: Pick<PlanStage, 'method' | 'certainty' | 'reserves'>,
  places: number,
  below: DrawBelow,
): GroupDraw {
  const listed = units.filter(({ code }) => certainty.includes(code))
  const open = units.filter(({ code }) => !certainty.includes(code))
  const bySize = method === 'pps-systematic' ? certainBySize(open, places - listed.length) : new Set<FrameUnit>()
  const certain = units.filter((unit) => bySize.has(unit) || listed.includes(unit))
  const chancy = open.filter((unit) => !bySize.has(unit))
  const left = places - certain.length
  const drawn = method === 'simple' ? shuffled(chancy, left, below) : atSteps(chancy, left, method, below)
  const taken = new Set(drawn)
  const rest = chancy.filter((unit) => !taken.has(unit))
  const total = method === 'pps-systematic' ? sizeOf(chancy) : chancy.length
  return {
    drawn: [
      ...certain.map((unit) => ({ unit, isCertain: true, probability: one })),
      ...drawn.map((unit) => ({ unit, isCertain: false, probability: chance(unit, left, total, method) })),
    ],
    reserves: shuffled(rest, Math.min(reserves, rest.length), below),
  }
}

function atSteps(
  units: readonly FrameUnit[],
  places: number,
  method: PlanStage['method'],
  below: DrawBelow,
): readonly FrameUnit[] {
  if (method === 'pps-systematic') return systematic(units, places, below)
  return systematic(units, places, below, () => 1)
}

function chance({ size }: FrameUnit, places: number, total: number, method: PlanStage['method']): Exact {
  return ratio(BigInt(places) * BigInt(method === 'pps-systematic' ? size : 1), BigInt(total))
}
