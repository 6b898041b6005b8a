import type { SurveyDesign } from '../../../survey/design/survey-design.ts'
import type { DrawnSample } from '../../../survey/draw/drawn-sample.ts'
import { hashOf } from '../draw/draw-hashes.ts'

/**
 * The hash of all that a design says, apart from whether design effects are wanted, which the command says; with the protocol of the
 * draw from the frame that says the rest. Lists that were drawn later and replacements do not count: there may be more by the time of the
 * next answers.
 */
export function designHash(design: SurveyDesign, sample: DrawnSample | null): string {
  const { calibration, plan: withEffects, questions: all, ...rest } = design
  const { designEffects: _, ...plan } = withEffects
  // A design without codes keeps the hash that it had before questions had codes of their own.
  const questions = all.map(({ noAnswer, ...question }) => (noAnswer.length > 0 ? { ...question, noAnswer } : question))
  const margins = calibration?.margins.map(({ column, totals }) => ({ column, totals: [...totals] }))
  return hashOf([
    'chiso-design-1',
    { ...rest, questions, plan, calibration: calibration && { ...calibration, margins } },
    ...(sample ? [sample.protocols[0]] : []),
  ])
}
