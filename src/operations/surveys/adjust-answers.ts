import type { Fault } from '../../fault.ts'
import { weightFaults } from '../../files/answers/weight-faults.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { type DesignTotals, mostDomains } from '../../survey/estimate/design-totals.ts'
import { adjustedTotals } from '../../survey/weights/adjusted-totals.ts'
import type { WeightReport } from '../../survey/weights/weight-report.ts'

/** Totals under final weights, and what was done to the weights; null where they are taken as they are. */
export interface AdjustedAnswers {
  readonly totals: DesignTotals
  readonly weights: WeightReport | null
  readonly faults: readonly Fault[]
}

/** Adjusts the weights of reduced answers as a design asks. */
export async function adjustAnswers(
  totals: DesignTotals,
  design: SurveyDesign,
  designFile: SourceFile,
): Promise<AdjustedAnswers> {
  const { response, calibration } = design
  if (!response && !calibration) return { totals, weights: null, faults: [] }
  const parts = totals.domains.size
  if (parts > mostDomains) {
    const place = { file: designFile.name, line: 0, column: 0 }
    const details = { found: parts, limit: mostDomains }
    return { totals, weights: null, faults: [{ code: 'too-many-parts', place, details }] }
  }
  const adjusted = adjustedTotals(totals, { response: response !== null, calibration })
  const faults = await weightFaults(designFile, design, adjusted)
  return { totals: adjusted.totals, weights: adjusted.report, faults }
}
