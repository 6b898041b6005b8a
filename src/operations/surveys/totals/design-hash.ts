import type { SurveyDesign } from '../../../survey/design/survey-design.ts'
import { hashOf } from '../draw/draw-hashes.ts'

/** The hash of all that a design says, apart from whether design effects are wanted, which the command says. */
export function designHash({ calibration, plan: { designEffects: _, ...plan }, ...design }: SurveyDesign): string {
  const margins = calibration?.margins.map(({ column, totals }) => ({ column, totals: [...totals] }))
  return hashOf(['chiso-design-1', { ...design, plan, calibration: calibration && { ...calibration, margins } }])
}
