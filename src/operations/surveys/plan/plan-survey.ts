import { type Fault, isError } from '../../../fault.ts'
import { type OpenedPlan, readSamplingPlan } from '../../../files/draw/read-sampling-plan.ts'
import { inFileOrder } from '../../../files/in-file-order.ts'
import { Problem } from '../../../problem.ts'
import { seededDraw } from '../../../stats/seeded-random.ts'
import type { Frame } from '../../../survey/draw/frame-unit.ts'
import {
  type ExpectedPrecision,
  expectedPrecision,
  type PlannedSurvey,
} from '../../../survey/planning/expected-precision.ts'
import { type PlanWarning, planWarnings } from '../../../survey/planning/plan-warnings.ts'
import { type SimulatedPrecision, simulatedPrecision } from '../../../survey/planning/simulated-precision.ts'
import { getFile } from '../draw/get-file.ts'
import { openDraw } from '../draw/open-draw.ts'
import { plannedSurvey } from './planned-survey.ts'
import { evenFrame, realFrame } from './simulated-frame.ts'

/** What is to be expected of a plan. */
export interface SurveyPlanning {
  readonly planned: PlannedSurvey
  readonly expected: ExpectedPrecision
  /** Null where there is nothing to draw from. */
  readonly simulated: SimulatedPrecision | null
  readonly doubts: readonly PlanWarning[]
  readonly warnings: readonly Fault[]
}

/**
 * Tells the precision and cost of a plan, by formula and by drawing again and again: from a frame, or from one made up of as many
 * units as the plan supposes.
 *
 * @throws Problem `not-found`, `unusable-path`, `faulty-files`; `invalid-input` if the plan expects nothing
 */
export async function planSurvey(
  planPath: string,
  framePath: string | null,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<SurveyPlanning> {
  const { plan, faults } = await readSamplingPlan(await getFile(planPath))
  if (!plan || faults.some(isError)) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  const read = framePath === null ? null : await openDraw({ plan: planPath, frame: framePath, later: null })
  const planned = withCounts(plannedSurvey(plan.file, planPath), read?.frame ?? [])
  const expected = expectedPrecision(planned)
  const simulated = simulatedFrom(plan, planned, read?.frame ?? null, { rounds, seed })
  return {
    ...{ planned, expected, simulated },
    doubts: planWarnings(planned, expected, simulated),
    warnings: read?.warnings ?? faults,
  }
}

/** Where the plan does not say how many units there are, the frame tells the mean. */
function withCounts(planned: PlannedSurvey, frame: Frame): PlannedSurvey {
  const stages = planned.stages.map((stage, at) => {
    const [above, here] = [at === 0 ? 1 : frame[at - 1]?.length, frame[at]?.length]
    return stage.population === null && above && here ? { ...stage, population: here / above } : stage
  })
  return { ...planned, stages }
}

function simulatedFrom(
  { stages }: OpenedPlan,
  planned: PlannedSurvey,
  frame: Frame | null,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): SimulatedPrecision | null {
  const from = frame ? realFrame(stages, frame, planned.stages) : evenFrame(planned.stages)
  if (!from) return null
  const answering = (planned.stages.at(-1)?.drawn ?? 0) * planned.responseRate
  const shares = planned.stages.map(({ share }) => share)
  const listed = stages.slice(0, -1).map((stage) => (frame ? stage : { ...stage, certainty: [] }))
  return simulatedPrecision({ ...from, stages: listed, sd: planned.sd, shares, answering }, rounds, seededDraw(seed))
}
