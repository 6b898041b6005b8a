import { isSameScale, usualScale } from '../../../survey/design/rating-scale.ts'
import type { Question, SurveyDesign } from '../../../survey/design/survey-design.ts'
import type { DrawnSample } from '../../../survey/draw/drawn-sample.ts'
import { hashOf } from '../draw/draw-hashes.ts'

/**
 * The hash of all that a design says, apart from what changes no total: whether design effects are wanted, which the command says, and
 * which degrees of freedom; with the protocol of the draw from the frame that says the rest. Lists that were drawn later and replacements do not count: there may be more by the time of the
 * next answers.
 */
export function designHash(design: SurveyDesign, sample: DrawnSample | null): string {
  const { calibration, plan: withEffects, questions: all, scale: _scale, ...rest } = design
  const { designEffects: _, degreesOfFreedom: _rule, ...plan } = withEffects
  const questions = all.map(hashed)
  const margins = calibration?.margins.map(({ column, totals }) => ({ column, totals: [...totals] }))
  return hashOf([
    'chiso-design-1',
    { ...rest, questions, plan, calibration: calibration && { ...calibration, margins } },
    ...(sample ? [sample.protocols[0]] : []),
  ])
}

/** A design without codes and options, with the usual scale, keeps the hash that it had before questions had them. */
function hashed({ column, formula, scale, option, noAnswer }: Question) {
  const isUsual = formula === null || isSameScale(scale, usualScale)
  return {
    column,
    formula,
    ...(noAnswer.length > 0 && { noAnswer }),
    ...(!isUsual && { scale }),
    ...(option && { option }),
  }
}
