import { groupedBy } from '../../number/grouped-by.ts'
import type { PlanStage } from './plan-stage.ts'

/** How much was drawn of a group, as a record states it. */
export interface GroupCount {
  readonly parent: string
  readonly drawn: number
}

/** A number that a plan does not have: of one parent, or ('') of the stage as a whole. */
export interface CountDifference {
  readonly parent: string
  readonly drawn: number
  readonly planned: number
}

/** Compares how many units were drawn with how many the plan says, for each parent or in all, as it says. */
export function countDifferences(
  groups: readonly GroupCount[],
  { kind, units: planned }: PlanStage['draw'],
): readonly CountDifference[] {
  const families = groupedBy(groups, ({ parent }) => (kind === 'total' ? '' : parent))
  const counts = [...families].map(([parent, family]) => ({ parent, drawn: sumOf(family), planned }))
  return counts.filter(({ drawn }) => drawn !== planned)
}

function sumOf(groups: readonly GroupCount[]): number {
  return groups.reduce((sum, { drawn }) => sum + drawn, 0)
}
