import type { DrawProtocol } from '../../../contract/draw-records.ts'
import type { PlanDifference } from '../../../draw-problems.data.ts'
import type { PlanStage } from '../../../survey/draw/plan-stage.ts'
import { countDifferences } from '../../../survey/draw/stage-counts.ts'
import { planHash } from './draw-hashes.ts'

/** The parts of a stage that are compared one by one, each as plan.yaml would write it. */
const parts = {
  name: ({ name }) => name,
  draw: ({ draw }) => `${draw.kind === 'total' ? 'total' : 'perParent'}: ${draw.units}`,
  method: ({ method }) => method,
  size: ({ size }) => size ?? '',
  stratum: ({ stratum }) => stratum ?? '',
  certainty: ({ certainty }) => certainty.join(', '),
  reserves: ({ reserves }) => String(reserves),
  nestedCodes: ({ nestedCodes }) => String(nestedCodes),
  listedLater: ({ listedLater }) => String(listedLater),
} as const satisfies Partial<Record<PlanDifference['part'], (stage: PlanStage) => string>>

const names = Object.keys(parts) as (keyof typeof parts)[]

/**
 * Tells where a protocol is not what a plan says: its stages, their order, numbers, strata, methods, and how many units it has
 * of each; at last the hash. Needs no frame; empty for one that agrees.
 */
export function planDifferences(stated: DrawProtocol, planned: readonly PlanStage[]): readonly PlanDifference[] {
  const units = differenceOf('unit', unitsOf(stated.plan.stages), unitsOf(planned))
  if (units.length > 0) return units
  const stages = planned.flatMap((stage, at) => stageDifferences(stated.plan.stages[at] ?? stage, stage))
  const all = [...stages, ...drawnDifferences(stated, planned)]
  return all.length > 0 ? all : differenceOf('hash', stated.plan.sha256, planHash(planned))
}

function stageDifferences(stated: PlanStage, planned: PlanStage): readonly PlanDifference[] {
  return names.flatMap((part) => differenceOf(part, parts[part](stated), parts[part](planned), planned.name))
}

/** The stages that were drawn: those that the frame lists, or one that was listed later. */
function drawnDifferences(
  { stages, previous }: DrawProtocol,
  planned: readonly PlanStage[],
): readonly PlanDifference[] {
  const later = planned.filter(({ listedLater }) => listedLater)
  const listed = planned.filter(({ listedLater }) => !listedLater)
  const due = previous === null ? listed : later.filter(({ unit }) => unit === stages[0]?.unit)
  const order = differenceOf('stages', unitsOf(stages), unitsOf(due.length > 0 ? due : later))
  if (order.length > 0) return order
  return due.flatMap(({ name: stage, draw }, at) => {
    const groups = stages[at]?.groups.map(({ parent, drawn }) => ({ parent, drawn: drawn.length })) ?? []
    return countDifferences(groups, draw).map(
      ({ parent, drawn, planned: wanted }): PlanDifference => ({
        ...{ stage, parent, part: 'draw', stated: String(drawn), planned: String(wanted) },
      }),
    )
  })
}

function unitsOf(stages: readonly { readonly unit: string }[]): string {
  return stages.map(({ unit }) => unit).join(', ')
}

function differenceOf(
  part: PlanDifference['part'],
  stated: string,
  planned: string,
  stage = '',
): readonly PlanDifference[] {
  return stated === planned ? [] : [{ stage, parent: '', part, stated, planned }]
}
