import type { Figures, Rounding, SubCriterion } from '../framework/framework.ts'
import { pointsText } from './points-text.ts'
import { anyRule } from './rule-kinds.ts'
import type { RuleFault } from './rule-outcome.ts'
import { scoreSubCriterion } from './score-sub-criterion.ts'

/** Says what makes a sub-criterion's rule unusable: unknown figures, steps out of order, a formula that does not type. */
export function ruleFaults({ rule, maximum, figures }: SubCriterion): readonly RuleFault[] {
  const known = new Set(figures.map(({ code }) => code))
  const unknown = anyRule
    .figuresOf(rule)
    .filter((code) => !known.has(code))
    .map((code) => ({
      vi: `dùng số liệu "${code}" chưa khai báo; đang có: ${[...known].join(', ')}`,
      en: `reads figure "${code}", which is not declared; there are: ${[...known].join(', ')}`,
    }))
  return [...unknown, ...anyRule.check(rule, maximum)]
}

/**
 * Runs one worked case of a sub-criterion.
 *
 * @returns null if the rule gives the stated score, else what it gives, written for people
 */
export function caseDifference(
  item: SubCriterion,
  index: number,
  figures: Figures,
  rounding: Rounding,
): { readonly expected: string; readonly found: string } | null {
  const stated = item.cases[index]?.score
  const { rounded } = scoreSubCriterion(item, figures, rounding)
  if (!stated || rounded?.equals(stated)) return null
  return { expected: pointsText(stated), found: rounded ? pointsText(rounded) : 'không có' }
}
