import type { SamplingPlanFile } from '../../../contract/sampling-plan-schema.ts'
import type { Exact } from '../../../number/exact.ts'
import { Problem } from '../../../problem.ts'
import type { PlannedSurvey } from '../../../survey/planning/expected-precision.ts'
import type { PlannedStage } from '../../../survey/planning/planned-stage.ts'

/**
 * Turns what a plan draws and expects into figures. The last stage has the share of the variance that the others leave.
 *
 * @param path of the plan, for what is said of it
 * @throws Problem `invalid-input` if the plan expects nothing
 */
export function plannedSurvey({ stages, expected }: SamplingPlanFile, path: string): PlannedSurvey {
  if (!expected) {
    const wanted = { vi: 'khóa expected (sd: độ lệch chuẩn, giả định)', en: 'the key expected (sd, assumed)' }
    throw new Problem('invalid-input', { where: path, expected: wanted, got: '' })
  }
  const shares = stages.map(({ share }) => partOf(share))
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0)
  let above = 1
  const planned = stages.map((stage, at): PlannedStage => {
    const { name, population = null, cost } = stage
    const drawn = stage.draw.perParent ?? (stage.draw.total ?? 0) / above
    above *= drawn
    return { name, drawn, population, share: at === stages.length - 1 ? rest : (shares[at] ?? 0), cost }
  })
  return {
    stages: planned,
    sd: 100 * partOf(expected.sd),
    confidence: partOf(expected.confidence),
    strata: expected.strata,
    responseRate: partOf(expected.responseRate),
  }
}

/** A number of per cent as a share. */
function partOf(percent: Exact | undefined): number {
  return percent ? Number(percent.n) / Number(percent.d) / 100 : 0
}
