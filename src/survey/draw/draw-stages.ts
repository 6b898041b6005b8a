import type { Exact } from '../../number/exact.ts'
import type { DrawBelow } from '../../stats/seeded-random.ts'
import { drawGroup, type GroupDraw, type SelectedUnit } from './draw-group.ts'
import { type DrawGroup, drawGroups } from './draw-groups.ts'
import type { Frame } from './frame-unit.ts'
import type { PlanStage } from './plan-stage.ts'

/** Gives every group a source of chance of its own, so that no draw depends on what else is drawn, or when. */
export type Streams = (stage: string, parent: string, stratum: string) => DrawBelow

/** A unit that was drawn, with the chance of all stages together. */
export interface DrawnMember extends SelectedUnit {
  /** The product of its chances at this stage and at those before. */
  readonly overall: Exact
}

/** A group with what was drawn of it. */
export interface DrawnGroup extends DrawGroup {
  readonly drawn: readonly DrawnMember[]
  readonly reserves: GroupDraw['reserves']
}

/** What was drawn at a stage, a group after the other in draw order. */
export interface StageDraw {
  readonly stage: PlanStage
  readonly groups: readonly DrawnGroup[]
}

/**
 * Draws stage by stage, each in the units that the stage before drew.
 *
 * @param stages those that the frame lists, in their order
 * @param frame without shortages (`shortages`)
 * @param parents the units that the first of the stages is drawn in, by code, with their overall chances: '' with chance 1 at
 * the first stage of a plan
 */
export function drawStages(
  stages: readonly PlanStage[],
  frame: Frame,
  parents: ReadonlyMap<string, Exact>,
  streams: Streams,
): readonly StageDraw[] {
  let above = parents
  return stages.map((stage, at) => {
    const units = (frame[at] ?? []).filter(({ parent }) => above.has(parent))
    const groups = drawGroups(units, stage).map((group) => drawnGroup(group, stage, above.get(group.parent), streams))
    above = new Map(groups.flatMap(({ drawn }) => drawn.map(({ unit, overall }) => [unit.code, overall])))
    return { stage, groups }
  })
}

function drawnGroup(group: DrawGroup, stage: PlanStage, above: Exact | undefined, streams: Streams): DrawnGroup {
  const below = streams(stage.unit, group.parent, group.stratum)
  const { drawn, reserves } = drawGroup(group.units, stage, group.places, below)
  const withOverall = drawn.map((each) => ({ ...each, overall: above?.mul(each.probability) ?? each.probability }))
  return { ...group, drawn: withOverall, reserves }
}
