import { groupedBy } from '../../number/grouped-by.ts'
import { allocate } from './allocate.ts'
import { type FrameUnit, sizeOf } from './frame-unit.ts'
import type { PlanStage } from './plan-stage.ts'

/** The units that are drawn from together: of one parent and stratum. */
export interface DrawGroup {
  readonly parent: string
  readonly stratum: string
  /** In draw order. */
  readonly units: readonly FrameUnit[]
  /** How many of them are drawn. */
  readonly places: number
}

/**
 * Puts the units of a stage into groups and gives each group its places: in proportion to sizes in a draw by size, otherwise
 * to how many units there are.
 *
 * @param units of the parents that were drawn, in draw order; enough for the draw
 */
export function drawGroups(units: readonly FrameUnit[], stage: PlanStage): readonly DrawGroup[] {
  const { kind, units: places } = stage.draw
  if (kind === 'total') return withPlaces(units, stage, places)
  return [...groupedBy(units, ({ parent }) => parent).values()].flatMap((family) => withPlaces(family, stage, places))
}

function withPlaces(units: readonly FrameUnit[], { method }: PlanStage, places: number): readonly DrawGroup[] {
  const groups = [...groupedBy(units, ({ parent, stratum }) => JSON.stringify([parent, stratum])).values()]
  const shares = groups.map((group) => ({
    weight: method === 'pps-systematic' ? sizeOf(group) : group.length,
    units: group.length,
  }))
  const given = allocate(places, shares)
  return groups.map((group, at) => ({
    parent: group[0]?.parent ?? '',
    stratum: group[0]?.stratum ?? '',
    units: group,
    places: given[at] ?? 0,
  }))
}
