import { groupedBy } from '../../number/grouped-by.ts'
import { drawGroups } from './draw-groups.ts'
import type { Frame, FrameUnit } from './frame-unit.ts'
import type { PlanStage } from './plan-stage.ts'

/** Why a frame cannot be drawn from as the plan says. */
export interface Shortage {
  readonly kind: 'empty-stage' | 'empty-parent' | 'too-few-units' | 'more-groups-than-places' | 'certain-fill-places'
  /** Counts from 0. */
  readonly stage: number
  /** Null where the stage as a whole is meant. */
  readonly parent: string | null
  readonly stratum: string | null
  /** How many are to be drawn; and how many units, groups or certain units there are. */
  readonly places: number
  readonly found: number
  /** Where to look in the frame. */
  readonly unit: FrameUnit | null
}

/** A stage as its shortages are looked for. */
interface CheckedStage {
  readonly at: number
  readonly stage: PlanStage
  readonly units: readonly FrameUnit[]
  /** All units that the draw may be in, and how many of them will be drawn. */
  readonly parents: readonly string[]
  readonly drawnParents: number
}

/**
 * Finds all for which a frame might not do, whatever is drawn: a draw must not fail, or be made again, for what it drew.
 * In a total over the units of the stage before, those with the fewest units might be drawn.
 *
 * @param parents the units that the first of the stages is drawn in
 */
export function shortages(stages: readonly PlanStage[], frame: Frame, parents: readonly string[]): readonly Shortage[] {
  let drawnParents = parents.length
  return stages.flatMap((stage, at) => {
    const above = at === 0 ? parents : (frame[at - 1] ?? []).map(({ code }) => code)
    const checked = { at, stage, units: frame[at] ?? [], parents: above, drawnParents }
    drawnParents = stage.draw.kind === 'total' ? stage.draw.units : drawnParents * stage.draw.units
    return inStage(checked)
  })
}

function inStage(checked: CheckedStage): readonly Shortage[] {
  const { at, stage, units, parents } = checked
  const common = { stage: at, parent: null, stratum: null, places: stage.draw.units, found: 0, unit: null }
  if (units.length === 0) return [{ ...common, kind: 'empty-stage' }]
  const families = groupedBy(units, ({ parent }) => parent)
  const empty = parents.filter((parent) => !families.has(parent))
  if (empty.length > 0) return empty.map((parent) => ({ ...common, kind: 'empty-parent', parent }))
  if (stage.draw.kind === 'per-parent')
    return [...families].flatMap(([parent, family]) => inFamily(family, stage, { ...common, parent }))
  return at === 0 ? inFamily(units, stage, common) : inTotal([...families.values()], checked, common)
}

function inFamily(units: readonly FrameUnit[], stage: PlanStage, where: Omit<Shortage, 'kind'>): readonly Shortage[] {
  const common = { ...where, unit: units[0] ?? null }
  if (units.length < where.places) return [{ ...common, kind: 'too-few-units', found: units.length }]
  const groups = new Set(units.map(({ parent, stratum }) => JSON.stringify([parent, stratum]))).size
  if (groups > where.places) return [{ ...common, kind: 'more-groups-than-places', found: groups }]
  return drawGroups(units, stage).flatMap(({ units: inGroup, places, stratum }): Shortage[] => {
    const certain = inGroup.filter(({ code }) => stage.certainty.includes(code))
    const found = certain.length
    if (found < places || (found === places && found === inGroup.length)) return []
    return [{ ...where, kind: 'certain-fill-places', stratum, places, found, unit: certain[0] ?? null }]
  })
}

function inTotal(
  families: readonly (readonly FrameUnit[])[],
  { stage, drawnParents }: CheckedStage,
  where: Omit<Shortage, 'kind'>,
): readonly Shortage[] {
  const common = { ...where, unit: families[0]?.[0] ?? null }
  if (drawnParents > stage.draw.units) return [{ ...common, kind: 'more-groups-than-places', found: drawnParents }]
  const fewest = families.map(({ length }) => length).toSorted((a, b) => a - b)
  const found = fewest.slice(0, drawnParents).reduce((sum, units) => sum + units, 0)
  return found < stage.draw.units ? [{ ...common, kind: 'too-few-units', found }] : []
}
