import { type SamplingPlanFile, samplingPlanSchema } from '../../contract/sampling-plan-schema.ts'
import { parsing } from '../../contract/schema-issue.ts'
import { type Fault, isError } from '../../fault.ts'
import type { PlanStage } from '../../survey/draw/plan-stage.ts'
import { schemaFaults } from '../schema-faults.ts'
import type { SourceFile } from '../source-file.ts'
import { withYaml, type YamlReading } from '../with-yaml.ts'
import { samplingPlanFaults } from './sampling-plan-faults.ts'

/** A sampling plan as read from its file. */
export interface OpenedPlan {
  readonly stages: readonly PlanStage[]
  /** Names of the columns of the frame. */
  readonly columns: SamplingPlanFile['columns']
  /** All that the file says. */
  readonly file: SamplingPlanFile
}

/** Null beside the faults if any of them is an error. */
export interface SamplingPlanReading {
  readonly plan: OpenedPlan | null
  readonly faults: Fault[]
}

/** Reads plan.yaml and everything that is wrong with it: its form first; if that holds, what contradicts itself. */
export function readSamplingPlan(file: SourceFile): Promise<SamplingPlanReading> {
  return withYaml(file, planIn)
}

function planIn({ document, faults }: YamlReading): SamplingPlanReading {
  if (!document) return { plan: null, faults }
  const parsed = samplingPlanSchema.safeParse(document.value, parsing)
  if (!parsed.success) return { plan: null, faults: [...faults, ...schemaFaults(parsed.error.issues, document)] }
  const all = [...faults, ...samplingPlanFaults(parsed.data, document)]
  const { columns, stages } = parsed.data
  return { plan: all.some(isError) ? null : { stages: stages.map(toStage), columns, file: parsed.data }, faults: all }
}

function toStage(stage: SamplingPlanFile['stages'][number]): PlanStage {
  const { name, unit, method, certainty, reserves, nestedCodes, listedLater } = stage
  const { perParent, total = 0 } = stage.draw
  return {
    ...{ name, unit, method, certainty, reserves, nestedCodes, listedLater },
    draw: perParent === undefined ? { kind: 'total', units: total } : { kind: 'per-parent', units: perParent },
    size: stage.size ?? null,
    stratum: stage.stratum ?? null,
  }
}
