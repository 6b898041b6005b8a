import type { Fault } from '../../fault.ts'
import { readSamplingPlan } from '../../files/draw/read-sampling-plan.ts'
import { inFileOrder } from '../../files/in-file-order.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { Db } from '../../store/database.ts'
import type { PlanStage } from '../../survey/draw/plan-stage.ts'
import { standingFile } from './survey-draws.ts'

/** The plan of a survey as its file says it. */
export interface SurveyPlan {
  /** From the first that is drawn; empty where the file has errors. */
  readonly stages: readonly PlanStage[]
  readonly faults: readonly Fault[]
}

/** Reads the plan that counts, with all that is wrong with its file; null without one. */
export async function findSurveyPlan(db: Db, campaign: CampaignId): Promise<SurveyPlan | null> {
  const file = await standingFile(db, campaign, 'plan')
  if (!file) return null
  const { plan, faults } = await readSamplingPlan(file)
  return { stages: plan?.stages ?? [], faults: inFileOrder(faults) }
}
