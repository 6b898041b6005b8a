import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Fault, Language } from '../../fault.ts'
import type { IndexFormula } from '../../framework/framework.ts'
import type { RatingScale } from '../../survey/design/rating-scale.ts'
import { fitsScale } from '../../survey/estimate/index-percent.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'

/** What is wrong with the scale of a design: ends in the wrong order, or a formula that means nothing on it. */
export function scaleSettingFaults({ scale, index }: SurveyDesignFile, document: YamlDocument): Fault[] {
  const found = index ? scaleFault(scale, index.formula) : scaleFault(scale, null)
  if (!found) return []
  const path = found.of === 'scale' ? ['scale'] : ['index', 'formula']
  return [unusable(document, path, found.reason)]
}

interface FoundInScale {
  readonly of: 'scale' | 'formula'
  readonly reason: Record<Language, string>
}

/** What is wrong with a scale, and with a formula on it; null if nothing is. */
export function scaleFault(scale: RatingScale, formula: IndexFormula | null): FoundInScale | null {
  const { from, to } = scale
  if (from >= to)
    return {
      of: 'scale',
      reason: {
        vi: `from (${from}) là điểm thấp nhất, phải nhỏ hơn to (${to})`,
        en: `from (${from}) is the lowest rating and must be below to (${to})`,
      },
    }
  if (formula === null || fitsScale(formula, scale)) return null
  const reason =
    formula === 'mean-of-five'
      ? {
          vi: `mean-of-five chia điểm trung bình cho 5 nên chỉ dùng cho thang 1–5, thang đang ghi là ${from}–${to}; dùng rescaled-mean`,
          en: `mean-of-five divides the mean by 5, which means something on 1–5 only, and the scale is ${from}–${to}; use rescaled-mean`,
        }
      : {
          vi: `top-two-share tính hai điểm cao nhất nên thang phải có ít nhất 3 điểm, thang đang ghi là ${from}–${to}`,
          en: `top-two-share counts the two highest ratings, so that there must be at least 3; the scale is ${from}–${to}`,
        }
  return { of: 'formula', reason }
}

function unusable(document: YamlDocument, path: YamlPath, reason: Record<Language, string>): Fault {
  return { code: 'unusable-setting', place: document.keyPlaceOf(path), details: { where: path.join('.'), reason } }
}
