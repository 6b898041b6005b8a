import type { RatioRule } from '../framework/rule.ts'
import { type Exact, hundred, one, zero } from '../number/exact.ts'
import { addAll, constant, divide, type Expression, inPercent, multiply } from './expression.ts'
import { pointsText } from './points-text.ts'
import { type RuleFault, type RuleKindOf, refused, scored, unlessZero, withFigures } from './rule-outcome.ts'

/**
 * Scores a share: (part + Σ credit × figure) / whole × maximum.
 *
 * With `fullFromPercent` the maximum is reached there and points below it are in proportion. A share above the whole is
 * refused, not cut off: it says that the figures are wrong.
 *
 * @see report of Điện Biên for 2024, rows 7.3.6 (printed formula) and 1.3.2 (credit of one half, derived)
 */
export const ratioRule: RuleKindOf<RatioRule> = {
  figuresOf: (rule) => [rule.part, ...(rule.partCredit ?? []).map(({ figure }) => figure), rule.whole],

  score(rule, figures, maximum) {
    const credits = rule.partCredit ?? []
    const codes = [rule.part, rule.whole, ...credits.map(({ figure }) => figure)] as const
    return withFigures(figures, codes, ([part, whole, ...credited]) =>
      unlessZero(whole, () => {
        const terms = credits.flatMap(({ credit }, index) => {
          const figure = credited[index]
          return figure ? [multiply(figure, constant(credit))] : []
        })
        const numerator = addAll([part, ...terms])
        if (numerator.value.compare(whole.value) > 0) return refused('above-maximum', rule.part)
        if (numerator.value.s < 0n) return refused('below-zero', rule.part)
        return scored(upToFull(divide(numerator, whole), rule, constant(maximum)))
      }),
    )
  },

  check: ({ fullFromPercent, partCredit = [] }) => [
    ...(fullFromPercent ? fullFromFault(fullFromPercent) : []),
    ...partCredit.flatMap(({ credit }) => creditFault(credit)),
  ],

  describe(rule, maximum, nameOf) {
    const credits = (rule.partCredit ?? []).map(
      ({ figure, credit }) => ` (tính thêm ${pointsText(credit)} cho mỗi "${nameOf(figure)}")`,
    )
    const full = rule.fullFromPercent ? `, từ ${pointsText(rule.fullFromPercent)} % trở lên đạt điểm tối đa` : ''
    return `Tỷ lệ "${nameOf(rule.part)}"${credits.join('')} trên "${nameOf(rule.whole)}" nhân ${pointsText(maximum)} điểm${full}`
  },
}

function fullFromFault(percent: Exact): RuleFault[] {
  if (percent.compare(zero) > 0 && percent.compare(hundred) <= 0) return []
  return [
    { vi: 'mức đạt điểm tối đa phải trên 0 và không quá 100 %', en: 'fullFromPercent must be above 0, at most 100' },
  ]
}

function creditFault(credit: Exact): RuleFault[] {
  if (credit.compare(zero) >= 0 && credit.compare(one) <= 0) return []
  return [{ vi: 'hệ số tính một phần phải từ 0 đến 1', en: 'a credit must lie between 0 and 1' }]
}

function upToFull(share: Expression, { fullFromPercent }: RatioRule, maximum: Expression): Expression {
  if (!fullFromPercent || fullFromPercent.equals(hundred)) return multiply(share, maximum)
  const percent = inPercent(share)
  if (percent.value.compare(fullFromPercent) < 0) {
    return multiply(divide(percent, constant(fullFromPercent)), maximum)
  }
  const because = `đạt từ ${pointsText(fullFromPercent)} % trở lên nên được điểm tối đa`
  return { kind: 'choice', of: percent, because, value: maximum.value }
}
